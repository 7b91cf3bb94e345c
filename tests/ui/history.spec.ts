import { expect, test } from "@playwright/test";
import * as recorded from "./kit/recorded";
import { open } from "./kit/stand-in";

test("the days stand there, the latest first, each with its figures", async ({ page }) => {
  await open(page, {}, "history");
  const days = page.locator("section:has(h2)");
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
  await standIn.willBe({ refuse: {} });
  await page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await expect(page.getByRole("heading", { name: "Dinsdag 24 november" })).toBeVisible();
});

test("a year at a glance: a mark for each day, a sentence, and the months in a table", async ({
  page,
}) => {
  await open(page, {}, "history");
  await expect(
    page.getByText(/In een jaar deed je op 16 dagen iets: \d+ van \d+ kansen\./),
  ).toBeVisible();
  await expect(page.locator("rect.day")).toHaveCount(recorded.year().length);
  await page.getByText("Als tabel").last().click();
  await expect(page.getByRole("row", { name: /november 2026/ })).toBeVisible();
});

test("a day of the year leads to its moments, by the mouse and by the month", async ({ page }) => {
  await open(page, { history: recorded.history() }, "history");
  const tuesday = page.locator("rect.day").nth(1);
  await expect(tuesday.locator("title")).toContainText("10 november");
  await tuesday.click();
  await expect(page.getByRole("heading", { name: "Dinsdag 10 november" })).toBeFocused();
  await page.getByLabel("Laat zien").selectOption("november 2026");
  await expect(page.getByRole("heading", { name: "Maandag 9 november" })).toBeVisible();
  await expect(page.getByText("Van 1 november tot en met 24 november.")).toBeVisible();
  await page.getByLabel("Laat zien").selectOption("de laatste 7 dagen");
  await expect(page.getByText("Van 18 november tot en met 24 november.")).toBeVisible();
});

test("what ended within a week can be put right, and is marked as said afterwards", async ({
  page,
}) => {
  const standIn = await open(page, { history: recorded.history() }, "history");
  const evening = page.locator('[data-prompt="2026-11-22/wind-down/1"]');
  await expect(evening).toContainText("achteraf; eerst: nu niet");
  const row = page.locator('[data-prompt="2026-11-24/morning/1"]');
  await expect(row).toContainText("open gebleven");
  await row.getByRole("button", { name: "Goedzetten: Rustige start" }).click();
  await expect(row.getByRole("button", { name: "Open gebleven" }), "as it is").toHaveCount(0);
  const put = {
    outcome: "done",
    was: "unanswered",
    corrected: "2026-11-24T14:36:00+01:00",
  } as const;
  const history = recorded
    .history()
    .map((entry) => (entry.prompt === "2026-11-24/morning/1" ? { ...entry, ...put } : entry));
  await standIn.willBe({ history });
  await row.getByRole("button", { name: "Toch gedaan" }).click();
  await expect(row).toContainText("gedaan · achteraf; eerst: open gebleven");
  await expect(row.getByRole("button", { name: /Goedzetten/ })).toBeFocused();
  expect(await standIn.asked()).toEqual([
    {
      method: "correct",
      params: { prompt: "2026-11-24/morning/1", outcome: "done", why: null },
    },
  ]);
});

test("what is older than a week has no way to put it right", async ({ page }) => {
  await open(page, { history: recorded.history() }, "history");
  await page.getByLabel("Laat zien").selectOption("november 2026");
  const within = page.locator('[data-prompt="2026-11-17/walk/1"]');
  await expect(within.getByRole("button")).toHaveCount(1);
  await expect(page.locator('[data-prompt="2026-11-16/walk/1"]').getByRole("button")).toHaveCount(
    0,
  );
});

test("a refused correction is said in place", async ({ page }) => {
  const refuse = { correct: recorded.refused() };
  await open(page, { history: recorded.history(), refuse }, "history");
  const row = page.locator('[data-prompt="2026-11-24/morning/1"]');
  await row.getByRole("button").click();
  await row.getByRole("button", { name: "Bewust niet" }).click();
  await expect(page.getByRole("alert")).toContainText("valt buiten de laatste zeven dagen");
});
