import { expect, it } from "vitest";
import { apply, merge } from "./change";

it("lays one change on another; a list counts whole", () => {
  const first = { bedtime: { fri: "00:30" }, work: { mon: [["09:00", "12:00"]] } };
  const then = { bedtime: { sat: "01:00", fri: null }, work: { mon: [] }, cap: 9 };
  expect(merge(first, then)).toEqual({
    bedtime: { fri: null, sat: "01:00" },
    work: { mon: [] },
    cap: 9,
  });
  expect(first.bedtime, "what was there stays as it was").toEqual({ fri: "00:30" });
});

it("shows the settings as they would be", () => {
  const settings = { cap: 12, bedtime: { default: "23:00", fri: "00:30" } };
  expect(apply(settings, { bedtime: { fri: null, default: "22:00" } })).toEqual({
    cap: 12,
    bedtime: { default: "22:00" },
  });
});
