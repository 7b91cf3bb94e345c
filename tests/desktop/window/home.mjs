// A user of the real programs: a folder of their own, and words for the command line.
import { mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";
import { until } from "./desktop.mjs";
import { Browser } from "./webdriver.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const PROGRAMS = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug");
export const AGENT = join(PROGRAMS, "adempauze");
export const WINDOW = join(PROGRAMS, "adempauze-window");
/** The day that their agents live. */
export const DAY = "2026-11-24";

/** A user's folder, with words for the command line. */
export class Home {
  #desktop;

  constructor(desktop) {
    this.#desktop = desktop;
    this.folder = mkdtempSync(join(desktop.folder, "home-"));
  }

  /** Starts an agent that lives at this time, so many times as fast, and waits until it answers. */
  async agent(time, speed = 1) {
    const asIf = time ? ["--as-if", `${DAY}T${time}`, "--speed", `${speed}`] : [];
    const agent = this.#desktop.spawn(AGENT, ["agent", "--home", this.folder, ...asIf]);
    await this.running();
    return agent;
  }

  /** The process id of the agent that answers. */
  running = () => until("an agent answers", async () => (await this.json("status")).agent.pid);

  async say(...words) {
    return this.#desktop.run(AGENT, [...words, "--home", this.folder]);
  }

  async json(...words) {
    const { out, status } = await this.say(...words, "--json");
    if (status !== 0) throw new Error(`${words.join(" ")} ended with ${status}`);
    return JSON.parse(out);
  }

  /** Opens the window under a driver. */
  window = () => Browser.start(this.#desktop, WINDOW, ["--home", this.folder]);

  /** Opens the window as the user does, and waits until it is in sight. */
  async plainWindow() {
    const child = this.#desktop.spawn(WINDOW, ["--home", this.folder]);
    const inSight = async () =>
      (await this.#desktop.screen.windows()).find((w) => w.pid === child.pid);
    return { child, inSight: await until("the window is in sight", inSight) };
  }
}
