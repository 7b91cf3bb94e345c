import type { Plugin } from "vite";

/** The names that Lightning CSS gives to `light-dark()` where a browser lacks it, shorter: each of
 * them stands some forty times in the sheet. */
export function shortNames(): Plugin {
  return {
    name: "adempauze-short-names",
    // The sheet is put together when the scripts are.
    enforce: "post",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".css")) continue;
        file.source = String(file.source).replaceAll("--lightningcss-", "--");
      }
    },
  };
}
