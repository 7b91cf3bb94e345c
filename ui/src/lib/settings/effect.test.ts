import { expect, it } from "vitest";
import type { PlanView } from "$lib/wire/types";
import { effectOf } from "./effect";

const plan = (...prompts: [string, string][]): PlanView =>
  ({
    prompts: prompts.map(([kind, time]) => ({ kind, due: `2026-11-25T${time}:00+01:00` })),
  }) as never;

it("says by kind what comes, goes and moves, and nothing of what stays", () => {
  const before = plan(["walk", "11:00"], ["rest", "17:00"], ["wind-down", "21:50"]);
  const after = plan(["walk", "11:00"], ["walk", "15:00"], ["wind-down", "21:05"]);
  expect(effectOf(before, after)).toEqual([
    { kind: "walk", gone: [], come: ["15:00"] },
    { kind: "rest", gone: ["17:00"], come: [] },
    { kind: "wind-down", gone: ["21:50"], come: ["21:05"] },
  ]);
  expect(effectOf(before, before)).toEqual([]);
});
