/** The words of a moment: its title, its length and how it stands. */
import { outcomeMessage } from "$lib/day/moment";
import type { Entry, Library } from "$lib/library/library.svelte";
import { t } from "$lib/text/text.svelte";
import { clock } from "$lib/time/format";
import type { Moment, Today } from "$lib/wire/types";

/** The texts of its routine or technique; none for what the library does not know. */
export const wholeOf = (moment: Moment, library: Library): Entry | undefined =>
  library.entry(moment.routine ?? moment.technique);

/** The texts of its techniques, in order. */
export const partsOf = (moment: Moment, library: Library): Entry[] =>
  (moment.techniques ?? [moment.technique]).flatMap((id) => library.entry(id) ?? []);

export const titleOf = (moment: Moment, library: Library): string =>
  wholeOf(moment, library)?.title ?? moment.called ?? t(`kind-${moment.kind}`);

/** `8 min`; for the wind-down what follows it says more. */
export const lengthOf = (moment: Moment, today: Today): string =>
  moment.kind === "wind-down"
    ? t("today-silent-until", { time: clock(today.bedtime) })
    : t("today-minutes", { minutes: moment.minutes });

/** How it stands; empty for what is simply to come. */
export function stateOf(moment: Moment): string {
  const { state } = moment;
  switch (state.state) {
    case "coming":
      return "";
    case "held":
      return t(state.why === null ? "state-held" : `state-held-${state.why}`);
    case "on-screen":
      return t("state-on-screen");
    case "snoozed":
      return t("state-snoozed", { time: clock(moment.until_then ?? "") });
    case "started":
      return t("state-started", { time: clock(moment.until_then ?? "") });
    case "waiting":
      return t("state-waiting", { time: clock(moment.until_then ?? "") });
    case "ended":
      return t(outcomeMessage(moment.kind, state.outcome, state.why));
  }
}
