// A desktop of the test's own: a screen in memory, a session bus that starts nothing by itself,
// folders that are thrown away. Everything it starts ends with it, by its process id.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Screen } from "./screen.mjs";

const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>`;

export class Desktop {
  #running = [];

  /** Starts screen and bus. */
  static async start() {
    const desktop = new Desktop();
    desktop.folder = mkdtempSync(join(tmpdir(), "adempauze-"));
    const runtime = mkdtempSync(join(desktop.folder, "run-"));
    desktop.env = {
      PATH: process.env.PATH,
      LANG: "C.UTF-8",
      HOME: desktop.folder,
      XDG_RUNTIME_DIR: runtime,
      XDG_SESSION_TYPE: "x11",
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
      // WebKit's sandbox refuses to run for root, as in containers; for tests alone.
      ...(process.getuid() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" }),
    };
    const screen = ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
    desktop.env.DISPLAY = `:${await firstLine(desktop.spawn("Xvfb", screen))}`;
    const config = join(desktop.folder, "bus.conf");
    writeFileSync(config, BUS);
    const bus = ["--nofork", "--print-address=1", `--config-file=${config}`];
    desktop.env.DBUS_SESSION_BUS_ADDRESS = await firstLine(desktop.spawn("dbus-daemon", bus));
    desktop.screen = await Screen.open(desktop.env.DISPLAY);
    return desktop;
  }

  /** Starts a program that ends with the desktop, if it has not before. */
  spawn(program, args, options = {}) {
    const child = spawn(program, args, {
      env: this.env,
      stdio: ["ignore", "pipe", process.env.VERBOSE ? "inherit" : "ignore"],
      ...options,
    });
    child.on("error", (error) => console.error(`${program}: ${error.message}`));
    this.#running.push(child);
    return child;
  }

  /** Runs a program to its end; its output and exit status. */
  async run(program, args) {
    const child = this.spawn(program, args);
    let out = "";
    child.stdout.on("data", (data) => (out += data));
    const [status] = await once(child, "close");
    return { out, status };
  }

  /** Ends what still runs, the latest first, and removes the folders. */
  async end() {
    this.screen?.end();
    for (const child of this.#running.reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill("SIGTERM");
      await Promise.race([once(child, "exit"), new Promise((done) => setTimeout(done, 5000))]);
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The first line that a program says. */
export async function firstLine(child) {
  for await (const line of createInterface({ input: child.stdout })) return line.trim();
  throw new Error(`${child.spawnfile} said nothing`);
}

/** Asks until the answer is something true, or the time is over. */
export async function until(what, ask, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${what}`, { cause: last });
    await new Promise((done) => setTimeout(done, 100));
  }
}
