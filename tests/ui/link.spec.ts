/** The connection: what the page does while there is none. */
import { expect, test } from "@playwright/test";
import { noAgent, onScreen, settings } from "./kit/days";
import { open } from "./kit/stand-in";

test("a lost connection keeps the last view and says so; a new one reads again", async ({
  page,
}) => {
  const standIn = await open(page);
  await standIn.link({ state: "down", why: "lost", detail: "" });
  await expect(page.getByText("De verbinding is even weg.")).toBeVisible();
  await expect(page.getByRole("article")).toContainText("Korte wandeling");
  await page.getByRole("button", { name: "Adempauze starten" }).click();
  expect(await standIn.starts()).toBe(1);
  await standIn.link({ state: "up" });
  await expect(page.getByText("De verbinding is even weg.")).toHaveCount(0);
});

test("without an agent the page says what is missing and what to do, and nothing else", async ({
  page,
}) => {
  await open(page, { link: noAgent });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Het achtergrondprogramma ontbreekt");
  await expect(alert).toContainText("Installeer Adempauze opnieuw.");
  await alert.getByText("Wat er precies gebeurde").click();
  await expect(alert).toContainText("/opt/adempauze/adempauze is not there");
  await expect(page.getByText("Je dag wordt opgehaald")).toHaveCount(0);
});

test("help stands there without an agent too", async ({ page }) => {
  await open(page, { link: noAgent }, "help");
  await expect(
    page.getByRole("heading", { name: "Bel nu je huisarts of de huisartsenpost" }),
  ).toBeVisible();
});

test("an agent of another version is named, with the way out", async ({ page }) => {
  await open(page, { link: { state: "down", why: "protocol", detail: "it is older" } });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Venster en achtergrondprogramma passen niet bij elkaar");
  await expect(alert).toContainText("adempauze restart");
});

test("a day that never comes is said in place, and asked for again", async ({ page }) => {
  const standIn = await open(page, { mute: ["today"], isStill: true });
  await expect(page.getByText("Je dag wordt opgehaald")).toBeVisible();
  await page.clock.runFor(9000);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Er komt geen antwoord van Adempauze");
  await expect(alert).toContainText("adempauze restart");
  await standIn.willBe({ mute: [] });
  await alert.getByRole("button", { name: "Nog eens vragen" }).click();
  await expect(page.getByRole("article")).toContainText("Korte wandeling");
  await expect(alert).toHaveCount(0);
});

test("a wish that is never answered is said, and the day stays", async ({ page }) => {
  const standIn = await open(page, { isStill: true });
  await standIn.willBe({ mute: ["answer"] });
  await page.getByRole("article").getByRole("button", { name: "Nu beginnen" }).click();
  await page.clock.runFor(9000);
  await expect(page.getByRole("alert")).toContainText("Er komt geen antwoord");
  await expect(page.getByRole("article")).toContainText("Korte wandeling");
});

test("the agent is followed once, whatever language it turns out to speak", async ({ page }) => {
  const standIn = await open(page, { settings: { ...settings(), language: "en" } });
  await standIn.isIn("en");
  await standIn.become({ today: onScreen() });
  await expect(page.getByRole("status").first()).toHaveText("Now: a short walk.");
});

test("settings that no reply comes to are not lost, and can be saved again", async ({ page }) => {
  const standIn = await open(page, { mute: ["set-settings"], isStill: true }, "settings");
  const bedtime = page.getByLabel("Bedtijd", { exact: true });
  await bedtime.fill("22:15");
  await bedtime.press("Tab");
  const save = page.getByRole("button", { name: "Bewaren" });
  await save.click();
  await page.clock.runFor(8000);
  await expect(page.getByRole("alert")).toContainText("Er komt geen antwoord");
  await expect(bedtime).toHaveValue("22:15");
  await standIn.willBe({ mute: [] });
  await save.click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(save, "it is saved").toHaveCount(0);
  await expect(bedtime).toHaveValue("22:15");
});
