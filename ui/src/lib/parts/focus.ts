/** The focus of the keyboard: it stays near what was pressed, also where that goes away. */
import { tick } from "svelte";

/** Whether nothing has the focus, or something that can't be used any more. */
export const isFocusLost = (): boolean => !document.activeElement?.matches(":not(body, :disabled)");

/**
 * Waits until a wish is followed and, if what had the focus is gone then, moves it to what now
 * stands for it. Where it still is somewhere it stays. Without this it goes to the place as a whole
 * (`App.svelte`).
 */
export async function keepFocus(
  wish: Promise<unknown>,
  near: () => HTMLElement | null | undefined,
): Promise<void> {
  await wish;
  await tick();
  if (isFocusLost()) near()?.focus();
}
