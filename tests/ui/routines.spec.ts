import { expect, test } from "@playwright/test";
import * as days from "./kit/days";
import { open } from "./kit/stand-in";

test("cr-106: each exercise says how, how long, in which position, with which care, and who says so", async ({
  page,
}) => {
  await open(page, {}, "routines");
  const tilt = page.getByRole("group").filter({ hasText: "Bekkenkantelen" }).last();
  await tilt.locator("summary").click();
  for (const words of [
    "Houding: zittend, staand, liggend.",
    "Komt voor bij: Even opstaan, Rustige start",
    "Herhalingen: 6-10",
    "door Adempauze gekozen",
    "Beweeg alleen zover het prettig is.",
    "Artikel en onderdeel: 000-05.3, 001-07.4, 003-04.2, 003-08",
    "Het artikel noemt de oefening; hoe je hem doet is algemene kennis.",
  ]) {
    await expect(tilt).toContainText(words);
  }
  const breath = page.getByRole("group").filter({ hasText: "4-7-8-ademhaling" });
  await breath.locator("summary").click();
  await expect(breath).toContainText("Wachten: 7 s uit het artikel, 002-08.1");
  await expect(breath).toContainText("alleen als jij het kiest");
});

test("cr-108: walks show 5 to 10 and 10 to 30 minutes, each with its article", async ({ page }) => {
  await open(page, {}, "routines");
  for (const [title, section, shortest, longest] of [
    ["Korte wandeling", "000-05.2", "5 min", "10 min"],
    ["Elke dag wandelen", "003-04.1", "10 min per dag", "30 min per dag"],
  ] as const) {
    // Its own item, not that of a routine it is part of.
    const summary = page.locator("summary", { hasText: new RegExp(`^\\s*${title}`) });
    const walk = page.getByRole("group").filter({ has: summary });
    await summary.click();
    await expect(walk).toContainText(`Kortste duur: ${shortest} uit het artikel, ${section}`);
    await expect(walk).toContainText(`Langste duur: ${longest} uit het artikel, ${section}`);
  }
});

test("the library is looked at by kind and by profile", async ({ page }) => {
  await open(page, {}, "routines");
  await expect(page.getByText("85 oefeningen en routines")).toHaveCount(1);
  await page.getByLabel("Soort moment").selectOption("Even lopen");
  await expect(page.getByRole("group"), "a routine, and what it is made of").toHaveCount(3);
  await expect(page.getByRole("group").filter({ hasText: "Buikademhaling" })).toHaveCount(0);
  await page.getByLabel("Soort moment").selectOption("alle soorten");
  await page.getByLabel("Bekijk met profiel").selectOption("Hernia");
  await expect(
    page.getByRole("group").filter({ hasText: "Schudden" }).getByText("slaan we over"),
  ).toBeVisible();
  await expect(
    page.getByRole("group").filter({ hasText: "Heupmobiliteit" }).getByText("komt vaker"),
  ).toBeVisible();
});

test("profiles are chosen in plain words, several at once; without any it is the general one", async ({
  page,
}) => {
  const standIn = await open(page, {}, "routines/profiles");
  await expect(page.getByText("Dit is geen diagnose: jij kiest")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Hernia/ }).check();
  await page.getByRole("checkbox", { name: /^Algemeen/ }).uncheck();
  await page.getByRole("checkbox", { name: /^Hernia/ }).uncheck();
  await expect
    .poll(standIn.sets)
    .toEqual([
      { profiles: ["pr-general", "pr-hernia"] },
      { profiles: ["pr-hernia"] },
      { profiles: ["pr-general"] },
    ]);
  const meaning = page.getByRole("group").filter({ hasText: "Forceer geen beweging" }).first();
  await meaning.locator("summary").click();
  await expect(meaning).toContainText("Vraag je huisarts of fysiotherapeut om mee te kijken.");
});

test("a refused profile is said in place", async ({ page }) => {
  const refused = { code: "bad-settings", message: "dat profiel is er niet", hint: "" } as const;
  await open(page, { refuse: { "set-settings": refused } }, "routines/profiles");
  await page.getByRole("checkbox", { name: /^Hernia/ }).click();
  await expect(page.getByRole("alert")).toContainText("Dat profiel is er niet.");
});

test("the phases say what they mean, and where the user is", async ({ page }) => {
  const phase = { phase: "strength", since: null, next: null } as const;
  await open(page, { phase }, "routines/phases");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText([
    "1. Mobiliteit",
    "2. Motor control",
    "3. Kracht",
    "4. Functionaliteit",
  ]);
  const here = page.getByRole("listitem").filter({ hasText: "Hier ben je nu" });
  await expect(here).toContainText("3. Kracht");
  await expect(here).toContainText("Minstens 7 dagen.");
});

