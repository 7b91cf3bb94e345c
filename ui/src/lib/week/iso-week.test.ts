import { expect, it } from "vitest";
import { numberOf, weekOf } from "./iso-week";

it("counts a day to the week of its Thursday", () => {
  expect(weekOf("2026-11-24")).toBe("2026-W48");
  expect(weekOf("2026-11-22"), "a Sunday ends a week").toBe("2026-W47");
  expect(weekOf("2026-01-01")).toBe("2026-W01");
  expect(weekOf("2027-01-03"), "this year's last week reaches into the next").toBe("2026-W53");
  expect(weekOf("2024-12-30"), "next year's first week begins in this one").toBe("2025-W01");
  expect(numberOf("2026-W08")).toBe(8);
});
