/** The agent as the page asks it: requests and replies with their types. */
import type { Host } from "$lib/host/host";
import type {
  Autostart,
  Delivery,
  Doctor,
  ErrorCode,
  HistoryEntry,
  NowReply,
  PlanView,
  Request,
  SettingsReply,
  Today,
  Week,
  WireError,
  YearDay,
} from "./types";

/** What comes back, per method. Methods that the page never uses are left out. */
interface Replies {
  today: Today;
  history: HistoryEntry[];
  week: Week;
  year: YearDay[];
  correct: unknown;
  busy: unknown;
  free: unknown;
  autostart: Autostart;
  "set-autostart": Autostart;
  doctor: Doctor;
  "try-notification": Delivery;
  delivery: Delivery;
  begin: unknown;
  answer: unknown;
  reply: unknown;
  now: NowReply;
  pause: unknown;
  resume: unknown;
  settings: SettingsReply;
  "set-settings": SettingsReply;
  preview: PlanView[];
}

export type Method = keyof Replies;
type Params<M extends Method> =
  Extract<Request, { method: M }> extends { params: infer P } ? [params: P] : [];

/** What went wrong, in the user's language where the agent said it. */
export class AgentError extends Error {
  constructor(
    readonly code: ErrorCode | "no-link",
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

export class Agent {
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async ask<M extends Method>(method: M, ...params: Params<M>): Promise<Replies[M]> {
    try {
      return (await this.#host.call(method, params[0])) as Replies[M];
    } catch (thrown) {
      throw asAgentError(thrown);
    }
  }
}

function asAgentError(thrown: unknown): AgentError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    const error = thrown as WireError;
    return new AgentError(error.code, error.message, error.hint ?? "");
  }
  return new AgentError("no-link", String(thrown), "");
}
