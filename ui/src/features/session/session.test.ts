import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { tick } from "svelte";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Day } from "$lib/day/day.svelte";
import { Library } from "$lib/library/library.svelte";
import { KnownSettings } from "$lib/settings/known.svelte";
import { SettingsState } from "$lib/settings/settings.svelte";
import { text } from "$lib/text/text.svelte";
import { Clock } from "$lib/time/clock.svelte";
import { Agent } from "$lib/wire/agent";
import { TestHost } from "$lib/wire/test-host";
import type { MomentState } from "$lib/wire/types";
import Session from "./Session.svelte";

const library = new Library();
beforeAll(() => Promise.all([text.use("nl"), library.use("nl")]));

const PROMPT = "2026-11-24/micro-pause/3";
let host: TestHost;
let day: Day;
let isReduced: boolean;

/** A breathing of two minutes that began at noon, as the agent tells of it. */
function today(time: string, state: MomentState) {
  return {
    now: `2026-11-24T12:${time}+01:00`,
    day: "2026-11-24",
    moments: [
      {
        prompt: PROMPT,
        kind: "micro-pause",
        technique: "breathing-4-6",
        due: "2026-11-24T12:00:00+01:00",
        minutes: 2,
        state,
        until_then: "2026-11-24T12:02:00+01:00",
        can: ["done", "stop", "wait"],
      },
    ],
  };
}
const RUNS: MomentState = { state: "started" };

async function show(time: string, state: MomentState) {
  host.answers["today"] = today(time, state);
  const agent = new Agent(host);
  const clock = new Clock();
  day = new Day(agent, clock);
  await day.read();
  const settings = new SettingsState(agent, new KnownSettings(agent));
  render(Session, { agent, day, clock, library, settings, technique: "" });
  await tick();
}

/** What the agent tells now. */
async function becomes(time: string, state: MomentState) {
  host.answers["today"] = today(time, state);
  await day.read();
  await tick();
}

const radius = () => Number(document.querySelector(".breath")!.getAttribute("r"));
const left = () => screen.getByRole("timer").textContent!.trim();

beforeEach(() => {
  host = new TestHost();
  host.answers["diary"] = { asks: false };
  isReduced = false;
  // Time goes on where a test says so.
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal("matchMedia", () => ({
    get matches() {
      return isReduced;
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("breathes in for four seconds and out for six, in ten steps a second", async () => {
  await show("00:10", RUNS);
  expect(screen.getByText("Adem in", { selector: ".phase" })).toBeTruthy();
  const smallest = radius();
  const steps = new Set([smallest]);
  for (let tenths = 1; tenths <= 40; tenths += 1) {
    await vi.advanceTimersByTimeAsync(100);
    steps.add(radius());
  }
  expect(steps.size, "a step each tenth of a second").toBe(41);
  expect(radius()).toBe(Math.max(...steps));
  expect(screen.getByText("Adem uit", { selector: ".phase" })).toBeTruthy();
  await vi.advanceTimersByTimeAsync(6000);
  expect(radius()).toBe(smallest);
});

it("stands still where less motion is wanted; words and time go on", async () => {
  isReduced = true;
  await show("00:10", RUNS);
  const before = [radius(), left()];
  await vi.advanceTimersByTimeAsync(4000);
  expect(radius()).toBe(before[0]);
  expect(left()).not.toBe(before[1]);
  expect(screen.getByText("Adem uit", { selector: ".phase" })).toBeTruthy();
});

it("is still where the user wants it so, and moves again", async () => {
  await show("00:10", RUNS);
  const still = screen.getByRole("button", { name: "Beeld stil" });
  await fireEvent.click(still);
  expect(still.getAttribute("aria-pressed")).toBe("true");
  const before = radius();
  await vi.advanceTimersByTimeAsync(1000);
  expect(radius()).toBe(before);
  await fireEvent.click(still);
  await vi.advanceTimersByTimeAsync(500);
  expect(radius()).not.toBe(before);
});

it("the space bar pauses, and goes on; on a button it presses that", async () => {
  await show("00:10", RUNS);
  await fireEvent.keyDown(screen.getByRole("button", { name: "Tonen" }), { key: " " });
  expect(host.methods).not.toContain("answer");
  await fireEvent.keyDown(document.body, { key: " " });
  const answered = () => host.asked.filter(({ method }) => method === "answer").at(-1)?.params;
  expect(answered()).toEqual({ prompt: PROMPT, answer: "wait" });

  await becomes("00:10", { state: "waiting", left_s: 110 });
  const stands = left();
  await vi.advanceTimersByTimeAsync(5000);
  expect(left(), "what is left stays").toBe(stands);
  await fireEvent.keyDown(document.body, { key: " " });
  expect(answered()).toEqual({ prompt: PROMPT, answer: "start" });
});

it("stays with its moment once that is over, and says how it ended", async () => {
  await show("01:50", RUNS);
  await becomes("02:00", { state: "ended", outcome: "done", why: null });
  const title = library.entry("breathing-4-6")!.title;
  expect(screen.getByRole("heading", { name: `${title} is klaar` })).toBeTruthy();
  expect(screen.getByText("gedaan")).toBeTruthy();
});

it("says that nothing runs where nothing does", async () => {
  await show("02:00", { state: "ended", outcome: "done", why: null });
  expect(screen.getByRole("heading").textContent).toBe("Er loopt nu geen oefening");
});
