/** The sentences of the page, in the user's language, from the Fluent messages. */
import type { FluentBundle, FluentVariable } from "@fluent/bundle";
import { untrack } from "svelte";
import type { Language } from "$lib/wire/types";

export type Args = Record<string, FluentVariable>;

const LAST = "language";

export class Text {
  #bundle = $state.raw<FluentBundle | null>(null);
  #language = $state.raw<Language>(lastLanguage());

  /** The language that is shown. */
  get language(): Language {
    return this.#language;
  }

  /** The language for `Intl`. */
  get locale(): string {
    return this.#language === "nl" ? "nl-NL" : "en-GB";
  }

  /** Loads a language and shows it; remembered, so that the next start opens in it. */
  async use(language: Language = untrack(() => this.#language)): Promise<void> {
    this.#bundle = await (await import("./bundle")).bundle(language);
    this.#language = language;
    document.documentElement.lang = language;
    localStorage.setItem(LAST, language);
  }

  /** The sentence with this id; the id itself if there is none, so that it is seen. */
  t(id: string, args?: Args): string {
    const pattern = this.#bundle?.getMessage(id)?.value;
    return pattern ? this.#bundle!.formatPattern(pattern, args) : id;
  }
}

function lastLanguage(): Language {
  const last = localStorage.getItem(LAST) ?? navigator.language.slice(0, 2);
  return last === "en" ? "en" : "nl";
}

/** One page speaks one language: the sentences are the only thing that every part shares. */
export const text = new Text();
export const t = (id: string, args?: Args): string => text.t(id, args);
