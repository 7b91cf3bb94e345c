/** The parts that live as long as the window, put together. */
import { Day } from "./day/day.svelte";
import { Dropped } from "./dropped.svelte";
import type { Host } from "./host/host";
import { Library } from "./library/library.svelte";
import { AgentLink } from "./link/agent-link.svelte";
import { KnownSettings } from "./settings/known.svelte";
import type { SettingsState } from "./settings/settings.svelte";
import { lastLanguage, text } from "./text/text.svelte";
import { Theme } from "./theme/theme.svelte";
import { Clock } from "./time/clock.svelte";
import { Agent } from "./wire/agent";
import type { Language } from "./wire/types";

export class Adempauze {
  readonly agent: Agent;
  readonly clock = new Clock();
  readonly link = new AgentLink();
  readonly library = new Library();
  readonly theme = new Theme();
  readonly day: Day;
  readonly settings: KnownSettings;
  readonly dropped = new Dropped();
  #host: Host;
  #changed: SettingsState | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.agent = new Agent(host);
    this.day = new Day(this.agent, this.clock);
    this.settings = new KnownSettings(this.agent);
    const begun = host.begun();
    if (!begun) return;
    this.settings.take(begun.settings);
    this.day.take(begun.today);
  }

  /** Has the words for what the agent says; at once where they are loaded. */
  begin(): Promise<unknown> | void {
    return this.#use(this.settings.now?.language ?? lastLanguage());
  }

  /** The settings with what is changed of them; kept from screen to screen until it is saved. */
  async changed(): Promise<SettingsState> {
    const { SettingsState } = await import("./settings/settings.svelte");
    return (this.#changed ??= new SettingsState(this.agent, this.settings));
  }

  /** Follows the agent from now on. */
  open(): void {
    void this.link.follow(
      this.#host,
      () => void this.read(),
      (path) => {
        this.dropped.put(path);
        location.hash = "routines/packs";
      },
    );
  }

  /** Has the agent started. */
  start = () => this.#host.start();

  /** Reads what may have changed. */
  async read(): Promise<void> {
    await Promise.all([this.settings.read(), this.day.read()]);
    await this.library.add(this.agent, this.day.moments);
  }

  /** Speaks this language from now on. */
  async speak(language: Language): Promise<void> {
    if (language === text.language) return;
    await this.#use(language);
    await this.library.add(this.agent, this.day.moments);
  }

  #use(language: Language): Promise<unknown> | void {
    const waits = [text.use(language), this.library.use(language)];
    if (waits.some((wait) => wait)) return Promise.all(waits);
  }
}
