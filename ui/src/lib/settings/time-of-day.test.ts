import { expect, it } from "vitest";
import { plusMinutes, readTime } from "./time-of-day";

it("reads a time as people write it", () => {
  for (const written of ["8:30", "08:30", "8.30", "0830", " 830 "]) {
    expect(readTime(written), written).toBe("08:30");
  }
  expect(readTime("8")).toBe("08:00");
  expect(readTime("00:15")).toBe("00:15");
});

it("takes nothing for a time that is none", () => {
  for (const written of ["", "24:00", "12:60", "8:3", "half negen", "-1", "8:30:00"]) {
    expect(readTime(written), written).toBeNull();
  }
});

it("goes around midnight", () => {
  expect(plusMinutes("23:50", 15)).toBe("00:05");
  expect(plusMinutes("00:05", -15)).toBe("23:50");
});
