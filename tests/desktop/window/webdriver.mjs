// The little of WebDriver that these tests need, spoken to WebKitWebDriver.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { until } from "./desktop.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export class Browser {
  /** Starts a window under a driver of its own. */
  static async start(desktop, binary, args) {
    const browser = new Browser();
    const port = await freePort();
    browser.at = `http://127.0.0.1:${port}`;
    // The window lets itself be driven only with this in its environment.
    const env = { ...desktop.env, TAURI_WEBVIEW_AUTOMATION: "true" };
    const listen = [`--port=${port}`, "--host=127.0.0.1"];
    browser.driver = desktop.spawn("WebKitWebDriver", listen, { env });
    await until("the driver listens", async () => (await fetch(`${browser.at}/status`)).ok);
    // No browserName: WebKitWebDriver would not find one of that name.
    const options = { "webkitgtk:browserOptions": { binary, args } };
    const capabilities = { alwaysMatch: options };
    const { sessionId } = await browser.#ask("POST", "/session", { capabilities });
    browser.at += `/session/${sessionId}`;
    const { pid } = browser.driver;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    browser.windows = children.split(" ").filter(Boolean).map(Number);
    if (browser.windows.length === 0) throw new Error("the driver has no window");
    return browser;
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.at + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  /** Runs a script in the page. */
  run = (script, ...args) => this.#ask("POST", "/execute/sync", { script, args });

  /** Runs a script in the page that hands its answer to the last of its arguments. */
  wait = (script, ...args) => this.#ask("POST", "/execute/async", { script, args });

  /** Loads the page anew, and waits until it is there. */
  reload = () => this.#ask("POST", "/refresh", {});

  /** What the page shows, as text. */
  text = () => this.run("return document.body.innerText");

  /** Waits until the page shows this. */
  shows = (words) =>
    until(`the page shows "${words}"`, async () => (await this.text()).includes(words));

  /** An element, by CSS or by XPath (`//…`). */
  async #find(where) {
    const using = where.startsWith("//") ? "xpath" : "css selector";
    const found = await this.#ask("POST", "/element", { using, value: where });
    return `/element/${found[ELEMENT]}`;
  }

  /** Presses the button or the link with this text, as soon as it is there. */
  async press(words) {
    const where = `//*[self::button or self::a][normalize-space()="${words}"]`;
    await until(`"${words}" can be pressed`, async () => {
      const path = await this.#find(where);
      const element = { [ELEMENT]: path.split("/").at(-1) };
      // A click goes to a place: what was drawn there meanwhile would have it.
      await this.run(
        `window.wasHit = false;
         arguments[0].addEventListener("click", () => (window.wasHit = true), { capture: true });`,
        element,
      );
      await this.#ask("POST", `${path}/click`, {});
      return this.run("return window.wasHit");
    });
  }

  /** Writes into the field with this label, in place of what stands there, and leaves it. */
  async write(label, text) {
    const where = `//input[@id=//label[normalize-space()="${label}"]/@for]`;
    const field = await until(`there is a field "${label}"`, () => this.#find(where));
    await this.#ask("POST", `${field}/clear`, {});
    // U+E004 is the Tab key.
    await this.#ask("POST", `${field}/value`, { text: `${text}\uE004` });
  }

  /** A picture of the page, for people to look at. */
  async picture(file) {
    mkdirSync(dirname(file), { recursive: true });
    // The driver pictures the last frame that was drawn: wait until what stands there is.
    const drawn = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
    await this.#ask("POST", "/execute/async", { script: drawn, args: [] });
    writeFileSync(file, Buffer.from(await this.#ask("GET", "/screenshot"), "base64"));
  }

  /** Ends the session, and the window with it: its driver leaves one behind now and then. */
  async end() {
    await this.#ask("DELETE", "").finally(() => {
      for (const window of this.windows) endProcess(window);
      this.driver.kill("SIGTERM");
    });
    const hasEnded = (window) => !existsSync(`/proc/${window}`);
    await until("the driven window has ended", () => this.windows.every(hasEnded));
  }
}

function endProcess(pid) {
  try {
    process.kill(pid, "SIGTERM");
  } catch (error) {
    // It has ended by itself.
    if (error.code !== "ESRCH") throw error;
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
