/** Pictures of every screen, for people to look at: test-output/ui-look. Nothing is compared. */
import { test } from "@playwright/test";
import * as days from "./kit/days";
import { screens } from "./kit/screens";
import { open } from "./kit/stand-in";

const FOLDER = `${__dirname}/../../test-output/ui-look`;
const sizes = { wide: [960, 720], small: [480, 360], phone: [320, 568] } as const;

for (const { name, place, world, act } of screens) {
  test(`a picture of ${name}`, async ({ page }) => {
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const settings = { ...(world?.settings ?? days.settings()) };
      if (scheme === "dark") settings.language = "en";
      await page.setViewportSize({ width: 960, height: 720 });
      const standIn = await open(page, { ...world, settings }, place);
      if (world?.link === undefined) await standIn.isIn(settings.language);
      await act?.(page);
      for (const [size, [width, height]] of Object.entries(sizes)) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: `${FOLDER}/${name}-${scheme}-${size}.png` });
      }
    }
  });
}
