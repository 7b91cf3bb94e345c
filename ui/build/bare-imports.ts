import type { Plugin } from "vite";

/**
 * `import()` as the browser has it. Vite wraps each one in a function that first fetches the styles
 * and scripts it brings along; the page has one sheet and preloads nothing, so that function would
 * only weigh.
 */
export function bareImports(): Plugin {
  const WRAPPER = "\0vite/preload-helper.js";
  return {
    name: "adempauze-bare-imports",
    enforce: "pre",
    apply: "build",
    load: (id) => (id === WRAPPER ? "export const __vitePreload = (load) => load();" : null),
  };
}
