/** The settings as the agent has them, and the changes that it would not take. */
import { type Agent, AgentError } from "$lib/wire/agent";
import type { PlanView, Settings, SettingsReply } from "$lib/wire/types";

/** Part of the settings, as far as it changes. `null` brings a default back. */
export type Change = Record<string, unknown>;

export class SettingsState {
  #agent: Agent;
  #reply = $state.raw<SettingsReply | null>(null);
  #refused = $state.raw<Record<string, AgentError>>({});
  #preview = $state.raw<PlanView | null>(null);
  #saved = $state(0);

  constructor(agent: Agent) {
    this.#agent = agent;
  }

  /** The settings in force; none before the first reading. */
  get now(): Settings | null {
    return this.#reply?.settings ?? null;
  }

  get path(): string {
    return this.#reply?.path ?? "";
  }

  get warnings(): readonly string[] {
    return this.#reply?.warnings ?? [];
  }

  /** How many changes were taken since the window opened. */
  get saved(): number {
    return this.#saved;
  }

  /** Tomorrow as these settings plan it. */
  get preview(): PlanView | null {
    return this.#preview;
  }

  /** Why the last change of this field was not taken. */
  refusal(field: string): AgentError | undefined {
    return this.#refused[field];
  }

  async read(): Promise<void> {
    try {
      this.#reply = await this.#agent.ask("settings");
    } catch (error) {
      // Without settings the screen says that it is still fetching; the link says why.
      if (!(error instanceof AgentError)) throw error;
    }
  }

  /** Changes what a field stands for; a refusal is kept beside that field. */
  async change(field: string, set: Change): Promise<void> {
    const { [field]: _, ...others } = this.#refused;
    try {
      this.#reply = await this.#agent.ask("set-settings", { set });
      this.#refused = others;
      this.#saved += 1;
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      this.#refused = { ...others, [field]: error };
    }
    await this.look({});
  }

  /** Asks what tomorrow would be with a change that is not made yet. */
  async look(set: Change): Promise<void> {
    try {
      this.#preview = (await this.#agent.ask("preview", { set, date: null }))[0] ?? null;
    } catch (error) {
      // A half-written time has no plan; the last one stays.
      if (!(error instanceof AgentError)) throw error;
    }
  }
}
