/** The review of a week, as the agent makes it, and the way to the weeks beside it. */
import { plusDays } from "$lib/time/days";
import type { Agent } from "$lib/wire/agent";
import { Asked } from "$lib/wire/asked.svelte";
import type { Week } from "$lib/wire/types";
import { weekOf } from "./iso-week";

export class WeekReview extends Asked<Week> {
  #agent: Agent;
  /** The week that is wanted; none: the running one. */
  #wanted: string | null = null;

  constructor(agent: Agent) {
    super();
    this.#agent = agent;
  }

  read = () => this.ask(this.#agent.ask("week", { week: this.#wanted }));
  earlier = () => this.#go(-7);
  later = () => this.#go(7);

  async #go(days: number): Promise<void> {
    if (!this.now) return;
    this.#wanted = weekOf(plusDays(this.now.from, days));
    await this.read();
  }
}
