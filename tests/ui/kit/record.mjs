// Records what a real agent replies, for the stand-in: `node tests/ui/kit/record.mjs AGENT`, where
// AGENT is the program to run. It lives two weeks and two days, ten thousand times as fast, on a
// desktop of its own, and answers most of what comes. Nothing compares the files: they are read
// again by the type checker, and by whoever makes them anew.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Desktop, until } from "../../desktop/window/desktop.mjs";

const [program] = process.argv.slice(2);
const FOLDER = fileURLToPath(new URL("recorded/", import.meta.url));
const BEGIN = "2026-11-09T06:50:00";
const END = "2026-11-24T14:36:00";
const SPEED = "10000";

class Line {
  #socket;
  #waiting = new Map();
  #id = 0;

  static async to(path, version) {
    const line = new Line();
    line.#socket = await until("the agent listens", () => {
      const socket = connect(path);
      return new Promise((yes, no) => {
        socket.on("connect", () => yes(socket));
        socket.on("error", no);
      });
    });
    createInterface({ input: line.#socket }).on("line", (text) => line.#hear(JSON.parse(text)));
    const hello = { jsonrpc: "2.0", method: "hello", params: { protocol: 1, version } };
    line.#socket.write(`${JSON.stringify(hello)}\n`);
    await line.ask("subscribe", { window: false });
    return line;
  }

  ask(method, params) {
    const id = (this.#id += 1);
    this.#socket.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
    return new Promise((yes, no) => this.#waiting.set(id, { yes, no }));
  }

  #hear({ id, result, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.no(Object.assign(new Error(error.message), { wire: error.data }));
    else waiting?.yes(result);
  }

  end() {
    this.#socket.end();
  }
}

/** What is done with a moment: most of them, not all, and not all in one way. */
function wish({ prompt, kind }) {
  const day = Number(prompt.slice(8, 10));
  const number = Number(prompt.split("/").at(-1));
  const dice = (day * 7 + number * 5 + kind.length) % 10;
  if (kind === "wind-down") return dice < 7 ? "done" : "skip";
  if (dice === 0) return null;
  if (dice === 1) return "skip";
  return kind === "walk" || dice > 6 ? "start" : "done";
}

const desktop = await Desktop.start();
const home = join(desktop.folder, "home");
mkdirSync(home);
const run = async (asIf, speed) => {
  const agent = desktop.spawn(program, [
    "agent",
    "--home",
    home,
    "--as-if",
    asIf,
    "--speed",
    speed,
  ]);
  return { agent, line: await Line.to(join(home, "agent.sock"), "0.1.0") };
};
const keep = (name, value) => {
  const text = JSON.stringify(value, null, 2)
    .replaceAll(home, "/home/jij/.adempauze")
    .replaceAll(desktop.folder, "/home/jij/Downloads");
  writeFileSync(join(FOLDER, `${name}.json`), `${text}\n`);
};
try {
  desktop.spawn("dunst", []);
  mkdirSync(FOLDER, { recursive: true });
  const { agent, line } = await run(BEGIN, SPEED);
  await line.ask("set-settings", { set: { zone: "Europe/Amsterdam" } });
  await line.ask("begin");
  const wished = new Set();
  for (;;) {
    const today = await line.ask("today");
    if (today.now >= END) break;
    if (today.question) await line.ask("reply", { yes: true }).catch(() => {});
    // Thursday afternoon is full.
    const isThursday = ["2026-11-12", "2026-11-19"].includes(today.day);
    if (isThursday && today.now.slice(11, 13) === "13" && !today.paused_until) {
      await line.ask("pause", { length: { minutes: 180 } });
    }
    for (const moment of today.moments) {
      const word = wish(moment);
      const isThere = moment.state.state === "on-screen" && !wished.has(moment.prompt);
      if (!isThere) continue;
      wished.add(moment.prompt);
      if (word) await line.ask("answer", { prompt: moment.prompt, answer: word }).catch(() => {});
    }
    if (today.day === "2026-11-20" && !wished.has("extra") && today.now.slice(11, 13) === "15") {
      wished.add("extra");
      await line.ask("now", { kind: "walk" }).catch(() => {});
    }
    await new Promise((done) => setTimeout(done, 5));
  }
  line.end();
  agent.kill("SIGTERM");
  await until("the agent ended", () => agent.exitCode !== null || agent.signalCode !== null);

  const { line: slow } = await run(END, "1");
  const wrong = "2026-11-23/micro-pause/2";
  await slow.ask("correct", { prompt: wrong, outcome: "done", why: null });
  keep("today", await slow.ask("today"));
  keep("week", await slow.ask("week", { week: null }));
  keep("week-47", await slow.ask("week", { week: "2026-W47" }));
  keep("year", await slow.ask("year", { year: null }));
  keep("phase", await slow.ask("phase"));
  keep("history", await slow.ask("history", { from: "2026-11-09", to: "2026-11-24" }));
  keep("settings", await slow.ask("settings"));
  keep("preview", await slow.ask("preview", { set: {}, date: null }));
  keep("doctor", await slow.ask("doctor"));
  const poses = {};
  for (const technique of ["pelvic-tilt", "sideways-trunk", "micro-pause"]) {
    poses[technique] = await slow.ask("poses", { technique });
  }
  keep("poses", poses);
  // In a folder that was named there is no start at login; so this is how it stands for most.
  keep("autostart", { on: false, place: join(home, "autostart.desktop"), trouble: null });
  const tooFar = { prompt: "2026-11-10/walk/1", outcome: "done", why: null };
  keep("refused", await slow.ask("correct", tooFar).catch((error) => error.wire));
  const refusal = (set) => slow.ask("preview", { set, date: null }).catch((error) => error.wire);
  const overlapping = [
    ["09:00", "13:00"],
    ["12:00", "17:00"],
  ];
  keep("breaches", {
    overlap: await refusal({ work: { default: overlapping } }),
    backwards: await refusal({ work: { default: [["17:00", "09:00"]] } }),
    bedtime: await refusal({ bedtime: { default: "16:00" } }),
  });
  const example = fileURLToPath(new URL("../../../docs/extending/example-pack", import.meta.url));
  const broken = join(desktop.folder, "praktijk");
  cpSync(example, broken, { recursive: true });
  for (const name of ["een", "twee"]) {
    writeFileSync(join(broken, `techniques/voorbeeld-praktijk.${name}.json`), "{}");
  }
  const bring = (path) => slow.ask("bring-pack", { path }).catch((error) => error.wire);
  keep("pack-refused", await bring(broken));
  const pack = await bring(example);
  keep("pack", pack);
  const items = {};
  for (const { id } of pack.items) items[id] = await slow.ask("item", { id });
  keep("items", items);

  await slow.ask("set-settings", { set: { diary: { on: true } } });
  for (const tension of [3, 6, 4, 5, 2]) {
    await slow.ask("write", { entry: { note: "check-in", tension } });
  }
  await slow.ask("write", { entry: { note: "note", about: ["trq-people"] } });
  const show = ["kinds", "walking", "breathing", "evenings", "ratings", "triggers"];
  keep("report", await slow.ask("report", { month: null, show }));
  slow.end();
} finally {
  await desktop.end();
}
