/** What went wrong, as the agent says it: a fragment, and a sentence on what to do. */
import { capital } from "$lib/time/format";

export interface Said {
  message: string;
  hint: string;
}

/** The same as sentences. */
export const inWords = ({ message, hint }: Said): string =>
  `${capital(message)}${/[.?!]$/.test(message) ? "" : "."} ${hint}`.trim();
