import { expect, test } from "@playwright/test";
import { findings } from "./kit/axe";
import * as days from "./kit/days";
import * as recorded from "./kit/recorded";
import { open } from "./kit/stand-in";

test("a month is made when it is asked for, of what is ticked", async ({ page }) => {
  const standIn = await open(page, {}, "history/report");
  await expect(page.getByText("Het is geen meting van een behandeling.").first()).toBeVisible();
  await expect(page.locator("iframe")).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "Je eigen cijfers" })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Waar lastige momenten" })).not.toBeChecked();
  await page.getByRole("checkbox", { name: "Minuten rustig geademd" }).press("Space");
  await page.getByRole("checkbox", { name: "Je eigen cijfers" }).press("Space");
  await page.getByLabel("Maand", { exact: true }).selectOption("oktober 2026");
  await page.getByRole("button", { name: "Maak de bladzijde" }).press("Enter");
  const sheet = page.frameLocator("iframe");
  await expect(sheet.getByRole("heading", { level: 1 })).toHaveText("Bijgehouden in november 2026");
  await expect(sheet.getByText("Dit is geen meting van een behandeling.")).toBeVisible();
  expect(await standIn.asked()).toEqual([
    {
      method: "report",
      params: { month: "2026-10", show: ["kinds", "walking", "evenings", "ratings"] },
    },
  ]);
});

test("nothing ticked makes nothing, and a refusal is said in place", async ({ page }) => {
  const error = { code: "failed", message: "je geschiedenis is niet te lezen", hint: "" } as const;
  await open(page, { refuse: { report: error } }, "history/report");
  const make = page.getByRole("button", { name: "Maak de bladzijde" });
  await make.click();
  await expect(page.getByRole("alert")).toContainText("Je geschiedenis is niet te lezen.");
  for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
  await expect(make).toBeDisabled();
});

test("the page has its style under the window's policy, and is printed alone", async ({ page }) => {
  await open(page, {}, "history/report");
  await page.getByRole("button", { name: "Maak de bladzijde" }).click();
  const sheet = page.frameLocator("iframe");
  const columns = sheet.locator("main");
  await expect(columns).toHaveCSS("display", "grid");
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector("iframe")!;
    contentWindow!.print = () => document.body.setAttribute("data-printed", "");
  });
  await page.getByRole("button", { name: "Afdrukken" }).press("Enter");
  await expect(page.locator("body")).toHaveAttribute("data-printed", "");
});

test("what the user notes themselves stands beside it, where the diary is on", async ({ page }) => {
  await open(page, {}, "history");
  await expect(page.getByRole("link", { name: "Maand om mee te nemen" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Dagboek" })).toHaveCount(0);
  const settings = { ...days.settings(), diary: { ...days.settings().diary, on: true } };
  await open(page, { settings }, "history/report");
  await expect(page.getByRole("link", { name: "Dagboek" })).toBeVisible();
});

test("the page that the agent made can be read by everybody, by itself", async ({ page }) => {
  await page.setContent(recorded.report().html);
  expect(await findings(page)).toEqual([]);
});
