import type { Plugin } from "vite";

/** Makes the modules `virtual:NAME/KEY` from what `make` returns for the key. */
export function virtual(
  name: string,
  make: (key: string, watch: (file: string) => void) => string,
): Plugin {
  const prefix = `virtual:${name}/`;
  return {
    name: `adempauze-${name}`,
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      return make(id.slice(prefix.length + 1), (file) => this.addWatchFile(file));
    },
  };
}

/** A module with a value; `JSON.parse` reads faster than the same written as script. */
export const json = (value: unknown): string => `export default ${parse(value)};`;

/** The same, kept under a name too; see src/lib/text/kept.ts. */
export const keptJson = (name: string, value: unknown): string =>
  `import { kept } from "$lib/text/kept"; export default kept["${name}"] = ${parse(value)};`;

const parse = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
