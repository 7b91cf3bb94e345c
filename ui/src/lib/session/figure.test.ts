import { expect, it } from "vitest";
import type { DrawnStep } from "$lib/wire/types";
import { pointsAt } from "./figure";

/** There in two seconds, a second there, back in two. */
const step: DrawnStep = {
  loops_from: 2,
  frames: [
    { at: 0, is_key: false, points: [0, 0] },
    { at: 2, is_key: true, points: [10, 4] },
    { at: 3, is_key: false, points: [10, 4] },
    { at: 5, is_key: true, points: [0, 0] },
    { at: 7, is_key: false, points: [10, 4] },
  ],
};

it("goes straight from one frame to the next", () => {
  expect(pointsAt(step, 0)).toEqual([0, 0]);
  expect(pointsAt(step, 1)).toEqual([5, 2]);
  expect(pointsAt(step, 2.5)).toEqual([10, 4]);
  expect(pointsAt(step, 4)).toEqual([5, 2]);
});

it("goes round from where it loops, for as long as the step lasts", () => {
  expect(pointsAt(step, 7), "the end is the place where it loops").toEqual([10, 4]);
  expect(pointsAt(step, 9)).toEqual(pointsAt(step, 4));
  expect(pointsAt(step, 104)).toEqual(pointsAt(step, 4));
});
