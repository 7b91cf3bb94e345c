// The little of WebDriver that these tests need, spoken to WebKitWebDriver.
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { until } from "./desktop.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

export class Browser {
  /** Starts a window under a driver of its own. */
  static async start(desktop, binary, args) {
    const browser = new Browser();
    const port = await freePort();
    browser.at = `http://127.0.0.1:${port}`;
    browser.driver = desktop.spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"]);
    await until("the driver listens", async () => (await fetch(`${browser.at}/status`)).ok);
    // No browserName: WebKitWebDriver would not find one of that name.
    const options = { "webkitgtk:browserOptions": { binary, args } };
    const capabilities = { alwaysMatch: options };
    const { sessionId } = await browser.#ask("POST", "/session", { capabilities });
    browser.at += `/session/${sessionId}`;
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

  /** What the page shows, as text. */
  text = () => this.run("return document.body.innerText");

  /** Waits until the page shows this. */
  shows = (words) =>
    until(`the page shows "${words}"`, async () => (await this.text()).includes(words));

  async #find(css) {
    const found = await this.#ask("POST", "/element", { using: "css selector", value: css });
    return `/element/${found[ELEMENT]}`;
  }

  click = async (css) => this.#ask("POST", `${await this.#find(css)}/click`, {});

  /** Writes into a field in place of what stands there, and leaves it. */
  async write(css, text) {
    const field = await this.#find(css);
    await this.#ask("POST", `${field}/clear`, {});
    // U+E004 is the Tab key.
    await this.#ask("POST", `${field}/value`, { text: `${text}\uE004` });
  }

  /** The name and role of an element, as assistive technology hears them. */
  async heard(css) {
    const element = await this.#find(css);
    return {
      name: await this.#ask("GET", `${element}/computedlabel`),
      role: await this.#ask("GET", `${element}/computedrole`),
    };
  }

  async picture(file) {
    writeFileSync(file, Buffer.from(await this.#ask("GET", "/screenshot"), "base64"));
  }

  /** Closes the window, as the user does, and ends the driver. */
  async close() {
    await this.#ask("DELETE", "/window").catch(() => {});
    this.driver.kill("SIGTERM");
  }
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}
