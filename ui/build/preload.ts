import { basename } from "node:path";
import type { Plugin } from "vite";

/** The texts that the page is said in, and what is its first script. */
const TEXTS = /virtual:(?:messages|library)\/(\w+)$/;
const BEGUN = /\/begun\.ts$/;

/**
 * Names in the page all that is needed until Today is there, so that it is fetched at once, and gives
 * it a first script for each language, which runs the page's own after its texts: these need no
 * `import()` then, which takes a tenth of the time. What speaks one language is marked with it: the
 * window, which knows the user's, leaves the other's out (`src-tauri/src/begun.rs`); a page with both
 * runs each part once.
 */
export function preload(): Plugin {
  const firsts = new Map<string, string>();
  return {
    name: "adempauze-preload",
    apply: "build",
    buildStart() {
      // A file of its own, so that it can be the first.
      this.emitFile({ type: "chunk", id: "src/lib/begun.ts" });
    },
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {}, chunk: entry }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const like = (pattern: RegExp, language?: string) =>
          chunks.filter(({ facadeModuleId }) => {
            const found = pattern.exec(facadeModuleId ?? "");
            return found && (!language || found[1] === language);
          });
        const link = (name: string, mark = "") =>
          `<link rel="modulepreload" crossorigin${mark} href="/${name}" />`;
        const lines = [entry!.fileName, ...entry!.imports].map((name) => link(name));
        for (const language of ["nl", "en"]) {
          const mark = ` data-language="${language}"`;
          const texts = like(TEXTS, language);
          const first = `assets/first-${language}.js`;
          const names = [...like(BEGUN), ...texts, entry!].map(({ fileName }) => fileName);
          firsts.set(first, names.map((name) => `import"./${basename(name)}";`).join(""));
          lines.push(...texts.map(({ fileName }) => link(fileName, mark)));
          lines.push(`<script type="module" crossorigin${mark} src="/${first}"></script>`);
        }
        const own = `<script type="module" crossorigin src="/${entry!.fileName}"></script>`;
        if (!html.includes(own)) throw new Error("the page has no script of its own");
        return html.replace(own, lines.join("\n    "));
      },
    },
    generateBundle: {
      order: "post",
      handler() {
        for (const [fileName, source] of firsts) this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}
