import { cleanup, fireEvent, render, screen, within } from "@testing-library/svelte";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { Library } from "$lib/library/library.svelte";
import { text } from "$lib/text/text.svelte";
import { Clock } from "$lib/time/clock.svelte";
import type { Moment, Today } from "$lib/wire/types";
import Timeline from "./Timeline.svelte";

const library = new Library();
beforeAll(async () => {
  await Promise.all([text.use("nl"), library.use("nl")]);
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView ??= () => {};
});

const at = (time: string) => `2026-11-24T${time}:00+01:00`;
const moment = (prompt: string, time: string, more: Partial<Moment>): Moment => ({
  prompt: `2026-11-24/${prompt}`,
  kind: prompt.split("/")[0] as Moment["kind"],
  due: at(time),
  until: at(time),
  minutes: 8,
  reason: "interval",
  state: { state: "coming" },
  since: null,
  until_then: null,
  can: [],
  snooze_minutes: [],
  ...more,
});
const done = { state: "ended", outcome: "done", why: null } as const;
const walk = { technique: "walk-short", kind: "walk" } as const;

let clock: Clock;
beforeEach(() => {
  clock = new Clock();
  clock.set(at("14:36"));
});
afterEach(cleanup);

function show(moments: Moment[]) {
  const onanswer = vi.fn(async () => {});
  const oncorrect = vi.fn(async () => {});
  const today = { now: at("14:36"), day: "2026-11-24", moments, ask_first: [] } as never as Today;
  render(Timeline, { today, clock, library, onanswer, oncorrect });
  return { onanswer, oncorrect, lines: screen.getAllByRole("listitem") };
}

const morning = moment("walk/1", "11:00", { ...walk, state: done });
const afternoon = moment("walk/2", "15:00", { ...walk, can: ["start", "done", "skip"] });
const evening = moment("walk/3", "19:00", walk);

it("the present stands between what has fallen due and what is to come", () => {
  const { lines } = show([morning, afternoon, evening]);
  const times = lines.map((line) => line.querySelector("time")!.textContent);
  expect(times).toEqual(["11:00", "14:36", "15:00", "19:00"]);
});

it("the present stands last once everything has fallen due", () => {
  const { lines } = show([morning]);
  expect(lines.at(-1)!.className).toContain("now");
});

it("what is at hand shows what can be done with it, and nothing else does", async () => {
  const { onanswer } = show([morning, afternoon, evening]);
  const begin = screen.getAllByRole("button", { name: "Nu beginnen" });
  expect(begin).toHaveLength(1);
  await fireEvent.click(begin[0]!);
  expect(onanswer).toHaveBeenCalledWith("2026-11-24/walk/2", "start");
});

it("a moment that runs is at hand, wherever it stands in the day", () => {
  const running = { state: "started" } as const;
  const late = moment("walk/3", "19:00", { ...walk, state: running, can: ["done"] });
  const { lines } = show([morning, afternoon, late]);
  expect(within(lines.at(-1)!).getByText("Begeleiding tonen")).toBeTruthy();
  expect(screen.getAllByText("Begeleiding tonen")).toHaveLength(1);
});

it("why a moment stands there is said where it is asked for, and folded away again", async () => {
  show([morning, afternoon, evening]);
  const title = screen.getAllByRole("button", { expanded: false }).at(-1)!;
  const why = () => document.getElementById(title.getAttribute("aria-controls") ?? "");
  expect(why()).toBeNull();
  await fireEvent.click(title);
  expect(why()!.textContent).toMatch(/\S/);
  await fireEvent.click(title);
  expect(why()).toBeNull();
});

it("what was done can be put right", async () => {
  const { oncorrect } = show([morning, afternoon]);
  await fireEvent.click(screen.getAllByRole("button", { expanded: false })[0]!);
  const line = document.querySelector<HTMLElement>(`[data-prompt="${morning.prompt}"]`)!;
  await expect.poll(() => line.querySelector(".menu > button")).not.toBeNull();
  await fireEvent.click(line.querySelector<HTMLElement>(".menu > button")!);
  await fireEvent.click(line.querySelector<HTMLElement>(".menu li button")!);
  expect(oncorrect.mock.lastCall).toMatchObject([morning.prompt, expect.any(String), null]);
});
