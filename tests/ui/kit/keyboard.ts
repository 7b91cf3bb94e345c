/**
 * A user with a keyboard and no mouse. Wherever the focus comes it must be seen: marked, within the
 * window, and with nothing lying on it; and after what was pressed it is never lost.
 */
import { expect, type Locator, type Page } from "@playwright/test";

/** More stops than any screen has. */
const MOST_STOPS = 250;

export class Keyboard {
  constructor(private page: Page) {}

  /** Tabs on to this, or back to it. */
  async to(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeVisible();
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
      // Past the last stop the browser itself has the focus for once.
      if (await this.page.evaluate(() => document.activeElement === document.body)) continue;
      expect(await this.page.evaluate(fault), `on the way by ${key}`).toBeNull();
    }
    throw new Error(`the keyboard does not reach ${target}`);
  }

  /** Goes there and presses it. */
  async press(target: Locator, key = "Enter"): Promise<void> {
    await this.to(target);
    await this.key(key);
  }

  /** Goes there and writes, in place of what stands there. */
  async write(target: Locator, words: string): Promise<void> {
    await this.to(target);
    await this.key("Control+a");
    await this.page.keyboard.type(words);
  }

  /** Presses keys where the focus is; after each it is seen again. */
  async key(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      await expect.poll(() => this.page.evaluate(fault), `after ${key}`).toBeNull();
    }
  }

  /** That this has the focus, and is seen to. */
  async isAt(target: Locator): Promise<void> {
    await expect(target).toBeFocused();
    await expect.poll(() => this.page.evaluate(fault)).toBeNull();
  }
}

/** What is wrong with where the focus is; nothing if all is well. */
function fault(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return "nothing has the focus";
  // What is drawn for a native choice lies below it and stands beside it.
  const isDrawn = element.matches("input[type=radio]");
  const drawn = isDrawn ? element.nextElementSibling! : element;
  const name = `${drawn.tagName} "${drawn.textContent?.trim().slice(0, 40)}"`;
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  const isMarked = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
  // A title that is told where one is takes no keys: it needs no mark.
  if (!isMarked && !element.matches("[tabindex='-1']")) return `${name} is not marked`;
  for (const { left, top, width, height } of drawn.getClientRects()) {
    for (const [across, down] of [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.8],
    ] as const) {
      const hit = document.elementFromPoint(left + width * across, top + height * down);
      if (hit && (element.contains(hit) || drawn.contains(hit))) return null;
    }
  }
  return `${name} is out of sight`;
}
