/** How the window stands with the agent, and what to do when it has news. */
import type { Host, Link } from "$lib/host/host";

export class AgentLink {
  #link = $state.raw<Link>({ state: "connecting" });
  #wasUp = $state(false);

  /** How it stands. */
  get now(): Link {
    return this.#link;
  }

  get isUp(): boolean {
    return this.#link.state === "up";
  }

  /** Whether there was a connection before: then the last view still says something. */
  get wasUp(): boolean {
    return this.#wasUp;
  }

  /** Whether there is nothing to show: no connection, and none before. */
  get isHopeless(): boolean {
    return this.#link.state === "down" && !this.#wasUp;
  }

  /**
   * Follows the agent; `read` is called for each change, and for each new connection, `drop` for what
   * is dropped on the window.
   */
  async follow(host: Host, read: () => void, drop: (path: string) => void): Promise<void> {
    await host.follow((news) => {
      if (news.news === "dropped") return drop(news.path);
      if (news.news === "link") this.#link = news.link;
      if (this.isUp) {
        this.#wasUp = true;
        read();
      }
    });
  }
}
