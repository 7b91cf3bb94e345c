/** What the agent was asked for: what it said last, and why it could not say it now. */
import { AgentError } from "./agent";

export class Asked<T> {
  #now = $state.raw<T | null>(null);
  #error = $state.raw<AgentError | null>(null);
  #turn = 0;

  /** What was said last; none before the first answer. */
  get now(): T | null {
    return this.#now;
  }

  get error(): AgentError | null {
    return this.#error;
  }

  /** Waits for an answer; one that a later question overtook is left. */
  async ask(answer: Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    await this.wish(answer, (now) => {
      if (turn === this.#turn) this.#now = now;
    });
  }

  /** Waits until something is done. Whether it was. */
  async wish<R>(done: Promise<R>, then?: (result: R) => void): Promise<boolean> {
    try {
      const result = await done;
      this.#error = null;
      then?.(result);
      return true;
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      this.#error = error;
      return false;
    }
  }
}
