/** The settings as the agent has them; ./settings.svelte.ts is what changes them. */
import { type Agent, AgentError } from "$lib/wire/agent";
import type { Settings, SettingsReply } from "$lib/wire/types";

export class KnownSettings {
  #agent: Agent;
  #reply = $state.raw<SettingsReply | null>(null);

  constructor(agent: Agent) {
    this.#agent = agent;
  }

  /** None before the first reading. */
  get now(): Settings | null {
    return this.#reply?.settings ?? null;
  }

  /** All that the agent said with them. */
  get reply(): SettingsReply | null {
    return this.#reply;
  }

  /** Has these as the agent's settings from now on. */
  take(reply: SettingsReply): void {
    this.#reply = reply;
  }

  async read(): Promise<void> {
    try {
      this.take(await this.#agent.ask("settings"));
    } catch (error) {
      // Without settings the screen says that it is still fetching; the link says why.
      if (!(error instanceof AgentError)) throw error;
    }
  }
}
