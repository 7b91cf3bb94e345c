/** Every sentence that the page asks for is there, in both languages, with the same variables. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "virtual:messages/en";
import nl from "virtual:messages/nl";

// Vitest runs in the folder of the UI.
const code = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(`src/${name}`, "utf8"))
  .join("\n");

const variables = (pattern: unknown): string[] =>
  [...JSON.stringify(pattern).matchAll(/"of":"(\w+)"/g)].map(([, name]) => name!).sort();

describe("the messages", () => {
  it("are the same in both languages, with the same variables", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(nl).sort());
    for (const id of Object.keys(nl)) {
      expect([...new Set(variables(en[id]))], id).toEqual([...new Set(variables(nl[id]))]);
    }
  });

  it("hold every id that the page names whole", () => {
    const named = [...code.matchAll(/\bt\(\s*"([a-z0-9-]+)"/g)].map(([, id]) => id!);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !(id in nl))).toEqual([]);
  });

  it("of the page itself are all asked for", () => {
    const own = readFileSync("../content/messages/nl/window.ftl", "utf8");
    const ids = [...own.matchAll(/^([a-z0-9-]+) =/gm)].map(([, id]) => id!);
    // An id made of parts (`help-${list}-title`) counts by what stands before its first part.
    const stems = [...code.matchAll(/`([a-z-]+-)\$\{/g)].map(([, stem]) => stem!);
    const isAsked = (id: string) =>
      code.includes(`"${id}"`) || stems.some((stem) => id.startsWith(stem));
    expect(ids.filter((id) => !isAsked(id))).toEqual([]);
  });
});
