/** The focus of the keyboard: it stays near what was pressed, also where that goes away. */
import { tick } from "svelte";

/**
 * Waits until a wish is followed and, if what had the focus is gone then, moves it to what now
 * stands for it. Where it still is somewhere it stays.
 */
export async function keepFocus(
  wish: Promise<unknown>,
  near: () => HTMLElement | null | undefined,
): Promise<void> {
  await wish;
  await tick();
  if (document.activeElement === null || document.activeElement === document.body) near()?.focus();
}
