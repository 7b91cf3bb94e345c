import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Clock } from "./clock.svelte";

beforeEach(() => vi.useFakeTimers({ now: new Date("2030-01-01T12:00:00Z") }));
afterEach(() => vi.useRealTimers());

it("goes on from the agent's time, not from the page's", () => {
  const clock = new Clock();
  const stop = clock.run("minute");
  clock.set("2026-11-24T14:36:50+01:00");
  expect(clock.text).toBe("14:36");
  vi.advanceTimersByTime(60_000);
  expect(clock.text).toBe("14:37");
  stop();
  vi.advanceTimersByTime(600_000);
  expect(clock.text, "it stands still once stopped").toBe("14:37");
});

it("wakes once a minute, and each second only while something runs", () => {
  const clock = new Clock();
  clock.set("2026-11-24T14:36:00+01:00");
  let changes = 0;
  const count = (pace: "minute" | "second") => {
    const timeouts = vi.spyOn(globalThis, "setTimeout");
    const stop = clock.run(pace);
    vi.advanceTimersByTime(10 * 60_000);
    stop();
    changes = timeouts.mock.calls.length;
    timeouts.mockRestore();
  };
  count("minute");
  expect(changes).toBeLessThanOrEqual(11);
  count("second");
  expect(changes).toBeGreaterThan(500);
});
