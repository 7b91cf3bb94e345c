import { expect, test } from "@playwright/test";
import { open } from "./kit/stand-in";

test("the days stand there, the latest first, each with its figures", async ({ page }) => {
  await open(page, {}, "history");
  const days = page.locator("section");
  await expect(days.locator("h2")).toHaveText(["Dinsdag 24 november", "Maandag 23 november"]);
  await expect(days.nth(0)).toContainText("3 gedaan · 1 open gebleven · 1 niet gestoord");
  await expect(days.nth(1)).toContainText("gedaan · eerst: waarschijnlijk gelopen");
  await expect(days.nth(1)).toContainText("voor een deel · zelf gestart");
});

test("the same stands in a table", async ({ page }) => {
  await open(page, {}, "history");
  await page.getByRole("button", { name: "Als tabel" }).click();
  const table = page.getByRole("table", {
    name: "Momenten van 18 november tot en met 24 november",
  });
  await expect(table.getByRole("row")).toHaveCount(13);
  await expect(table.getByRole("row").nth(1)).toContainText("07:20");
  await page.getByRole("button", { name: "Als lijst" }).click();
  await expect(table).toHaveCount(0);
});

test("earlier days come on demand", async ({ page }) => {
  await open(page, {}, "history");
  await page.getByRole("button", { name: "Eerdere dagen" }).click();
  await expect(page.getByText("Van 11 november tot en met 24 november.")).toBeVisible();
});

test("an empty history says what will be here", async ({ page }) => {
  await open(page, { history: [] }, "history");
  await expect(page.getByText("Je eerste dag verschijnt vanzelf.")).toBeVisible();
});

test("what can't be read is said, with a way on", async ({ page }) => {
  const failed = { code: "failed", message: "de geschiedenis is niet leesbaar", hint: "" } as const;
  const standIn = await open(page, { refuse: { history: failed } }, "history");
  await expect(page.getByRole("alert")).toContainText("de geschiedenis is niet leesbaar");
  await standIn.become({ refuse: {} });
  await page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await expect(page.getByRole("heading", { name: "Dinsdag 24 november" })).toBeVisible();
});
