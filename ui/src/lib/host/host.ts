/**
 * The only door to the world outside the page. Everything else asks for a {@link Host}, so that
 * tests can stand in for the window.
 */
import { Channel, invoke } from "@tauri-apps/api/core";
import type { SettingsReply, Today } from "../wire/types";

/** How the window stands with the agent. */
export type Link =
  | { state: "connecting" }
  | { state: "starting" }
  | { state: "up" }
  | { state: "down"; why: DownReason; detail: string };

/** Why there is no connection: a sentence and a hint belong to each word. */
export type DownReason = "no-agent" | "agent-ended" | "protocol" | "lost" | "failed";

/** What the window tells without being asked. */
export type News =
  | { news: "changed" }
  | { news: "link"; link: Link }
  /** A file or folder was dropped on the window. */
  | { news: "dropped"; path: string };

/** What the agent said while the page was handed out; see `src-tauri/src/begun.rs`. */
export interface Begun {
  settings: SettingsReply;
  today: Today;
}

export interface Host {
  /** What stands in the page from the beginning; nothing where no agent answered in time. */
  begun(): Begun | null;
  /** Sends one request to the agent. Rejects with the JSON of a `WireError`. */
  call(method: string, params: unknown): Promise<unknown>;
  /** Tells at once how the link stands, then everything that changes. */
  follow(on: (news: News) => void): Promise<void>;
  /** Asks the window to start the agent. How that goes comes as news. */
  start(): Promise<void>;
}

export const host: Host = {
  begun: () => JSON.parse(document.getElementById("begun")?.textContent ?? "null"),
  call: (method, params) => invoke("call", { method, params: params ?? null }),
  follow: (on) => invoke("follow", { news: new Channel<News>(on) }),
  start: () => invoke("start"),
};
