/** What was dropped on the window, until a screen takes it. */
export class Dropped {
  #path = $state("");

  put(path: string): void {
    this.#path = path;
  }

  /** It, once; empty where there is nothing. */
  take(): string {
    const path = this.#path;
    if (path) this.#path = "";
    return path;
  }
}
