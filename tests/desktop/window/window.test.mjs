// The real window with the real agent, on a desktop of their own: VERBOSE=1 shows what they say,
// and test-output/window holds pictures of what was seen.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { Desktop, until } from "./desktop.mjs";
import { AGENT, DAY, Home, WINDOW } from "./home.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const PICTURES = join(ROOT, "test-output/window");

let desktop;
before(async () => (desktop = await Desktop.start()));
after(() => desktop.end());

/** The Dutch title of what a prompt asks for. */
function titleOf({ routine, technique }) {
  const file = routine ? `routines/${routine}` : `techniques/${technique}`;
  return JSON.parse(readFileSync(join(ROOT, `content/${file}.json`), "utf8")).text.nl.title;
}

const clock = (time) => time.slice(11, 16);
const wordsOf = (prompts) => prompts.map((prompt) => `${clock(prompt.due)} ${titleOf(prompt)}`);

/** The moments as Today shows them: time and title. */
const shown = (window) =>
  window.run(`
    const rows = [...document.querySelectorAll("main ol > li:not(.now)")];
    return rows.map((row) => {
      const title = row.querySelector(".title, strong");
      return row.querySelector("time").innerText + " " + title.innerText;
    });
  `);

test("the day is begun, seen, lived and changed in the window", async (t) => {
  const home = new Home(desktop);
  // Long before the first moment of the day.
  await home.agent("07:05:00");
  const window = await home.window();
  t.after(() => window.end());

  await t.test("one button begins the ordinary day", async () => {
    await window.press("Begin met de gewone dag");
    await until("the day is planned", async () => (await home.json("status")).today.planned > 0);
  });

  await t.test("Today shows the plan of the day, by time and name", async () => {
    const [plan] = await home.json("plan", "--date", DAY);
    assert.equal(plan.prompts.length, 9, "the ordinary day");
    const wanted = wordsOf(plan.prompts);
    await until("Today shows it", async () => (await shown(window)).length === wanted.length);
    assert.deepEqual(await shown(window), wanted);
    await window.picture(join(PICTURES, "today.png"));
  });

  await t.test("a page that is loaded now has the day before it asks for anything", async () => {
    const begun = "return document.getElementById('begun')?.textContent";
    let loaded;
    // A page comes without it, and asks, where the agent was busy just then: not three times over.
    for (let load = 0; load < 3 && !loaded; load += 1) {
      await window.reload();
      loaded = await window.run(begun);
    }
    assert.ok(loaded, "it stands in the page");
    const { today, settings } = JSON.parse(loaded);
    assert.equal(today.day, DAY);
    assert.equal(today.moments.length, 9);
    assert.equal(settings.settings.language, "nl");
    const languages =
      "return [...document.querySelectorAll('[data-language]')].map((script) => script.dataset.language)";
    assert.deepEqual([...new Set(await window.run(languages))], ["nl"]);
    await until("Today shows it", async () => (await shown(window)).length === 9);
  });

  await t.test("a moment on screen is answered by a click, and stands in the history", async () => {
    // The same day, a second before it; the window finds the agent again.
    await home.say("quit");
    await home.agent("07:19:59");
    await until("it is on screen", async () => (await home.json("status")).on_screen !== null);
    await window.press("Gedaan");
    const [first] = await until("it stands in the history", async () => {
      const history = await home.json("history", "--from", DAY, "--to", DAY);
      return history.length > 0 && history;
    });
    assert.equal(first.prompt, `${DAY}/morning/1`);
    assert.equal(first.outcome, "done");
    const focus = "return document.activeElement.innerText";
    await until("the focus stays with it", async () =>
      (await window.run(focus)).includes(titleOf(first)),
    );
  });

  await t.test("what is begun is guided, and said done where it is guided", async () => {
    assert.equal((await home.say("now", "micro-pause")).status, 0);
    await window.press("Beginnen");
    await window.shows("Terug, de tijd loopt door");
    await window.picture(join(PICTURES, "session.png"));
    await window.press("Gedaan");
    await window.shows("is klaar");
    await until("it stands in the history", async () => {
      const history = await home.json("history", "--from", DAY, "--to", DAY);
      const extra = history.find(({ prompt }) => prompt === `${DAY}/micro-pause/extra-1`);
      return extra?.outcome === "done";
    });
    await window.press("Terug naar vandaag");
  });

  await t.test("a changed bedtime moves the wind-down, in the agent and in Today", async () => {
    await window.press("Instellingen");
    await window.write("Bedtijd", "22:15");
    await window.shows("komt het seintje om 21:05");
    await window.press("Bewaren");
    await until("the agent plans it", async () => {
      const [plan] = await home.json("plan", "--date", DAY);
      return clock(plan.prompts.at(-1).due) === "21:05";
    });
    await window.picture(join(PICTURES, "settings.png"));
    await window.press("Vandaag");
    await until("Today shows it", async () => (await shown(window)).at(-1)?.startsWith("21:05 "));
  });
});

