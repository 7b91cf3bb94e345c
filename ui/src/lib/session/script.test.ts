import { beforeAll, expect, it } from "vitest";
import { Library } from "$lib/library/library.svelte";
import type { Moment } from "$lib/wire/types";
import { breathAt, scriptOf, stepAt } from "./script";

const library = new Library();
beforeAll(() => library.use("nl"));

const moment = (more: Partial<Moment>): Moment => ({ minutes: 2, ...more }) as Moment;

it("lays the steps of a technique over its minutes", () => {
  const script = scriptOf(moment({ technique: "breathing-4-6" }), library);
  expect(script[0]).toMatchObject({ from: 0, to: 10, part: null });
  expect(script.at(-1)!.to).toBe(120);
  expect(stepAt(script, 0)).toBe(0);
  expect(stepAt(script, 10), "a step ends where the next begins").toBe(1);
  expect(stepAt(script, 500), "the last one stays").toBe(script.length - 1);
});

it("stretches the steps with the length that the user chose, and not the breath", () => {
  const short = scriptOf(moment({ technique: "walk-short", minutes: 5 }), library);
  const long = scriptOf(moment({ technique: "walk-short", minutes: 10 }), library);
  expect(short.at(-1)!.to).toBeCloseTo(300);
  expect(long[0]!.to).toBeCloseTo(short[0]!.to * 2);
  const breath = scriptOf(moment({ technique: "breathing-4-6", minutes: 4 }), library);
  expect(breath[0]!.pattern!.of).toEqual({ inhale_s: 4, hold_s: 0, exhale_s: 6 });
});

it("never makes rounds in which a breath is held more than they are", () => {
  const held = scriptOf(moment({ technique: "breathing-4-7-8", minutes: 2 }), library);
  expect(held.at(-1)!.to, "four of nineteen seconds").toBe(76);
});

it("goes through the techniques of a routine, each for its own time", () => {
  const techniques = ["evening-light-mobility", "extended-exhale"];
  const script = scriptOf(moment({ routine: "slot-evening", techniques, minutes: 10 }), library);
  const exhale = script.find((step) => step.part === library.entry("extended-exhale")!.title)!;
  expect(exhale.from, "180 of 300 seconds, stretched to 600").toBeCloseTo(360);
  expect(exhale.pattern!.from, "its first breath begins with it").toBeCloseTo(360);
  expect(script[0]!.pattern, "mobility has no rhythm of breath").toBeNull();
});

it("says nothing of what the library does not know", () => {
  expect(scriptOf(moment({ technique: "of-a-pack" }), library)).toEqual([]);
});

it("breathes in for four and out for six, twelve times in two minutes", () => {
  const pattern = { inhale_s: 4, hold_s: 0, exhale_s: 6 };
  expect(breathAt(pattern, 0)).toEqual({ phase: "in", left: 4, fullness: 0, count: 0 });
  expect(breathAt(pattern, 4)).toEqual({ phase: "out", left: 6, fullness: 1, count: 0 });
  expect(breathAt(pattern, 7)).toMatchObject({ phase: "out", left: 3, fullness: 0.5 });
  expect(breathAt(pattern, 119.9)).toMatchObject({ phase: "out", left: 1, count: 11 });
});

it("holds a breath only where its figures say so", () => {
  const held = breathAt({ inhale_s: 4, hold_s: 7, exhale_s: 8 }, 5);
  expect(held).toMatchObject({ phase: "hold", left: 6, fullness: 1 });
});
