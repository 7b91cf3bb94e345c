// A guided session in the real window, with the real agent that keeps its time: to its end, paused
// and stopped, and left alone with the window closed. What became of it is looked up afterwards, in
// the agent's history and in the window's.
import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { Desktop, until } from "./desktop.mjs";
import { DAY, Home } from "./home.mjs";

const PICTURES = resolve(import.meta.dirname, "../../../test-output/window");
/** Two minutes of breathing are twelve seconds. */
const FAST = 10;
const PROMPT = `${DAY}/micro-pause/extra-1`;

let desktop;
before(async () => (desktop = await Desktop.start()));
after(() => desktop.end());

/** A user whose day is begun, with a breath of four and six on screen that the window called up. */
async function breathing(speed) {
  const home = new Home(desktop);
  await home.agent("10:05:00", speed);
  assert.equal((await home.say("begin")).status, 0);
  const window = await home.window();
  await window.shows("Nu iets doen…");
  await window.wait(
    `const [done] = arguments;
     const params = { kind: "micro-pause", technique: "breathing-4-6" };
     window.__TAURI_INTERNALS__.invoke("call", { method: "now", params }).then(done);`,
  );
  return { home, window };
}

/** What the agent's history has of it. */
async function recorded(home) {
  const history = await home.json("history", "--from", DAY, "--to", DAY);
  return history.find(({ prompt }) => prompt === PROMPT);
}

/** What the window's history says of it. */
async function shown(window) {
  await window.press("Geschiedenis");
  const row = `document.querySelector('[data-prompt="${PROMPT}"] .how')?.innerText`;
  return until("the history shows it", () => window.run(`return ${row}`));
}

test("a breath is guided to its end by the agent's time", async (t) => {
  const { home, window } = await breathing(FAST);
  t.after(() => window.end());
  await window.press("Beginnen");
  await window.shows("Adem in");
  const radius = () => window.run("return document.querySelector('.breath').getAttribute('r')");
  const first = await radius();
  await until("the shape moves", async () => (await radius()) !== first);
  assert.ok(!(await recorded(home))?.outcome, "it runs, and has not ended");
  await window.picture(join(PICTURES, "breathing.png"));

  await window.shows("is klaar");
  await window.shows("gedaan");
  const { outcome } = await recorded(home);
  assert.equal(outcome, "done");
  await window.press("Terug naar vandaag");
  assert.match(await shown(window), /gedaan/);
});

test("one that is paused waits, goes on, and counts as part once it is stopped", async (t) => {
  const { home, window } = await breathing(1);
  t.after(() => window.end());
  await window.press("Beginnen");
  // Today can pause it too, until it is guided.
  await window.shows("Adem in");
  await window.press("Pauze");
  await window.shows("Gepauzeerd.");
  const left = () => window.run("return document.querySelector('[role=timer]').innerText");
  const stands = await left();
  const second = async () => (await home.json("status")).now.slice(0, 19);
  const began = await second();
  await until("a second passes", async () => (await second()) > began);
  assert.equal(await left(), stands, "its time stands still");
  assert.ok(!(await recorded(home))?.outcome, "it waits, and has not ended");

  await window.press("Verder");
  await until("its time goes on", async () => (await left()) !== stands);
  await window.press("Stoppen, telt als deel");
  await window.shows("is klaar");
  const { outcome } = await recorded(home);
  assert.equal(outcome, "partial");
  await window.press("Terug naar vandaag");
  assert.match(await shown(window), /voor een deel/);
});

test("one whose window is closed goes on to its end", async (t) => {
  const { home, window } = await breathing(FAST);
  await window.press("Beginnen");
  await window.shows("Adem in");
  await window.end();
  await until("it has ended", async () => (await recorded(home))?.outcome);
  assert.equal((await recorded(home)).outcome, "done");
  const again = await home.window();
  t.after(() => again.end());
  await again.shows("gedaan");
  assert.match(await shown(again), /gedaan/);
});