test("a pack comes and goes in the window, and a month stands there as a page", async (t) => {
  const home = new Home(desktop);
  await home.agent("07:19:50");
  assert.equal((await home.say("begin")).status, 0);
  const window = await home.window();
  t.after(() => window.end());
  const go = (hash) => window.run("location.hash = arguments[0]", hash);
  const packs = async () =>
    (await home.json("content", "list")).filter(({ id }) => id.startsWith("voorbeeld-praktijk."));

  await t.test("a pack is named, added by the agent, and taken away after a yes", async () => {
    await window.shows("Vandaag");
    await go("routines/packs");
    await window.shows("Er is nog geen pakket.");
    await window.write(
      "Waar het ligt, zoals ~/Downloads/praktijk.zip",
      join(ROOT, "docs/extending/example-pack"),
    );
    await window.press("Pakket toevoegen");
    await window.shows("Toegevoegd: “Voorbeeldpraktijk”");
    assert.equal((await packs()).length, 3);
    await window.picture(join(PICTURES, "packs.png"));
    await window.press("Weghalen");
    await window.press("Ja");
    await until("it is gone", async () => (await packs()).length === 0);
  });

  await t.test("the page of a month has its style and no script, under the policy", async () => {
    await go("history/report");
    await window.press("Maak de bladzijde");
    const sheet = (then) =>
      window.run(`
        const sheet = document.querySelector("iframe")?.contentDocument;
        return sheet?.querySelector("main") && (${then});
      `);
    const title = await until("the page is there", () =>
      sheet("sheet.querySelector('h1').innerText"),
    );
    assert.equal(title, "Bijgehouden in november 2026");
    const display = "getComputedStyle(sheet.querySelector('main')).display";
    assert.equal(await sheet(display), "grid", "the policy lets its style in");
    await window.picture(join(PICTURES, "report.png"));
  });
});

test("there is one window: a second start and `open` bring it forward", async (t) => {
  const [home, other] = [new Home(desktop), new Home(desktop)];
  await home.agent();
  await other.agent();
  const { child } = await home.plainWindow();
  const above = await other.plainWindow();
  t.after(() => child.kill("SIGTERM"));
  t.after(() => above.child.kill("SIGTERM"));
  const isOnTop = (pid) => async () => (await desktop.screen.onTop()) === pid;
  await until("the other user's window lies on top", isOnTop(above.child.pid));

  const second = await desktop.run(WINDOW, ["--home", home.folder]);
  assert.equal(second.status, 0, "the second start leaves");
  await until("the first came forward", isOnTop(child.pid));

  await other.say("open");
  await until("`open` does the same", isOnTop(above.child.pid));
  assert.equal((await home.say("open")).status, 0);
  await until("for each its own", isOnTop(child.pid));
  // One that was started while the other was only just coming up asks, and leaves again.
  const pids = async () => (await desktop.screen.windows()).map((w) => w.pid).sort();
  const wanted = [child.pid, above.child.pid].sort();
  await until("no window stays in addition", async () => `${await pids()}` === `${wanted}`);
});

test("the window starts an agent, and outlives one that is killed", async (t) => {
  const home = new Home(desktop);
  const window = await home.window();
  t.after(() => window.end());
  const started = await home.running();
  t.after(() => home.say("quit"));
  await window.press("Begin met de gewone dag");
  const day = await until("the page shows a day", () =>
    window.run(
      "return document.querySelector('header .menu') && document.querySelector('h1').innerText",
    ),
  );

  process.kill(started, "SIGKILL");
  await window.shows("De verbinding is even weg.");
  assert.ok((await window.text()).includes(day), "the last view stays");
  await window.picture(join(PICTURES, "lost.png"));

  const again = desktop.spawn(AGENT, ["agent", "--home", home.folder]);
  assert.equal(await home.running(), again.pid);
  await until("the page has found it", async () => !(await window.text()).includes("even weg"));
  await window.press("Rust…");
  await window.press("30 minuten");
  await until("the new agent is asked", async () => (await home.json("status")).paused_until);
});

test("closing the window ends its process and not the agent", async () => {
  const home = new Home(desktop);
  const agent = await home.agent();
  const { child, inSight } = await home.plainWindow();
  const ended = once(child, "exit");
  await desktop.screen.close(inSight);
  const [status] = await ended;
  assert.equal(status, 0, "it ended by itself");
  assert.equal((await home.json("status")).agent.pid, agent.pid, "the agent goes on");
});
