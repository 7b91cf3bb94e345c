import { expect, it } from "vitest";
import { cells, daysOf, firstMonday, monthColumns, months } from "./year";

const day = (day: string, planned: number, chances: number, taken: number, extras = 0) => ({
  day,
  planned,
  chances,
  taken,
  extras,
});

it("puts a day in the column of its week and the row of its weekday", () => {
  // 24 November 2026 is a Tuesday.
  expect(firstMonday("2026-11-24")).toBe("2025-11-24");
  const [old, first, last] = cells(
    [day("2025-11-23", 4, 4, 4), day("2025-11-24", 4, 4, 4), day("2026-11-24", 4, 4, 4)],
    "2026-11-24",
  );
  expect([old, first].map((cell) => [cell?.column, cell?.row])).toEqual([
    [0, 0],
    [52, 1],
  ]);
  expect(last, "what lies before is not shown").toBeUndefined();
});

it("draws a day as strongly as the chances that were taken", () => {
  const levels = cells(
    [
      day("2026-11-02", 8, 8, 0),
      day("2026-11-03", 8, 8, 1),
      day("2026-11-04", 8, 8, 4),
      day("2026-11-05", 8, 8, 8),
      day("2026-11-06", 8, 0, 0),
      day("2026-11-07", 0, 0, 0, 1),
    ],
    "2026-11-24",
  ).map(({ level }) => level);
  expect(levels, "a day with no chance is no failure").toEqual([0, 1, 2, 4, "held", 1]);
});

it("names a month where it begins, and sums it", () => {
  const columns = monthColumns("2026-11-24");
  expect(columns).toHaveLength(12);
  expect(columns[0]).toEqual({ month: "2025-12", column: 1 });
  expect(daysOf("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(months([day("2026-10-30", 4, 4, 2), day("2026-11-02", 0, 0, 0, 1)])).toEqual([
    { month: "2026-11", active: 1, planned: 0, chances: 0, taken: 0, extras: 1 },
    { month: "2026-10", active: 1, planned: 1, chances: 4, taken: 2, extras: 0 },
  ]);
});
