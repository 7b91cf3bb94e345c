import { expect, test } from "@playwright/test";
import * as recorded from "./kit/recorded";
import { screens } from "./kit/screens";
import { open } from "./kit/stand-in";

test("the signs to call the GP are one click from everywhere", async ({ page }) => {
  const places = ["today", "week", "history", "routines", "settings", "help/privacy"];
  expect(screens.map(({ place }) => place)).toEqual(expect.arrayContaining(places));
  for (const place of places) {
    await open(page, {}, place);
    await page.getByRole("link", { name: "Wanneer hulp zoeken" }).first().click();
    await expect(
      page.getByRole("heading", { name: "Bel nu je huisarts of de huisartsenpost" }),
    ).toBeVisible();
  }
});

test("cr-109: the app says that it plans habits, and neither treats nor diagnoses", async ({
  page,
}) => {
  await open(page, {}, "help");
  await expect(
    page.getByText("Adempauze plant gewoontes. Het behandelt niet en stelt geen diagnose."),
  ).toBeVisible();
});

test("each question has its answer and its section", async ({ page }) => {
  await open(page, {}, "help");
  await page.getByRole("link", { name: "Vragen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vragen en antwoorden");
  await expect(page.locator("main details")).toHaveCount(64);
  const question = page
    .getByRole("group")
    .filter({ hasText: "Wat is beter: bewegen of ontspannen?" });
  await question.locator("summary").click();
  await expect(question.getByText("kiest voor allebei samen")).toBeVisible();
  await expect(question.getByText("Artikel en onderdeel: 000-10")).toBeVisible();
});

test("the sources name five articles with their sections, and what is from outside", async ({
  page,
}) => {
  await open(page, {}, "help/sources");
  const article = page.getByRole("group").filter({ hasText: "003 · Bewegen" });
  await article.locator("summary").click();
  await expect(article.getByText("2. Hernia en zenuwpijn")).toBeVisible();
  await expect(page.getByText("Een arts heeft het nog niet nagekeken")).toBeVisible();
  await expect(page.locator("main details")).toHaveCount(14);
  await expect(page.locator('main a[href^="http"]'), "nothing leads out").toHaveCount(0);
});

test("privacy names every file and where the settings lie", async ({ page }) => {
  await open(page, {}, "help/privacy");
  const table = page.getByRole("table", { name: "Elk bestand" });
  for (const name of [
    "settings.json",
    "history.sqlite",
    "unwritten.json",
    "agent.log",
    "agent.sock",
  ]) {
    await expect(table.getByRole("rowheader", { name, exact: true })).toBeVisible();
  }
  await expect(page.getByText("/home/jij/.config/adempauze/settings.json")).toBeVisible();
});

test("Back leads back, page by page", async ({ page }) => {
  await open(page, {}, "help");
  await page.getByRole("link", { name: "Bronnen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bronnen");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wanneer hulp zoeken");
});

test("the doctor says what was found, and what to do", async ({ page }) => {
  const doctor = recorded.doctor();
  const wrong = { ...doctor.findings[1]!, state: "bad", hint: "Start dunst." } as const;
  await open(page, { doctor: { findings: [doctor.findings[0]!, wrong] } }, "help/doctor");
  const found = page.locator("dl > div");
  await expect(found).toHaveCount(2);
  await expect(found.first()).toContainText("goed");
  await expect(found.last()).toContainText("niet goed");
  await expect(found.last()).toContainText("Start dunst.");
});

test("the doctor may find two things about the same part", async ({ page }) => {
  const folder = recorded.doctor().findings.find(({ check }) => check === "data")!;
  const full = {
    ...folder,
    state: "bad",
    found: "De schijf is vol.",
    hint: "Maak ruimte.",
  } as const;
  await open(page, { doctor: { findings: [folder, full] } }, "help/doctor");
  const found = page.locator("dl > div");
  await expect(found).toHaveCount(2);
  await expect(found.last()).toContainText("De schijf is vol. Maak ruimte.");
  await page.getByRole("button", { name: "Kijk nog eens" }).click();
  await expect(found).toHaveCount(2);
});

test("a test notification only counts once its button came back", async ({ page }) => {
  const standIn = await open(page, {}, "help/doctor");
  await page.getByRole("button", { name: "Stuur een proefmelding" }).click();
  await expect(page.getByText("Onderweg…")).toBeVisible();
  await standIn.become({ delivery: { stage: "shown", trouble: null } });
  await expect(page.getByText("Druk op de knop ervan.")).toBeVisible();
  await standIn.become({ delivery: { stage: "pressed", trouble: null } });
  await expect(page.getByText("Gelukt: de melding kwam aan")).toBeVisible();
  expect(await standIn.methods()).toEqual(["try-notification"]);
});

test("a notification that nobody takes says what is missing", async ({ page }) => {
  const trouble = {
    code: "no-notification-server",
    message: "niets toont ze",
    hint: "Start dunst.",
  };
  const delivery = { stage: "not-taken", trouble } as const;
  await open(page, { delivery }, "help/doctor");
  await page.getByRole("button", { name: "Stuur een proefmelding" }).click();
  await expect(page.getByText("Niemand toont meldingen.")).toBeVisible();
  await expect(page.getByText("niets toont ze Start dunst.")).toBeVisible();
});
