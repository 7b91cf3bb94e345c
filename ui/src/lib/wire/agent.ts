/** The agent as the page asks it: requests and replies with their types. */
import type { Host } from "$lib/host/host";
import { t } from "$lib/text/text.svelte";
import type {
  Autostart,
  Delivery,
  Diary,
  Doctor,
  Drawing,
  ErrorCode,
  HistoryEntry,
  ItemText,
  NowReply,
  PackView,
  PhaseReply,
  PlanView,
  Report,
  Request,
  SettingsReply,
  Today,
  Week,
  WireError,
  WriteReply,
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
  poses: Drawing | null;
  "answer-proposal": unknown;
  phase: PhaseReply;
  diary: Diary;
  write: WriteReply;
  "remove-note": unknown;
  "next-phase": PhaseReply;
  "keep-profile": unknown;
  report: Report;
  packs: PackView[];
  "bring-pack": PackView;
  "remove-pack": unknown;
  item: ItemText | null;
}

export type Method = keyof Replies;
type Params<M extends Method> =
  Extract<Request, { method: M }> extends { params: infer P } ? [params: P] : [];

/** What went wrong, in the user's language where the agent said it. */
export class AgentError extends Error {
  constructor(
    readonly code: ErrorCode | "no-link" | "no-reply",
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

/** How long a reply may take that takes longer than others, in milliseconds. */
const PATIENCE: Partial<Record<Method, number>> = {
  doctor: 120_000,
  "try-notification": 120_000,
  "bring-pack": 120_000,
};

export class Agent {
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  async ask<M extends Method>(method: M, ...params: Params<M>): Promise<Replies[M]> {
    let timer;
    const late = new Promise<never>((_, refuse) => {
      const error = () => new AgentError("no-reply", t("no-reply"), t("no-reply-hint"));
      timer = setTimeout(() => refuse(error()), PATIENCE[method] ?? 8000);
    });
    try {
      return (await Promise.race([this.#host.call(method, params[0]), late])) as Replies[M];
    } catch (thrown) {
      throw asAgentError(thrown);
    } finally {
      clearTimeout(timer);
    }
  }
}

function asAgentError(thrown: unknown): AgentError {
  if (thrown instanceof AgentError) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    const error = thrown as WireError;
    return new AgentError(error.code, error.message, error.hint ?? "");
  }
  return new AgentError("no-link", String(thrown), "");
}
