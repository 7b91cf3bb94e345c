// What a script in the page can reach: the window's three commands, and nothing else. The script
// stands for one that should never have come in.
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { Desktop, until } from "./desktop.mjs";
import { Browser } from "./webdriver.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const PROGRAMS = join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug");
const AGENT = join(PROGRAMS, "adempauze");
const WINDOW = join(PROGRAMS, "adempauze-window");

/** Commands of Tauri's own parts, of plugins, and of nobody. */
const SHUT = [
  ["plugin:window|close", { label: "main" }],
  ["plugin:window|set_title", { label: "main", value: "hello" }],
  ["plugin:window|create", { options: { label: "other" } }],
  ["plugin:webview|create_webview_window", { options: { label: "other", url: "index.html" } }],
  ["plugin:webview|print", { label: "main" }],
  ["plugin:webview|internal_toggle_devtools", {}],
  ["plugin:event|emit", { event: "hello", payload: 1 }],
  ["plugin:event|listen", { event: "hello", target: { kind: "Any" }, handler: 1 }],
  ["plugin:path|resolve_directory", { directory: 1 }],
  ["plugin:app|version", {}],
  ["plugin:app|tauri_version", {}],
  ["plugin:resources|close", { rid: 1 }],
  ["plugin:image|from_path", { path: "/etc/hostname" }],
  ["plugin:menu|new", { kind: "Menu", handler: 1 }],
  ["plugin:tray|new", { options: {}, handler: 1 }],
  ["plugin:fs|read_text_file", { path: "/etc/hostname" }],
  ["plugin:fs|write_text_file", { path: "/tmp/hello", contents: "hello" }],
  ["plugin:shell|execute", { program: "true", args: [] }],
  ["plugin:shell|open", { path: "http://127.0.0.1/" }],
  ["plugin:opener|open_url", { url: "http://127.0.0.1/" }],
  ["plugin:http|fetch", { clientConfig: { method: "GET", url: "http://127.0.0.1/" } }],
  ["plugin:process|exit", { code: 0 }],
  ["plugin:dialog|open", { options: {} }],
  ["plugin:updater|check", {}],
  ["show", {}],
  ["no-such-command", {}],
];

let desktop, home, window, server, address;
let asked = 0;

