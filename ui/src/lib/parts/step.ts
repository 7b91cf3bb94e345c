import { keepFocus } from "./focus";

/**
 * Goes a step back or on by one of two buttons that stand beside each other. At the end of the way
 * the one that was pressed can't be used any more: then the other one has the focus.
 */
export function step(wish: Promise<unknown>, { currentTarget }: Event): Promise<void> {
  const { previousElementSibling: before, nextElementSibling: after } = currentTarget as Element;
  const isWay = (beside: Element | null) => beside?.hasAttribute("data-step");
  return keepFocus(wish, () => (isWay(before) ? before : after) as HTMLElement);
}
