import { beforeEach, expect, it } from "vitest";
import { Clock } from "$lib/time/clock.svelte";
import { Agent } from "$lib/wire/agent";
import { TestHost } from "$lib/wire/test-host";
import type { Moment, Today } from "$lib/wire/types";
import { Day } from "./day.svelte";
import { atHand, lookOf, outcomeMessage } from "./moment";

const moment = (prompt: string, state: Moment["state"]): Moment =>
  ({ prompt, kind: "walk", due: "2026-11-24T15:00:00+01:00", state, can: [] }) as never;
const coming = moment("2026-11-24/walk/2", { state: "coming" });
const today = (moments: Moment[]): Partial<Today> => ({
  now: "2026-11-24T14:36:00+01:00",
  moments,
});

let host: TestHost;
let clock: Clock;
let day: Day;
beforeEach(() => {
  host = new TestHost();
  host.answers["today"] = today([coming]);
  clock = new Clock();
  day = new Day(new Agent(host), clock);
});

it("shows what the agent told, at the agent's time", async () => {
  await day.read();
  expect(day.moments.map(({ prompt }) => prompt)).toEqual(["2026-11-24/walk/2"]);
  expect(clock.text).toBe("14:36");
});

it("makes one more reading of many that come at once", async () => {
  await Promise.all([day.read(), day.read(), day.read(), day.read()]);
  expect(host.methods).toEqual(["today", "today"]);
});

it("reads the day again after each wish", async () => {
  await day.answer("2026-11-24/walk/2", { snooze: { minutes: 10 } });
  expect(host.asked[0]).toEqual({
    method: "answer",
    params: { prompt: "2026-11-24/walk/2", answer: { snooze: { minutes: 10 } } },
  });
  expect(host.methods).toEqual(["answer", "today"]);
});

it("says why a wish could not be followed, until the next one", async () => {
  host.answers["pause"] = () =>
    Promise.reject({ code: "refused", message: "te lang", hint: "korter" });
  await day.pause({ minutes: 30 });
  expect(day.error).toMatchObject({ code: "refused", message: "te lang", hint: "korter" });
  await day.resume();
  expect(day.error).toBeNull();
});

it("keeps the last view when the link is gone", async () => {
  await day.read();
  host.answers["today"] = () => Promise.reject({ code: "no-link", message: "weg", hint: "" });
  await day.read();
  expect(day.moments, "the day still stands there").toHaveLength(1);
  expect(day.error, "the link itself says what is wrong").toBeNull();
});

it("puts what runs before what waits, and what waits before what comes", () => {
  const ended = moment("e", { state: "ended", outcome: "done", why: null });
  const held = moment("h", { state: "held", why: "busy" });
  const shown = moment("s", { state: "on-screen" });
  const started = moment("r", { state: "started" });
  expect(atHand([ended, coming, held, shown, started])?.prompt).toBe("r");
  expect(atHand([ended, coming, held, shown])?.prompt).toBe("s");
  expect(atHand([ended, coming, held])?.prompt).toBe("h");
  expect(atHand([ended])).toBeUndefined();
});

it("has a look and a message for each outcome", () => {
  expect(lookOf("credited")).toBe("done");
  expect(lookOf("excused")).toBe("dashed");
  expect(lookOf(null)).toBe("plain");
  expect(outcomeMessage("walk", "excused", "busy")).toBe("excuse-busy");
  expect(outcomeMessage("wind-down", "done", null)).toBe("outcome-done-wind-down");
});
