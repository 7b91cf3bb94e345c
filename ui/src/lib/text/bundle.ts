/** A language's messages, ready to be formatted. Loaded beside the page, not before it. */
import { FluentBundle, type FluentResource } from "@fluent/bundle";
import type { Language } from "$lib/wire/types";

/** The patterns of the messages, by id. */
export type Messages = Record<string, FluentResource["body"][number]["value"]>;

// Read from the .ftl files at build time; see build/messages.ts.
const sources: Record<Language, () => Promise<{ default: Messages }>> = {
  nl: () => import("virtual:messages/nl"),
  en: () => import("virtual:messages/en"),
};

export async function bundle(language: Language): Promise<FluentBundle> {
  const messages = Object.entries((await sources[language]()).default);
  // No isolation marks: the values are the app's own words, and the marks would show.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource({ body: messages.map(([id, value]) => ({ id, value, attributes: {} })) });
  return bundle;
}
