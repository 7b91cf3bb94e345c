/** The agent's time, carried on between two readings by the time that has passed here. */
import { clockAt, instant } from "./format";

const MINUTE_MS = 60_000;

export class Clock {
  #read = $state.raw<{ now: string; here: number } | null>(null);
  #here = $state.raw(Date.now());
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Takes the time that the agent told just now. */
  set(now: string): void {
    this.#here = Date.now();
    this.#read = { now, here: this.#here };
  }

  /** The instant in milliseconds; 0 before the first reading. */
  get ms(): number {
    return this.at(this.#here);
  }

  /** The instant when this machine's clock stands so; for what moves more often than ours. */
  at(here: number): number {
    if (!this.#read) return 0;
    return instant(this.#read.now) + Math.max(0, here - this.#read.here);
  }

  /** The time of day, in the agent's zone. */
  get text(): string {
    return this.#read ? clockAt(this.ms, this.#read.now) : "";
  }

  /** Goes on each minute, or each second while something runs; returns how to stop it. */
  run(pace: "minute" | "second"): () => void {
    const arm = () => {
      this.#here = Date.now();
      const step = pace === "second" ? 1000 : MINUTE_MS;
      this.#timer = setTimeout(arm, step - (this.ms % step));
    };
    arm();
    return () => clearTimeout(this.#timer);
  }
}
