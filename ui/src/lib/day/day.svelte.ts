/** The day as it is lived: what the agent last told, and what can be asked of it. */
import type { Clock } from "$lib/time/clock.svelte";
import { type Agent, AgentError } from "$lib/wire/agent";
import type {
  Answer,
  Excuse,
  Kind,
  Moment,
  OutcomeWord,
  PauseLength,
  Today,
} from "$lib/wire/types";

export class Day {
  #agent: Agent;
  #clock: Clock;
  #today = $state.raw<Today | null>(null);
  #error = $state.raw<AgentError | null>(null);
  #reading: Promise<void> | null = null;
  #stale = false;
  /** Whether the error is that of the last reading. */
  #isUnread = false;

  constructor(agent: Agent, clock: Clock) {
    this.#agent = agent;
    this.#clock = clock;
  }

  /** What the agent last told; none before the first reading. */
  get today(): Today | null {
    return this.#today;
  }

  get moments(): readonly Moment[] {
    return this.#today?.moments ?? [];
  }

  get isRunning(): boolean {
    return this.moments.some((moment) => moment.state.state === "started");
  }

  /** Why the last wish could not be followed. */
  get error(): AgentError | null {
    return this.#error;
  }

  /** Takes the error away; where it kept the day from being read, reads again. */
  async dismissError(): Promise<void> {
    this.#error = null;
    if (this.#isUnread) await this.read();
  }

  /** Has this as the day from now on. */
  take(today: Today): void {
    this.#clock.set(today.now);
    this.#today = today;
  }

  /** Reads the day again. Calls that come while one is under way become one more reading. */
  async read(): Promise<void> {
    this.#stale = true;
    this.#reading ??= this.#readWhileStale().finally(() => (this.#reading = null));
    return this.#reading;
  }

  async #readWhileStale(): Promise<void> {
    while (this.#stale) {
      this.#stale = false;
      try {
        this.take(await this.#agent.ask("today"));
        if (this.#isUnread) this.#error = null;
        this.#isUnread = false;
      } catch (error) {
        // Without a link the last view stays, and the link itself says what is wrong.
        if (error instanceof AgentError && error.code !== "no-link") {
          this.#error = error;
          this.#isUnread = true;
        }
      }
    }
  }

  begin = () => this.#wish(this.#agent.ask("begin"));
  resume = () => this.#wish(this.#agent.ask("resume"));
  pause = (length: PauseLength) => this.#wish(this.#agent.ask("pause", { length }));
  /** Says that a meeting goes on: what falls due in it waits. */
  meet = (length: PauseLength) => this.#wish(this.#agent.ask("busy", { length }));
  free = () => this.#wish(this.#agent.ask("free"));
  /** Puts right how a moment of today ended. */
  correct = (prompt: string, outcome: OutcomeWord, why: Excuse | null) =>
    this.#wish(this.#agent.ask("correct", { prompt, outcome, why }));
  startNow = (kind: Kind) => this.#wish(this.#agent.ask("now", { kind }));
  /** Begins a technique beside the plan. */
  startWith = (kind: Kind, technique: string) =>
    this.#wish(
      this.#agent
        .ask("now", { kind, technique })
        .then(({ prompt }) => this.#agent.ask("answer", { prompt, answer: "start" })),
    );
  answerProposal = (accept: boolean) => this.#wish(this.#agent.ask("answer-proposal", { accept }));
  /** Says that a profile still fits. */
  keepProfile = (profile: string) => this.#wish(this.#agent.ask("keep-profile", { profile }));
  reply = (yes: boolean) => this.#wish(this.#agent.ask("reply", { yes }));
  answer = (prompt: string, answer: Answer) =>
    this.#wish(this.#agent.ask("answer", { prompt, answer }));

  async #wish(asked: Promise<unknown>): Promise<void> {
    this.#error = null;
    try {
      await asked;
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      this.#error = error;
    }
    await this.read();
  }
}
