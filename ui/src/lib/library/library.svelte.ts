/** The texts of techniques and routines, as the content files have them. */
import { take } from "$lib/text/kept";
import type { Agent } from "$lib/wire/agent";
import type { Language, Moment } from "$lib/wire/types";

/** The rhythm of one breath, in seconds. */
export interface Pattern {
  inhale_s: number;
  hold_s: number;
  exhale_s: number;
}

export interface Entry {
  title: string;
  why: string;
  steps?: { say: string; seconds: number }[];
  cautions?: string[];
  pattern?: Pattern;
  /** Whether the agent has a figure of how it is done. */
  drawn?: true;
  /** Whether the user has to agree to its cautions first. */
  asks?: boolean;
  /** Routines alone: the seconds of each of its techniques. */
  lengths?: Record<string, number>;
}

type Entries = Record<string, Entry>;

const sources: Record<Language, () => Promise<{ default: Entries }>> = {
  nl: () => import("virtual:library/nl"),
  en: () => import("virtual:library/en"),
};

export class Library {
  #entries = $state.raw<Entries>({});

  use(language: Language): Promise<void> | void {
    return take(`library/${language}`, sources[language], (entries) => {
      this.#entries = entries;
    });
  }

  /** Asks for the texts of what packs bring to these moments: an id with a dot is of a pack. */
  async add(agent: Agent, moments: readonly Moment[]): Promise<void> {
    const ids = moments.flatMap(({ routine, technique, techniques = [] }) => [
      routine,
      technique,
      ...techniques,
    ]);
    for (const id of new Set(ids)) {
      if (!id?.includes(".") || this.entry(id)) continue;
      // Where none comes, the moment has its title.
      const entry = await agent.ask("item", { id }).catch(() => null);
      if (entry) this.#entries = { ...this.#entries, [id]: entry };
    }
  }

  /** What the user has to agree to first, by id. */
  get asking(): string[] {
    return Object.keys(this.#entries).filter((id) => this.#entries[id]!.asks);
  }

  /** The entry with this id; an item of a pack that is gone has none. */
  entry(id: string | undefined): Entry | undefined {
    return id === undefined ? undefined : this.#entries[id];
  }
}
