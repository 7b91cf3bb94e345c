/** The sentences of the page, in the user's language, from the Fluent messages. */
import type { Language } from "$lib/wire/types";
import { take } from "./kept";
import { type Args, type Pattern, say } from "./pattern";

export type { Args };

type Messages = Record<string, Pattern>;

// Read from the .ftl files at build time; see build/messages.ts.
const sources: Record<Language, () => Promise<{ default: Messages }>> = {
  nl: () => import("virtual:messages/nl"),
  en: () => import("virtual:messages/en"),
};

const LAST = "language";

export class Text {
  #messages = $state.raw<Messages>({});
  #language = $state.raw<Language>("nl");

  /** The language that is shown. */
  get language(): Language {
    return this.#language;
  }

  /** Loads a language and shows it; remembered, so that the next start opens in it. */
  use(language: Language): Promise<void> | void {
    return take(`messages/${language}`, sources[language], (messages) => {
      this.#messages = messages;
      this.#language = language;
      document.documentElement.lang = language;
      localStorage.setItem(LAST, language);
    });
  }

  #inOrder = $derived(Object.values(this.#messages));

  /**
   * The sentence with this id; the id itself if there is none, so that it is seen. A built page
   * has a message's place where the id is written whole; see build/messages.ts.
   */
  t(id: string | number, args: Args = {}): string {
    const pattern = typeof id === "number" ? this.#inOrder[id] : this.#messages[id];
    const mark = this.#language === "nl" ? "," : ".";
    return pattern === undefined ? String(id) : say(pattern, args, mark);
  }
}

/** The one that was shown last; at first that of the system, as far as the page speaks it. */
export function lastLanguage(): Language {
  const last = localStorage.getItem(LAST) ?? navigator.language.slice(0, 2);
  return last === "en" ? "en" : "nl";
}

/** One page speaks one language: the sentences are the only thing that every part shares. */
export const text = new Text();
export const t = (id: string, args?: Args): string => text.t(id, args);
