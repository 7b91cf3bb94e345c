import type { Plugin } from "vite";

/** How Vite writes an `import()`, once whole and once with the one name that is used. */
const WRAPPED = [
  /\w+\(\(\)=>(?<bare>import\("[^"]+"\)),\[\]\)/g,
  /\w+\(async\(\)=>\{let\{default:(\w+)\}=await\(?(?<bare>import\("[^"]+"\))\)?;return\{default:\1\}\},\[\]\)/g,
];

/**
 * `import()` as the browser has it. Vite wraps each one in a function that first fetches the styles
 * and scripts it brings along; the page has one sheet, and names what it begins with in its head
 * (preload.ts), so that function would only weigh.
 */
export function bareImports(): Plugin {
  const WRAPPER = "\0vite/preload-helper.js";
  return {
    name: "adempauze-bare-imports",
    enforce: "pre",
    apply: "build",
    load: (id) => (id === WRAPPER ? "export const __vitePreload = (load) => load();" : null),
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "chunk") continue;
          for (const wrapped of WRAPPED) file.code = file.code.replace(wrapped, "$<bare>");
        }
      },
    },
  };
}
