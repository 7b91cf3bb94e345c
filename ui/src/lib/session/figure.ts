/** Where a figure's points are between two frames. */
import type { DrawnStep } from "$lib/wire/types";

/** The points this many seconds after the step began; it goes round for as long as it lasts. */
export function pointsAt({ frames, loops_from }: DrawnStep, seconds: number): number[] {
  const end = frames.at(-1)!.at;
  const at = seconds < end ? seconds : loops_from + ((seconds - end) % (end - loops_from));
  const n = frames.findIndex((frame) => at < frame.at);
  const [from, to] = [frames[n - 1]!, frames[n]!];
  const part = (at - from.at) / (to.at - from.at);
  return from.points.map((point, n) => point + (to.points[n]! - point) * part);
}
