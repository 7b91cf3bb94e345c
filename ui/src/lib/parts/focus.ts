/** The focus of the keyboard: it stays near what was pressed, also where that goes away. */
import { tick } from "svelte";

/** Whether nothing has the focus, or something that can't be used any more (or one of these too). */
export const isFocusLost = (or = ""): boolean =>
  !document.activeElement?.matches(`:not(body, :disabled${or})`);

/**
 * Waits until a wish is followed and, if what had the focus is gone then, moves it to what now
 * stands for it. Where it still is somewhere it stays. Without this it goes to the place as a whole
 * (`App.svelte`), and may be there already where the wish took effect before it was answered.
 */
export async function keepFocus(
  wish: Promise<unknown>,
  near: () => HTMLElement | null | undefined,
): Promise<void> {
  await wish;
  await tick();
  if (isFocusLost(", main, h1")) near()?.focus();
}
