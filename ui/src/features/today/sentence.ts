/** The one sentence that says how the day stands. */
import { atHand, isOpen } from "$lib/day/moment";
import { t } from "$lib/text/text.svelte";
import { clock, instant } from "$lib/time/format";
import type { Today } from "$lib/wire/types";

export function sentence(today: Today, nowMs: number): string {
  if (!today.begun) return t("today-first");
  if (today.moments.length === 0) return t(today.active ? "today-nothing" : "today-free");
  const moment = atHand(today.moments);
  if (!moment) {
    return t(nowMs >= instant(today.silence) ? "today-silent" : "today-complete");
  }
  const count = today.moments.filter(isOpen).length;
  const what = t(`kind-${moment.kind}-inline`);
  const time = clock(moment.state.state === "snoozed" ? moment.until_then! : moment.due);
  const remaining = t("today-remaining", { count });
  switch (moment.state.state) {
    case "started":
      return t("today-started", { what });
    case "waiting":
      return t("today-waiting", { what });
    case "on-screen":
      return t("today-on-screen", { what });
    case "held":
      return `${remaining} ${t("today-held", { what })}`;
    case "snoozed":
      return `${remaining} ${t("today-snoozed", { what, time })}`;
    case "coming":
      return `${remaining} ${t("today-next", { what, time })}`;
    case "ended":
      return remaining;
  }
}
