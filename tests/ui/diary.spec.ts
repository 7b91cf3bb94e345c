import { expect, test } from "@playwright/test";
import * as days from "./kit/days";
import { open } from "./kit/stand-in";

const on = { settings: days.withDiary(), diary: days.diary() };

test("it is off until it is switched on, and leads there", async ({ page }) => {
  const standIn = await open(page, {}, "settings");
  await page.getByRole("link", { name: "Geschiedenis" }).click();
  await expect(page.getByRole("link", { name: "Dagboek" })).toHaveCount(0);
  await page.getByRole("link", { name: "Vandaag" }).click();
  await expect(page.getByRole("link", { name: "Hoe is het nu?" })).toHaveCount(0);
  await page.getByRole("link", { name: "Instellingen" }).click();
  await page.getByRole("switch", { name: "Check-in en dagboek" }).click();
  await page.getByRole("link", { name: "Hoe is het nu?" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dagboek");
  await expect(page.getByRole("link", { name: "Dagboek" })).toHaveAttribute("aria-current", "page");
  const set = await standIn.sets();
  expect(set).toEqual([{ diary: { on: true } }]);
});

test("a check-in takes three taps", async ({ page }) => {
  const standIn = await open(page, on, "history/diary");
  await page.getByRole("radio", { name: "7", exact: true }).check();
  await page.getByRole("radio", { name: "mijn schouders" }).check();
  await standIn.willBe({ diary: { ...days.diary(), asks: false } });
  await page.getByRole("button", { name: "Opschrijven" }).first().click();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const entry = { note: "check-in", tension: 7, breath_high: false, shoulders_high: true };
  expect(await standIn.asked()).toEqual([{ method: "write", params: { entry } }]);
});

test("what is refused is said, and no word is lost", async ({ page }) => {
  const empty = { code: "refused", message: "er is niets om op te schrijven", hint: "" } as const;
  const standIn = await open(page, { ...on, refuse: { write: empty } }, "history/diary");
  const words = page.getByLabel("In je eigen woorden").first();
  await words.fill("Lang gezeten");
  await page.getByRole("button", { name: "Opschrijven" }).first().click();
  await expect(page.getByRole("alert")).toHaveText("Er is niets om op te schrijven.");
  await expect(words).toHaveValue("Lang gezeten");
  await standIn.become({ diary: { ...days.diary(), asks: false } });
  await expect(words, "also where it is not asked any more").toHaveValue("Lang gezeten");
});

test("in the last hour nothing is asked, here or on Today", async ({ page }) => {
  const diary = { ...days.diary(), asks: false };
  await open(page, { ...on, diary, today: days.evening() }, "history/diary");
  await expect(page.getByText("Nu wordt er niets gevraagd.")).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  await page.getByRole("link", { name: "Vandaag" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dinsdag 24 november");
  await expect(page.getByRole("link", { name: "Hoe is het nu?" })).toHaveCount(0);
});

test("a difficult moment is about up to three questions", async ({ page }) => {
  const standIn = await open(page, on, "history/diary");
  await page.getByText("Een lastig moment opschrijven").click();
  const questions = page.getByRole("checkbox");
  for (const n of [0, 1, 3]) await questions.nth(n).check();
  await expect(questions.nth(2)).toBeDisabled();
  await page.getByLabel("In je eigen woorden").last().fill("Druk");
  await page.getByRole("button", { name: "Opschrijven" }).last().click();
  await expect(questions.nth(0)).not.toBeChecked();
  const about = ["trq-people", "trq-emotions", "trq-other"];
  expect(await standIn.asked()).toEqual([
    { method: "write", params: { entry: { note: "note", about, text: "Druk" } } },
  ]);
});

test("numbers stand there only where the agent has them, and conclude nothing", async ({
  page,
}) => {
  const standIn = await open(page, on, "history/diary");
  await expect(page.getByText("6 check-ins.")).toContainText(
    "Spanning: in het midden 4,5, van 2 tot 7. Adem hoog: 2 van de 6 keer.",
  );
  await standIn.become({ diary: { ...days.diary(), trend: null } });
  await expect(page.getByText("check-ins.")).toHaveCount(0);
});

test("what was written is shown, the latest first, and can be removed", async ({ page }) => {
  const standIn = await open(page, on, "history/diary");
  const entries = page.getByRole("main").getByRole("listitem");
  await expect(entries).toHaveText([
    /Maandag 23 november, 16:05\s*spanning 6 · adem hoog · schouders laag/,
    /Zondag 22 november, 11:20\s*Was het bij bepaalde mensen\? · Druk overleg/,
  ]);
  await standIn.willBe({ diary: { ...days.diary(), entries: [] } });
  await page.getByRole("button", { name: /^Weghalen: Maandag 23 november/ }).click();
  await expect(entries).toHaveCount(0);
  expect(await standIn.asked()).toEqual([{ method: "remove-note", params: { id: "2" } }]);
});

test("what no reply comes to stays written, and can be written down again", async ({ page }) => {
  const world = { settings: days.withDiary(), diary: days.diary(), isStill: true };
  const standIn = await open(page, { ...world, mute: ["write"] }, "history/diary");
  const words = page.getByRole("textbox").first();
  await words.fill("Lang gezeten");
  const write = page.getByRole("button", { name: "Opschrijven" }).first();
  await write.click();
  await page.clock.runFor(8000);
  await expect(page.getByRole("alert")).toContainText("Er komt geen antwoord");
  await expect(words).toHaveValue("Lang gezeten");
  await standIn.willBe({ mute: [] });
  await write.click();
  await expect(words).toHaveValue("");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("the question after a moment says when its answer was not taken, and stays", async ({
  page,
}) => {
  const world = { today: days.breathing(), diary: { on: true, asks: true }, isStill: true };
  const standIn = await open(page, { ...world, mute: ["write"] }, "session");
  await standIn.become({ today: days.stopped() });
  const question = page.getByRole("group", { name: /Hoe gespannen/ });
  await question.getByRole("button", { name: "3", exact: true }).click();
  await page.clock.runFor(8000);
  await expect(page.getByRole("alert")).toContainText("Er komt geen antwoord");
  await standIn.willBe({ mute: [] });
  await question.getByRole("button", { name: "3", exact: true }).click();
  await expect(page.getByText("Genoteerd.")).toBeVisible();
});
