// What the page may weigh, in bytes as they lie on disk. Run after a build.
import { readdirSync, readFileSync, statSync } from "node:fs";

const dist = new URL("../dist/", import.meta.url);
const sizes = readdirSync(new URL("assets/", dist)).map((name) => ({
  name,
  bytes: statSync(new URL(`assets/${name}`, dist)).size,
}));
const total = (wanted) =>
  sizes.filter(({ name }) => wanted(name)).reduce((sum, { bytes }) => sum + bytes, 0);

/** The entry and what it imports before it runs; what it imports later (`import()`) not. */
function withImports(name, seen = new Set()) {
  seen.add(name);
  const code = readFileSync(new URL(`assets/${name}`, dist), "utf8");
  for (const [, other] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    if (!seen.has(other)) withImports(other, seen);
  }
  return seen;
}

const html = readFileSync(new URL("index.html", dist), "utf8");
const entry = withImports(/src="\/assets\/([^"]+\.js)/.exec(html)[1]);
const isText = (name, which = "library|messages|guidance|shelf", language = "nl") =>
  new RegExp(`^(${which})-${language}-`).test(name);
const budget = [
  ["entry JS", total((name) => entry.has(name) && !isText(name, undefined, "(nl|en)")), 60_000],
  ["all JS", total((name) => name.endsWith(".js") && !isText(name, undefined, "(nl|en)")), 150_000],
  // A user loads one language; the two are about as long.
  ["texts of Today", total((name) => isText(name, "library|messages")), 60_000],
  ["other texts", total((name) => isText(name, "guidance|shelf")), 100_000],
  ["all CSS", total((name) => name.endsWith(".css")), 25_500],
];
for (const [what, bytes, most] of budget) console.log(`${what}: ${bytes} of ${most} bytes`);
if (budget.some(([, bytes, most]) => bytes > most)) process.exit(1);
