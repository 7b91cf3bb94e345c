/**
 * Pictures of every screen, for people to look at; nothing is compared. `npm run screens` puts those
 * of docs/screens; otherwise they go to test-output/ui-look.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { type Page, test } from "@playwright/test";
import * as days from "./kit/days";
import { screens } from "./kit/screens";
import { open } from "./kit/stand-in";

const FOLDER = process.env.ADEMPAUZE_SCREENS ?? `${__dirname}/../../test-output/ui-look`;
const LOOKS = [
  { name: "light", colorScheme: "light", language: "nl", width: 960, height: 720 },
  { name: "dark", colorScheme: "dark", language: "en", width: 960, height: 720 },
  { name: "small", colorScheme: "light", language: "nl", width: 320, height: 568 },
] as const;

/** WebP without loss: a third of the same picture as PNG. The browser makes it. */
async function keep(page: Page, name: string): Promise<void> {
  const png = (await page.screenshot()).toString("base64");
  const blank = await page.context().newPage();
  const webp = await blank.evaluate(async (png) => {
    const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
    const image = await createImageBitmap(blob);
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext("2d")!.drawImage(image, 0, 0);
    return canvas.toDataURL("image/webp", 1).split(",")[1]!;
  }, png);
  await blank.close();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.webp`, Buffer.from(webp, "base64"));
}

for (const { name, place, world, act } of screens) {
  test(`a picture of ${name}`, async ({ page }) => {
    for (const { name: look, colorScheme, language, width, height } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      const settings = { ...(world?.settings ?? days.settings()), language };
      const standIn = await open(page, { ...world, settings }, place);
      if (world?.link === undefined) await standIn.isIn(language);
      await act?.(page);
      await keep(page, `${name}-${look}`);
    }
  });
}
