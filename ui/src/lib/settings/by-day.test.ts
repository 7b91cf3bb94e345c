import { expect, it } from "vitest";
import type { ByDay, Range } from "$lib/wire/types";
import { changeDefault, choiceOf, choose, datesIn } from "./by-day";

const office: Range[] = [["09:00", "17:00"]];
const work = { default: office, sat: [], fri: [["09:00", "13:00"]], mon: office } as ByDay<Range[]>;

it("says how a weekday stands to the ordinary day", () => {
  expect(choiceOf(work, "tue"), "without a value of its own").toBe("usual");
  expect(choiceOf(work, "mon"), "written out, but the same").toBe("usual");
  expect(choiceOf(work, "sat")).toBe("free");
  expect(choiceOf(work, "fri")).toBe("own");
});

it("writes the ordinary ranges out, because the weekend's default is free", () => {
  expect(choose(work, "usual")).toEqual(office);
  expect(choose(work, "free")).toEqual([]);
});

it("takes weekdays that were written out along when the ordinary day changes", () => {
  const later: Range[] = [["10:00", "18:00"]];
  expect(changeDefault(work, later)).toEqual({ default: later, mon: later });
});

it("counts the dates with a value of their own", () => {
  expect(datesIn({ ...work, "2026-12-24": [] })).toBe(1);
});
