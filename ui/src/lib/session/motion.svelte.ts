/** Whether the user wants less motion, followed while it is looked at. */
export class Motion {
  #query = matchMedia("(prefers-reduced-motion: reduce)");
  #isReduced = $state.raw(this.#query.matches);

  get isReduced(): boolean {
    return this.#isReduced;
  }

  /** Follows the wish; returns how to stop. */
  follow(): () => void {
    const look = () => (this.#isReduced = this.#query.matches);
    this.#query.addEventListener("change", look);
    return () => this.#query.removeEventListener("change", look);
  }
}
