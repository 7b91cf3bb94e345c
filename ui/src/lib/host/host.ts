/**
 * The only door to the world outside the page. Everything else asks for a {@link Host}, so that
 * tests can stand in for the window.
 */
import { Channel, invoke } from "@tauri-apps/api/core";

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

export interface Host {
  /** Sends one request to the agent. Rejects with the JSON of a `WireError`. */
  call(method: string, params: unknown): Promise<unknown>;
  /** Tells at once how the link stands, then everything that changes. */
  follow(on: (news: News) => void): Promise<void>;
  /** Asks the window to start the agent. How that goes comes as news. */
  start(): Promise<void>;
}

export const host: Host = {
  call: (method, params) => invoke("call", { method, params: params ?? null }),
  follow: (on) => invoke("follow", { news: new Channel<News>(on) }),
  start: () => invoke("start"),
};
