/**
 * Pictures of every screen, for people to look at; nothing is compared. `npm run screens` puts those
 * of docs/screens; otherwise they go to test-output/ui-look.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { test } from "@playwright/test";
import * as days from "./kit/days";
import { picture } from "./kit/picture";
import { screens } from "./kit/screens";
import { open } from "./kit/stand-in";

const FOLDER = process.env.ADEMPAUZE_SCREENS ?? `${__dirname}/../../test-output/ui-look`;
interface Look {
  name: string;
  colorScheme: "light" | "dark";
  forcedColors: "none" | "active";
  language: "nl" | "en";
  width?: number;
  height?: number;
}
/** Each colouring, each language, each size; not each with each. */
const LOOKS: Look[] = [
  { name: "light", colorScheme: "light", forcedColors: "none", language: "nl" },
  { name: "dark", colorScheme: "dark", forcedColors: "none", language: "en" },
  { name: "forced", colorScheme: "dark", forcedColors: "active", language: "nl" },
  {
    name: "small",
    colorScheme: "light",
    forcedColors: "none",
    language: "nl",
    width: 320,
    height: 568,
  },
];

for (const { name, place, world, act } of screens) {
  test(`a picture of ${name}`, async ({ page }) => {
    for (const look of LOOKS) {
      const { colorScheme, forcedColors, language, width = 960, height = 720 } = look;
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.setViewportSize({ width, height });
      const settings = { ...(world?.settings ?? days.settings()), language };
      const standIn = await open(page, { ...world, settings }, place);
      if (world?.link === undefined) await standIn.isIn(language);
      await act?.(page);
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(`${FOLDER}/${name}-${look.name}.webp`, await picture(page));
    }
  });
}
