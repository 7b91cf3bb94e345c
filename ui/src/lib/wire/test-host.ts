/** A host for tests: answers from a table, and keeps what was asked. */
import type { Host, News } from "$lib/host/host";

export class TestHost implements Host {
  asked: { method: string; params: unknown }[] = [];
  answers: Record<string, unknown> = {};
  #follower: ((news: News) => void) | undefined;

  call = async (method: string, params: unknown): Promise<unknown> => {
    this.asked.push({ method, params });
    const answer = this.answers[method];
    if (answer instanceof Function) return answer(params);
    return answer ?? null;
  };
  begun: Host["begun"] = () => null;
  follow = async (on: (news: News) => void): Promise<void> => {
    this.#follower = on;
  };
  start = async (): Promise<void> => {};

  tell(news: News): void {
    this.#follower?.(news);
  }

  /** The methods that were asked, in order. */
  get methods(): string[] {
    return this.asked.map(({ method }) => method);
  }
}
