// A pack that is dragged from another program onto the real window, with the mouse.
import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { Desktop, firstLine } from "./desktop.mjs";
import { Home } from "./home.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const PACK = join(ROOT, "docs/extending/example-pack");

let desktop;
before(async () => (desktop = await Desktop.start()));
after(() => desktop.end());

const mouse = (...words) => desktop.run("xdotool", words.map(String));

test("a pack that is dropped on the window is added", async (t) => {
  const home = new Home(desktop);
  await home.agent("10:05:00");
  await home.say("begin");
  const window = await home.window();
  t.after(() => window.end());
  await window.shows("Nu iets doen…");
  const source = desktop.spawn("/usr/bin/python3", [
    join(import.meta.dirname, "drag-source.py"),
    PACK,
  ]);
  assert.equal(await firstLine(source), "there");

  await mouse("mousemove", 1220, 840, "mousedown", 1);
  // Far enough to be a drag, then onto the window, step by step as a hand does.
  for (let step = 1; step <= 20; step += 1) {
    await mouse("mousemove", 1220 - 40 * step, 840 - 25 * step);
  }
  await mouse("mouseup", 1);
  await window.shows("Toegevoegd: “Voorbeeldpraktijk”");
  assert.match((await home.say("content", "list")).out, /voorbeeld-praktijk/);
});
