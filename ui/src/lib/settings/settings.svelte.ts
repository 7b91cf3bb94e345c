/**
 * What the user changed of the settings and has not saved yet, and the changes that the agent would
 * not take. A change is shown with what it makes of tomorrow first.
 */
import type { Said } from "$lib/text/in-words";
import { type Agent, AgentError } from "$lib/wire/agent";
import type { PlanView, Settings } from "$lib/wire/types";
import { apply, type Change, merge } from "./change";
import { effectOf, type KindEffect } from "./effect";
import type { KnownSettings } from "./known.svelte";

export class SettingsState {
  #agent: Agent;
  #known: KnownSettings;
  #draft = $state.raw<Change>({});
  #refused = $state.raw<Record<string, AgentError>>({});
  /** Tomorrow as it is planned, and as the draft would have it. */
  #planned = $state.raw<PlanView | null>(null);
  #preview = $state.raw<PlanView | null>(null);
  #saved = $state(0);
  /** The change that is being looked at; the next one and saving wait for it. */
  #changing: Promise<unknown> = Promise.resolve();

  constructor(agent: Agent, known: KnownSettings) {
    this.#agent = agent;
    this.#known = known;
  }

  #now = $derived.by(() => {
    const { now } = this.#known;
    return now && apply(now, this.#draft);
  });

  /** The settings with what is not saved yet; none before the first reading. */
  get now(): Settings | null {
    return this.#now;
  }

  /** Whether something is not saved yet. */
  get isChanged(): boolean {
    return Object.keys(this.#draft).length > 0;
  }

  get path(): string {
    return this.#known.reply?.path ?? "";
  }

  get warnings(): readonly string[] {
    return this.#known.reply?.warnings ?? [];
  }

  /** How many changes were taken since the window opened. */
  get saved(): number {
    return this.#saved;
  }

  /** Tomorrow as these settings plan it. */
  get preview(): PlanView | null {
    return this.#preview;
  }

  /** What becomes of tomorrow once the changes are saved. */
  get effect(): KindEffect[] {
    return this.#planned && this.#preview ? effectOf(this.#planned, this.#preview) : [];
  }

  /**
   * Why the last change of this field was not taken. What to do about values that do not fit is
   * said by key, for the command line; here the field itself is in sight.
   */
  refusal(field: string): Said | undefined {
    const refusal = this.#refused[field];
    return refusal?.code === "bad-settings" ? { message: refusal.message, hint: "" } : refusal;
  }

  /** Changes what a field stands for, not saved yet; a refusal is kept beside that field. */
  async change(field: string, set: Change): Promise<void> {
    this.#changing = this.#changing.then(() =>
      this.#try(field, async () => {
        const draft = merge(this.#draft, set);
        this.#preview = await this.#tomorrow(draft);
        this.#draft = draft;
      }),
    );
    await this.#changing;
  }

  /** Changes it at once: what has no part in the plan of a day. Whether the agent took it. */
  keep(field: string, set: Change): Promise<boolean> {
    return this.#try(field, () => this.#set(set));
  }

  /** Saves what was changed. Whether the agent took it. */
  async save(): Promise<boolean> {
    await this.#changing;
    if (!this.isChanged) return true;
    return this.#try("save", async () => {
      await this.#set(this.#draft);
      this.#draft = {};
      await this.look({});
    });
  }

  /** Leaves everything as it was. */
  async revert(): Promise<void> {
    this.#draft = {};
    this.#refused = {};
    await this.look({});
  }

  /** Asks what tomorrow would be with a change that is only being written. */
  async look(set: Change): Promise<void> {
    try {
      this.#preview = await this.#tomorrow(merge(this.#draft, set));
      if (!this.isChanged && Object.keys(set).length === 0) this.#planned = this.#preview;
    } catch (error) {
      // A half-written time has no plan; the last one stays.
      if (!(error instanceof AgentError)) throw error;
    }
  }

  #tomorrow = async (set: Change): Promise<PlanView | null> =>
    (await this.#agent.ask("preview", { set, date: null }))[0] ?? null;

  async #set(set: Change): Promise<void> {
    this.#known.take(await this.#agent.ask("set-settings", { set }));
    this.#saved += 1;
  }

  async #try(field: string, what: () => Promise<void>): Promise<boolean> {
    const { [field]: _, ...others } = this.#refused;
    try {
      await what();
      this.#refused = others;
      return true;
    } catch (error) {
      if (!(error instanceof AgentError)) throw error;
      this.#refused = { ...others, [field]: error };
      return false;
    }
  }
}
