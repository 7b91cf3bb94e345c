/**
 * Pictures of every screen, for people to look at; nothing is compared. `npm run screens` puts those
 * of docs/screens; otherwise they go to test-output/ui-look.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "@playwright/test";
import * as days from "./kit/days";
import { picture } from "./kit/palette";
import { screens } from "./kit/screens";
import { open } from "./kit/stand-in";

const FOLDER = process.env.ADEMPAUZE_SCREENS ?? `${__dirname}/../../test-output/ui-look`;
const LOOKS = [
  { name: "light", colorScheme: "light", language: "nl", width: 960, height: 720 },
  { name: "dark", colorScheme: "dark", language: "en", width: 960, height: 720 },
  { name: "small", colorScheme: "light", language: "nl", width: 320, height: 568 },
] as const;

for (const { name, place, world, act } of screens) {
  test(`a picture of ${name}`, async ({ page }) => {
    for (const { name: look, colorScheme, language, width, height } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      const settings = { ...(world?.settings ?? days.settings()), language };
      const standIn = await open(page, { ...world, settings }, place);
      if (world?.link === undefined) await standIn.isIn(language);
      await act?.(page);
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(`${FOLDER}/${name}-${look}.png`, await picture(page));
    }
  });
}
