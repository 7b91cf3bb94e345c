import { readFileSync } from "node:fs";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";
import { bareImports } from "./build/bare-imports.ts";
import { clientOnly } from "./build/client-only.ts";
import { frame } from "./build/frame.ts";
import { guidance } from "./build/guidance.ts";
import { leanCalls } from "./build/lean-calls.ts";
import { library } from "./build/library.ts";
import { messagePlaces, messages } from "./build/messages.ts";
import { preload } from "./build/preload.ts";
import { secondPass } from "./build/second-pass.ts";
import { shelf } from "./build/shelf.ts";
import { shortNames } from "./build/short-names.ts";

const at = (path: string) => new URL(path, import.meta.url);

/** The window's own policy, so that the page is looked at under the rules it will live by. */
const policy = JSON.parse(readFileSync(at("../src-tauri/tauri.conf.json"), "utf8")).app.security
  .csp as string;

export default defineConfig({
  plugins: [
    svelte(),
    svelteTesting(),
    bareImports(),
    clientOnly(),
    leanCalls(),
    shortNames(),
    secondPass(),
    preload(),
    frame(at("../content/messages/")),
    library(at("../content/")),
    guidance(at("../content/")),
    shelf(at("../content/")),
    messages(at("../content/messages/")),
    messagePlaces(at("../content/messages/")),
  ],
  resolve: { alias: { $lib: at("./src/lib").pathname } },
  build: {
    target: "safari16.4",
    modulePreload: false,
    // One small sheet: nothing is drawn before its style is there.
    cssCodeSplit: false,
    // `library-nl-….js`: the texts of a language are told from the code; see build/budget.mjs.
    rolldownOptions: {
      optimization: { inlineConst: { mode: "all", pass: 3 } },
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const [, texts, language] = /virtual:(\w+)\/(\w+)/.exec(facadeModuleId ?? "") ?? [];
          return texts ? `assets/${texts}-${language}-[hash].js` : "assets/[name]-[hash].js";
        },
      },
    },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { fs: { allow: [at("..").pathname] } },
  preview: { headers: { "Content-Security-Policy": policy } },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    restoreMocks: true,
    // One page for all files: a new one each costs more than all the tests.
    isolate: false,
  },
});