test("the next phase begins when the user says so, once its day has come", async ({ page }) => {
  const phase = (from: string) => ({
    phase: "mobility" as const,
    since: "2026-11-10",
    next: { phase: "motor-control" as const, from },
  });
  const standIn = await open(page, { phase: phase("2026-12-01") }, "routines/phases");
  const next = page.getByRole("listitem").filter({ hasText: "2. Motor control" });
  await expect(page.getByText("Hier ben je nu, sinds 10 november")).toBeVisible();
  await expect(next).toContainText("Kan vanaf 1 december.");
  await expect(page.getByRole("button", { name: "Begin met deze fase" })).toHaveCount(0);

  await standIn.become({ phase: phase("2026-11-24"), today: days.afternoon() });
  const begin = next.getByRole("button", { name: "Begin met deze fase" });
  await expect(begin).toBeVisible();
  await standIn.willBe({ phase: { phase: "motor-control", since: "2026-11-24", next: null } });
  await begin.press("Enter");
  await expect(next).toContainText("Hier ben je nu");
  await expect(next.getByRole("heading")).toBeFocused();
  expect(await standIn.asked()).toEqual([{ method: "next-phase", params: null }]);
});

test("the way back to an earlier phase is open, and a refusal is said in place", async ({
  page,
}) => {
  const settings = { ...days.settings(), phase: "strength" } as const;
  const phase = { phase: "strength", since: null, next: null } as const;
  const tooSoon = { code: "refused", message: "deze fase is nog niet om", hint: "Tot die dag." };
  const standIn = await open(
    page,
    { settings, phase, refuse: { "set-settings": tooSoon as never } },
    "routines/phases",
  );
  const back = page.getByRole("button", { name: "Ga terug naar deze fase" });
  await expect(back).toHaveCount(2);
  await back.first().click();
  await expect(page.getByRole("alert")).toHaveText("Deze fase is nog niet om. Tot die dag.");
  await standIn.willBe({ refuse: {}, phase: { phase: "mobility", since: null, next: null } });
  await back.first().click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByRole("listitem").first()).toContainText("Hier ben je nu");
  expect((await standIn.asked()).at(-1)?.params?.set).toEqual({ phase: "mobility" });
});

test("a profile for a while is asked about: it stays, or it goes", async ({ page }) => {
  const settings = { ...days.settings(), profiles: ["pr-acute"] };
  const standIn = await open(page, { settings, today: days.asked() }, "routines/profiles");
  await expect(page.getByText("Vraag je huisarts of fysiotherapeut").first()).toBeVisible();
  const question = page.getByText("Past “Acute rugpijn” nog bij je?");
  await expect(question).toBeVisible();
  await page.getByRole("button", { name: "Ja" }).click();
  await standIn.willBe({ today: days.afternoon() });
  await page.getByRole("button", { name: "Nee" }).click();
  await expect(question).toHaveCount(0);
  expect(await standIn.asked()).toEqual([
    { method: "keep-profile", params: { profile: "pr-acute" } },
    { method: "set-settings", params: { set: { profiles: ["pr-general"] } } },
  ]);
});

test("an exercise can be switched off, and on again", async ({ page }) => {
  const standIn = await open(page, {}, "routines");
  const tilt = page.getByRole("group").filter({ hasText: "Bekkenkantelen" }).last();
  await tilt.locator("summary").click();
  const may = page.getByRole("switch", { name: "Mag in mijn plan: Bekkenkantelen" });
  await expect(may).toBeChecked();
  await may.press("Space");
  await expect(tilt.locator("summary")).toContainText("staat uit");
  await may.press("Space");
  await expect(tilt.locator("summary")).not.toContainText("staat uit");
  expect(await standIn.sets()).toEqual([
    { techniques_off: ["pelvic-tilt"] },
    { techniques_off: [] },
  ]);
});

test("the yes to what holds the breath is taken back in the library", async ({ page }) => {
  const settings = { ...days.settings(), techniques_on: ["breathing-4-7-8"] };
  const standIn = await open(page, { settings }, "routines");
  const breath = page.getByRole("group").filter({ hasText: "4-7-8-ademhaling" });
  await breath.locator("summary").click();
  const may = breath.getByRole("switch");
  await expect(may).toBeChecked();
  await may.press("Space");
  await expect(may).not.toBeChecked();
  expect(await standIn.sets()).toEqual([{ techniques_on: [] }]);
  await may.press("Space");
  await expect(page.getByRole("button", { name: "Ik let hierop, begin" })).toBeVisible();
});
