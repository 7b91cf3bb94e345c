/** What can be found by rule: axe on every screen, and whether everything fits. */
import { expect, test } from "@playwright/test";
import { findings } from "./kit/axe";
import * as days from "./kit/days";
import { screens } from "./kit/screens";
import { open } from "./kit/stand-in";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const looks = [
  { colorScheme: "light" },
  { colorScheme: "dark" },
  { colorScheme: "light", forcedColors: "active" },
  { colorScheme: "dark", reducedMotion: "reduce", contrast: "more" },
] as const;
const usual = { colorScheme: "light", forcedColors: "none", reducedMotion: "no-preference" };

for (const { name, place, world, act } of screens) {
  for (const language of ["nl", "en"] as const) {
    test(`${name} breaks no rule of WCAG 2.2 AA (${language})`, async ({ page }) => {
      // Four looks, on a machine that may be busy with something else.
      test.slow();
      const settings = { ...(world?.settings ?? days.settings()), language };
      const standIn = await open(page, { ...world, settings }, place);
      if (world?.link === undefined) await standIn.isIn(language);
      await act?.(page);
      // What is folded away is looked at too.
      await page.evaluate(() =>
        document.querySelectorAll("details").forEach((d) => (d.open = true)),
      );
      for (const look of looks) {
        await page.emulateMedia({ ...usual, ...look } as never);
        await page.evaluate(() => Promise.all(document.getAnimations().map((a) => a.finished)));
        const found = await findings(page, TAGS);
        expect(found, JSON.stringify(look)).toEqual([]);
      }
    });
  }

  test(`${name} fits a narrow window, and twice the text size`, async ({ page }) => {
    await open(page, world, place);
    await act?.(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
    for (const [width, height, text] of [
      [320, 568, "100%"],
      [480, 360, "100%"],
      [960, 720, "200%"],
      [640, 480, "200%"],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.evaluate((text) => (document.documentElement.style.fontSize = text), text);
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll("main, nav")]
          .filter((element) => element.scrollWidth > element.clientWidth)
          .map((element) => `${element.tagName} ${element.scrollWidth}`),
      );
      expect(wide, `${width} px, text at ${text}`).toEqual([]);
    }
  });
}

test("going to a place moves the focus there and names it", async ({ page }) => {
  await open(page);
  await page.getByRole("link", { name: "Geschiedenis" }).click();
  await expect(page).toHaveTitle("Geschiedenis · Adempauze");
  await expect(page.locator("main")).toBeFocused();
  await expect(page.getByRole("link", { name: "Geschiedenis" })).toHaveAttribute(
    "aria-current",
    "page",
  );
});
