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
});
