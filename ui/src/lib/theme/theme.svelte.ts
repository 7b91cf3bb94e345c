/**
 * Light, dark, or as the system has it; or as the system by day and dimmed in the last hour. It
 * belongs to this screen, so it stays in the window.
 */

export const THEMES = ["system", "light", "dark", "evening"] as const;
export type ThemeChoice = (typeof THEMES)[number];

const KEY = "theme";

export class Theme {
  #choice = $state.raw<ThemeChoice>("system");

  constructor() {
    const kept = localStorage.getItem(KEY);
    this.#show(THEMES.find((theme) => theme === kept) ?? "system");
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  choose(choice: ThemeChoice): void {
    localStorage.setItem(KEY, choice);
    this.#show(choice);
  }

  #show(choice: ThemeChoice): void {
    this.#choice = choice;
    // The sheet reads it as `color-scheme`; see styles/tokens.css.
    document.documentElement.dataset.theme = choice;
  }
}