before(async () => {
  desktop = await Desktop.start();
  server = createServer((_, answer) => {
    asked += 1;
    answer.setHeader("access-control-allow-origin", "*").end("hello");
  });
  server.on("upgrade", (_, socket) => {
    asked += 1;
    socket.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  address = `http://127.0.0.1:${server.address().port}/`;
  home = mkdtempSync(join(desktop.folder, "home-"));
  desktop.spawn(AGENT, ["agent", "--home", home]);
  const status = () => desktop.run(AGENT, ["status", "--home", home]);
  await until("an agent answers", async () => (await status()).status === 0);
  window = await Browser.start(desktop, WINDOW, ["--home", home]);
  await window.shows("Begin met de gewone dag");
});
after(async () => {
  server?.close();
  server?.closeAllConnections();
  await window?.end();
  await desktop?.end();
});

/** Asks for a command; what came of it. */
const invoke = (command, args) =>
  window.wait(
    `const [command, args, done] = arguments;
     window.__TAURI_INTERNALS__.invoke(command, args).then(
       (answer) => done({ answer }),
       (refusal) => done({ refusal: String(refusal?.message ?? refusal) }));`,
    command,
    args,
  );

/** Runs a promise in the page; what came of it: `came`, or why not. */
const tried = (promise, ...args) =>
  window.wait(
    `const done = arguments[arguments.length - 1];
     const late = new Promise((_, no) => setTimeout(() => no(new Error("nothing came")), 2000));
     Promise.race([(async () => { ${promise} })(), late]).then(
       () => done("came"), (error) => done(String(error)));`,
    ...args,
  );

test("a script reaches the window's own commands", async () => {
  const { answer } = await invoke("call", { method: "status" });
  assert.ok(answer.agent.pid > 0);
});

test("and no other", async (t) => {
  for (const [command, args] of SHUT) {
    await t.test(command, async () => {
      const { answer, refusal } = await invoke(command, args);
      assert.equal(answer, undefined);
      assert.match(refusal, /not allowed|not found/i);
    });
  }
});

test("no request of the agent's that is none", async () => {
  for (const method of ["no-such-method", "hello", "__proto__"]) {
    const { answer } = await invoke("call", { method });
    assert.equal(answer, undefined, method);
  }
});

test("nothing is fetched, loaded, sent or opened from elsewhere", async (t) => {
  assert.equal(await (await fetch(address)).text(), "hello", "somebody answers there");
  asked = 0;
  const load = (tag, name) => `
    const element = Object.assign(document.createElement("${tag}"), { ${name}: arguments[0] });
    const loaded = new Promise((yes, no) => { element.onload = yes; element.onerror = no; });
    document.body.append(element);
    await loaded.finally(() => element.remove());`;
  const ways = {
    fetch: `await fetch(arguments[0]);`,
    "fetch without an answer": `await fetch(arguments[0], { mode: "no-cors" });`,
    "a request of the old kind": `
      const request = new XMLHttpRequest();
      request.open("GET", arguments[0]);
      await new Promise((yes, no) => { request.onload = yes; request.onerror = no; request.send(); });`,
    "a web socket": `
      const socket = new WebSocket(arguments[0].replace("http", "ws"));
      await new Promise((yes, no) => { socket.onopen = yes; socket.onerror = no; });`,
    "an event source": `
      const source = new EventSource(arguments[0]);
      await new Promise((yes, no) => { source.onopen = yes; source.onerror = no; });`,
    "a picture": load("img", "src"),
    "a script": load("script", "src"),
  };
  for (const [way, promise] of Object.entries(ways)) {
    await t.test(way, async () => assert.notEqual(await tried(promise, address), "came"));
  }
  // What says nothing of how it ended: nobody was asked is what counts.
  await window.run(
    `
    const [address] = arguments;
    try { navigator.sendBeacon(address, "hello"); } catch {}
    try { window.open(address); } catch {}
    const frame = document.body.appendChild(document.createElement("iframe"));
    frame.src = address;
    const form = document.body.appendChild(document.createElement("form"));
    form.action = address;
    form.method = "post";
    form.submit();
    const link = document.body.appendChild(document.createElement("a"));
    link.href = address;
    link.click();
    location.href = address + "?gone";
    frame.remove(); form.remove(); link.remove();`,
    address,
  );
  // A turn of the page's, there and back, and one of its clock.
  assert.match(await tried(`await new Promise(() => {});`), /nothing came/);
  assert.equal(asked, 0);
  assert.match(await window.run("return location.href"), /^tauri:\/\/localhost/);
});

test("no file of the user's is read", async () => {
  for (const file of ["file:///etc/hostname", "file:///etc/", "asset://localhost/etc/hostname"]) {
    assert.notEqual(await tried(`await (await fetch(arguments[0])).text();`, file), "came", file);
  }
  await window.run(`location.href = "file:///etc/hostname"`);
  assert.match(await window.run("return location.href"), /^tauri:\/\/localhost/);
});

test("no text becomes a script", async () => {
  assert.notEqual(await tried(`await eval("Promise.resolve(1)");`), "came");
  assert.notEqual(await tried(`await new Function("return 1")();`), "came");
});

test("the window and its web view open no socket of a network", async () => {
  const seen = join(desktop.folder, "sockets");
  // The program stays the child of this test (`-D`), with all that it starts.
  const watch = ["-D", "-f", "-qq", "-e", "trace=socket", "-o", seen];
  const families = () =>
    existsSync(seen)
      ? [...readFileSync(seen, "utf8").matchAll(/socket\((\w+)/g)].map(([, family]) => family)
      : [];
  const control = "exec 3<>/dev/udp/127.0.0.1/9";
  await desktop.run("strace", [...watch, "bash", "-c", control]);
  await until("the watch sees one of a network", () => families().includes("AF_INET"));

  const other = mkdtempSync(join(desktop.folder, "home-"));
  const watched = desktop.spawn("strace", [...watch, WINDOW, "--home", other]);
  const inSight = async () => (await desktop.screen.windows()).some((w) => w.pid === watched.pid);
  await until("the window is in sight", inSight);
  await until("it has started an agent", async () => {
    const { status } = await desktop.run(AGENT, ["status", "--home", other]);
    return status === 0;
  });
  await desktop.run(AGENT, ["quit", "--home", other]);
  watched.kill("SIGTERM");
  await until("it has ended", () => !existsSync(`/proc/${watched.pid}`));
  const own = new Set(families());
  assert.ok(own.delete("AF_UNIX"), "something was watched");
  // By this GLib asks the kernel, and nobody else, whether there is a network.
  own.delete("AF_NETLINK");
  assert.deepEqual([...own], []);
});
