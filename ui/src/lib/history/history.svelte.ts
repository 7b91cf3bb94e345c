/** What happened, by day, the latest first. */
import { plusDays } from "$lib/time/format";
import { type Agent, AgentError } from "$lib/wire/agent";
import type { HistoryEntry } from "$lib/wire/types";

const WEEK = 7;

export interface PastDay {
  day: string;
  entries: HistoryEntry[];
}

export class History {
  #agent: Agent;
  #entries = $state.raw<HistoryEntry[] | null>(null);
  #error = $state.raw<AgentError | null>(null);
  #from = $state("");
  #to = $state("");

  constructor(agent: Agent) {
    this.#agent = agent;
  }

  get from(): string {
    return this.#from;
  }

  get to(): string {
    return this.#to;
  }

  get error(): AgentError | null {
    return this.#error;
  }

  /** The days that have something, the latest first; none before the first reading. */
  get days(): PastDay[] | null {
    if (!this.#entries) return null;
    const byDay = new Map<string, HistoryEntry[]>();
    for (const entry of this.#entries) {
      const day = entry.prompt.slice(0, 10);
      byDay.set(day, [...(byDay.get(day) ?? []), entry]);
    }
    return [...byDay]
      .map(([day, entries]) => ({ day, entries: entries.sort(byDue) }))
      .sort((a, b) => (a.day < b.day ? 1 : -1));
  }

  /** Reads the week that ends today, or as far back as was asked before. */
  async read(today: string): Promise<void> {
    if (this.#from === "" || this.#to !== today) this.#from = plusDays(today, 1 - WEEK);
    this.#to = today;
    await this.#ask();
  }

  /** Reads a week further back. */
  async earlier(): Promise<void> {
    this.#from = plusDays(this.#from, -WEEK);
    await this.#ask();
  }

  async #ask(): Promise<void> {
    try {
      this.#entries = await this.#agent.ask("history", { from: this.#from, to: this.#to });
      this.#error = null;
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      this.#error = error;
    }
  }
}

const byDue = (a: HistoryEntry, b: HistoryEntry): number => Date.parse(a.due) - Date.parse(b.due);
