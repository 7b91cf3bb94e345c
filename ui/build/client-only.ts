import type { Plugin } from "vite";

/** What Svelte's runtime may become while it runs, and never does in this page. */
const FLAGS: Record<string, string[]> = {
  // Taking over markup that a server made.
  "dom/hydration.js": ["hydrating"],
  // Components in the manner of Svelte 4, and those that wait in the middle of their markup.
  "flags/index.js": ["legacy_mode_flag", "async_mode_flag", "tracing_mode_flag"],
};

/** Lists whose rows move to their new place. */
const ANIMATED = "(flags & EACH_IS_ANIMATED) !== 0";

/** What a function does where none of these is used. */
const BODIES: Record<string, Record<string, string>> = {
  "dom/hydration.js": { set_hydrating: "" },
  "flags/index.js": {
    enable_legacy_mode_flag: "",
    enable_async_mode_flag: "",
    disable_async_mode_flag: "",
    enable_tracing_mode_flag: "",
  },
  // `await` in markup.
  "reactivity/async.js": { flatten: "fn(sync.map(derived));" },
  // `<svelte:boundary>`; the root of the page is one, too.
  "dom/blocks/boundary.js": { boundary: "branch(() => children(node));" },
  // Objects that notice a change within them: the page's state is exchanged whole.
  "proxy.js": { proxy: "return value;" },
};

/**
 * Says to the bundler what this page never uses of Svelte's runtime, so that the code for it is left
 * out: a third of it. A version of Svelte that is written otherwise fails the build, and so does a
 * component that uses one of these.
 */
export function clientOnly(): Plugin {
  return {
    name: "adempauze-client-only",
    apply: "build",
    transform(code, id) {
      if (/\.svelte(\.ts)?$/.test(id)) {
        const used = /\$\.(proxy|boundary|async\w*|hydrate|animation)\(/.exec(code);
        if (used)
          throw new Error(`${id} uses ${used[0]}..), which build/client-only.ts leaves out`);
        // These do nothing then, and every component calls them many times.
        return code.replace(/^\s*\$\.(reset|next)\([\w$]*\);$/gm, "");
      }
      const file = /\/svelte\/src\/internal\/(?:client\/)?(.*)$/.exec(id)?.[1];
      if (file === undefined) return null;

      let said = code.replace(/\b\w+\??\.is_fork\b(?! =)/g, "false");
      for (const flag of FLAGS[file] ?? []) {
        said = replaced(id, said, `export let ${flag} = false`, `export const ${flag} = false`);
      }
      if (file === "dom/blocks/each.js") said = replaced(id, said, ANIMATED, "false");
      for (const [name, body] of Object.entries(BODIES[file] ?? {})) {
        const { start, end } = bodyOf(this.parse(said).body, name) ?? missing(id, name);
        said = `${said.slice(0, start)}{ ${body} }${said.slice(end)}`;
      }
      return said;
    },
  };
}

type Program = { type: string; declaration?: unknown }[];

/** Where the body of an exported function stands. */
function bodyOf(program: unknown, name: string): { start: number; end: number } | undefined {
  type Declared = { id?: { name: string } | null; body?: { start: number; end: number } };
  return (program as Program)
    .map(({ declaration }) => declaration as Declared | undefined)
    .find((declared) => declared?.id?.name === name)?.body;
}

function replaced(id: string, code: string, from: string, to: string): string {
  return code.includes(from) ? code.replace(from, to) : missing(id, from);
}

function missing(id: string, what: string): never {
  throw new Error(`${id} has no ${what}`);
}
