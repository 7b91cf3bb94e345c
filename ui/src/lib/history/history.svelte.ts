/** What happened, by day, the latest first. */
import { plusDays } from "$lib/time/days";
import type { Agent, AgentError } from "$lib/wire/agent";
import { Asked } from "$lib/wire/asked.svelte";
import type { Excuse, HistoryEntry, OutcomeWord, YearDay } from "$lib/wire/types";

const WEEK = 7;
/** How many days back something can be put right; the agent has the last word. */
const CORRECTED_WITHIN = 7;

export interface PastDay {
  day: string;
  entries: HistoryEntry[];
}

export class History {
  #agent: Agent;
  #read = new Asked<[HistoryEntry[], YearDay[]]>();
  #from = $state("");
  #to = $state("");
  #today = "";

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
    return this.#read.error;
  }

  /** The days that have something, the latest first; none before the first reading. */
  get days(): PastDay[] | null {
    if (!this.#read.now) return null;
    const byDay = new Map<string, HistoryEntry[]>();
    for (const entry of this.#read.now[0]) {
      const day = entry.prompt.slice(0, 10);
      byDay.set(day, [...(byDay.get(day) ?? []), entry]);
    }
    return [...byDay]
      .map(([day, entries]) => ({ day, entries: entries.sort(byDue) }))
      .sort((a, b) => (a.day < b.day ? 1 : -1));
  }

  /** What each day of the year that ends today came to. */
  get year(): YearDay[] {
    return this.#read.now?.[1] ?? [];
  }

  /** Reads the week that ends today, or the days that were asked for before. */
  async read(today: string): Promise<void> {
    if (this.#to === this.#today) {
      if (this.#today !== today) this.#from = plusDays(today, 1 - WEEK);
      this.#to = today;
    }
    this.#today = today;
    await this.#ask();
  }

  /** Reads a week further back. */
  async earlier(): Promise<void> {
    this.#from = plusDays(this.#from, -WEEK);
    await this.#ask();
  }

  /** Reads these days alone; without any the week that ends today. */
  async show(days?: { from: string; to: string }): Promise<void> {
    this.#from = days?.from ?? plusDays(this.#today, 1 - WEEK);
    this.#to = days && days.to < this.#today ? days.to : this.#today;
    await this.#ask();
  }

  /** Whether it can still be put right. */
  canCorrect(entry: HistoryEntry): boolean {
    const isOver = entry.outcome !== null && entry.why !== "replanned";
    return isOver && entry.prompt.slice(0, 10) >= plusDays(this.#today, -CORRECTED_WITHIN);
  }

  /** Puts right how a moment ended. */
  async correct(prompt: string, outcome: OutcomeWord, why: Excuse | null): Promise<void> {
    const done = this.#agent.ask("correct", { prompt, outcome, why });
    if (await this.#read.wish(done)) await this.#ask();
  }

  #ask(): Promise<void> {
    return this.#read.ask(
      Promise.all([
        this.#agent.ask("history", { from: this.#from, to: this.#to }),
        this.#agent.ask("year", { year: null }),
      ]),
    );
  }
}

const byDue = (a: HistoryEntry, b: HistoryEntry): number => Date.parse(a.due) - Date.parse(b.due);
