/** The sentences of the page, in the user's language, from the Fluent messages. */
import { untrack } from "svelte";
import type { Language } from "$lib/wire/types";
import { type Args, type Pattern, say } from "./pattern";

export type { Args };

// Read from the .ftl files at build time; see build/messages.ts.
const sources: Record<Language, () => Promise<{ default: Record<string, Pattern> }>> = {
  nl: () => import("virtual:messages/nl"),
  en: () => import("virtual:messages/en"),
};

const LAST = "language";

export class Text {
  #messages = $state.raw<Record<string, Pattern>>({});
  #language = $state.raw<Language>(lastLanguage());

  /** The language that is shown. */
  get language(): Language {
    return this.#language;
  }

  /** The language for `Intl`. */
  get locale(): string {
    return this.#language === "nl" ? "nl-NL" : "en-GB";
  }

  #numbers = $derived({
    plural: new Intl.PluralRules(this.locale),
    format: new Intl.NumberFormat(this.locale, { useGrouping: false }),
  });

  /** Loads a language and shows it; remembered, so that the next start opens in it. */
  async use(language: Language = untrack(() => this.#language)): Promise<void> {
    this.#messages = (await sources[language]()).default;
    this.#language = language;
    document.documentElement.lang = language;
    localStorage.setItem(LAST, language);
  }

  #inOrder = $derived(Object.values(this.#messages));

  /**
   * The sentence with this id; the id itself if there is none, so that it is seen. A built page
   * has a message's place where the id is written whole; see build/messages.ts.
   */
  t(id: string | number, args: Args = {}): string {
    const pattern = typeof id === "number" ? this.#inOrder[id] : this.#messages[id];
    return pattern === undefined ? String(id) : say(pattern, args, this.#numbers);
  }
}

function lastLanguage(): Language {
  const last = localStorage.getItem(LAST) ?? navigator.language.slice(0, 2);
  return last === "en" ? "en" : "nl";
}

/** One page speaks one language: the sentences are the only thing that every part shares. */
export const text = new Text();
export const t = (id: string, args?: Args): string => text.t(id, args);
