/**
 * What stands there stays where it is, on every screen, also where the agent takes its time; and
 * nothing moves, or wakes by itself, while nobody does anything.
 */
import { expect, type Page, test } from "@playwright/test";
import { screens } from "./kit/screens";
import { open, READS } from "./kit/stand-in";

interface Watch {
  shifts: string[];
  frame: (call: () => void) => void;
}
declare global {
  interface Window {
    watch: Watch;
  }
}

/** Later than any reply that is late, and than one that is asked for after it. */
const REPLIES = 5;

/** Notes each shift from the first paint on. */
function watch(): void {
  // That of the browser: the clock of the test has one of its own.
  const watch: Watch = { shifts: [], frame: requestAnimationFrame.bind(window) };
  window.watch = watch;
  const name = (node: Node | null) => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.outerHTML.slice(0, 120);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as unknown as {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      };
      // What somebody pressed may make room for what it opens.
      if (shift.hadRecentInput) continue;
      const moved = shift.sources.map(({ node }) => name(node)).join(" | ");
      watch.shifts.push(`${shift.value.toFixed(4)} ${moved}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Two frames are drawn: what had changed is painted. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((done) => window.watch.frame(() => window.watch.frame(() => done()))),
  );

/** Lets the time of the page go on by half seconds, in which late replies come. */
async function repliesCome(page: Page) {
  for (let n = 0; n < REPLIES; n += 1) {
    await page.clock.runFor(500);
    await painted(page);
  }
}

for (const { name, place, world, act } of screens) {
  for (const when of ["at once", "late"] as const) {
    test(`nothing shifts on ${name} where replies come ${when}`, async ({ page }) => {
      await page.context().addInitScript(watch);
      const late = when === "late" ? READS : [];
      const standIn = await open(page, { ...world, late, isStill: true }, place);
      await painted(page);
      await repliesCome(page);
      await standIn.willBe({ late: [] });
      await act?.(page);
      await painted(page);
      expect(await page.evaluate(() => window.watch.shifts)).toEqual([]);
    });
  }

  test(`nothing moves by itself on ${name}`, async ({ page }) => {
    await page.context().addInitScript(watch);
    await open(page, { ...world, isStill: true }, place);
    await repliesCome(page);
    await act?.(page);
    await repliesCome(page);
    // What began with a press ends; what never does is found.
    const moving = () =>
      page.evaluate(() => document.getAnimations().filter((a) => a.playState === "running").length);
    await expect.poll(moving).toBe(0);
    const isGuided = await page.evaluate(() => !!document.querySelector("[role=timer]"));
    const timers = await page.evaluate(() => window.standIn.timers.length);
    await page.clock.runFor(20_000);
    const since = await page.evaluate((n) => window.standIn.timers.slice(n), timers);
    const everySecond = since.filter(({ by, ms }) => by === "setTimeout" && ms <= 1000);
    // While a moment runs its time is counted down. What counts in steps is the clock.
    expect(since.length, JSON.stringify(since)).toBe(isGuided ? everySecond.length : 0);
    if (place !== "session") {
      const all = await page.evaluate(() => window.standIn.timers);
      expect(all.filter(({ by }) => by === "setInterval")).toEqual([]);
    }
  });
}

test("a shift is seen", async ({ page }) => {
  await page.context().addInitScript(watch);
  await open(page, { isStill: true });
  await repliesCome(page);
  await page.evaluate(() => {
    const block = Object.assign(document.createElement("p"), { textContent: "late" });
    document.querySelector(".page")!.prepend(block);
  });
  await painted(page);
  expect(await page.evaluate(() => window.watch.shifts.length)).toBeGreaterThan(0);
});
