/** The review of a week, as the agent makes it, and the way to the weeks beside it. */
import { plusDays } from "$lib/time/format";
import { type Agent, AgentError } from "$lib/wire/agent";
import type { Week } from "$lib/wire/types";
import { weekOf } from "./iso-week";

export class WeekReview {
  #agent: Agent;
  #now = $state.raw<Week | null>(null);
  #error = $state.raw<AgentError | null>(null);
  /** The week that is wanted; none: the running one. */
  #wanted: string | null = null;

  constructor(agent: Agent) {
    this.#agent = agent;
  }

  /** The week that was read last; none before the first reading. */
  get now(): Week | null {
    return this.#now;
  }

  get error(): AgentError | null {
    return this.#error;
  }

  async read(): Promise<void> {
    const wanted = this.#wanted;
    try {
      const week = await this.#agent.ask("week", { week: wanted });
      if (wanted !== this.#wanted) return;
      this.#now = week;
      this.#error = null;
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      this.#error = error;
    }
  }

  earlier = () => this.#go(-7);
  later = () => this.#go(7);

  async #go(days: number): Promise<void> {
    if (!this.#now) return;
    this.#wanted = weekOf(plusDays(this.#now.from, days));
    await this.read();
  }
}
