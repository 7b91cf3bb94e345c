import type { Plugin } from "vite";

/** What Svelte's runtime may become while it runs, and never does in a page that is only drawn here. */
const NEVER = [
  // Taking over markup that a server made.
  { file: "/dom/hydration.js", name: "hydrating", setter: "set_hydrating" },
  // Components in the manner of Svelte 4.
  { file: "/flags/index.js", name: "legacy_mode_flag", setter: "enable_legacy_mode_flag" },
  { file: "/flags/index.js", name: "async_mode_flag", setter: "enable_async_mode_flag" },
  { file: "/flags/index.js", name: "async_mode_flag", setter: "disable_async_mode_flag" },
  { file: "/flags/index.js", name: "tracing_mode_flag", setter: "enable_tracing_mode_flag" },
];

/**
 * Says to the bundler what stays as it is, so that the code for the other case is left out: a tenth
 * of the runtime. A version of Svelte that is written otherwise fails the build.
 */
export function clientOnly(): Plugin {
  return {
    name: "adempauze-client-only",
    apply: "build",
    transform(code, id) {
      // These do nothing then, and every component calls them many times.
      if (id.endsWith(".svelte")) return code.replace(/^\s*\$\.(reset|next)\([\w$]*\);$/gm, "");
      if (!id.includes("/svelte/src/internal/")) return null;
      const here = NEVER.filter(({ file }) => id.endsWith(file));
      if (here.length === 0) return null;
      let said = code;
      for (const { name, setter } of here) {
        const body = new RegExp(`(export function ${setter}\\(\\w*\\)) \\{[^}]*\\}`);
        if (!body.test(said)) throw new Error(`${id} has no ${setter}`);
        said = said
          .replace(body, "$1 {}")
          .replace(`export let ${name} = false`, `export const ${name} = false`);
      }
      return said;
    },
  };
}
