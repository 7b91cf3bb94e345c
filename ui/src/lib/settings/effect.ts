/** What a change of the settings makes of a day: which moments come, go and move. */
import { clock } from "$lib/time/format";
import type { Kind, PlanView } from "$lib/wire/types";

export interface KindEffect {
  kind: Kind;
  /** The times that go and that come; both alike in number: they move. */
  gone: string[];
  come: string[];
}

/** The kinds whose times differ, in the order of the day. */
export function effectOf(before: PlanView, after: PlanView): KindEffect[] {
  const kinds = [...new Set([...before.prompts, ...after.prompts].map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const [was, will] = [before, after].map(({ prompts }) =>
        prompts.filter((prompt) => prompt.kind === kind).map(({ due }) => clock(due)),
      );
      return {
        kind,
        gone: was!.filter((time) => !will!.includes(time)),
        come: will!.filter((time) => !was!.includes(time)),
      };
    })
    .filter(({ gone, come }) => gone.length + come.length > 0);
}
