/** Everything by keyboard alone, flow by flow. No test here has a mouse. */
import { expect, type Page, test } from "@playwright/test";
import * as days from "./kit/days";
import { Keyboard } from "./kit/keyboard";
import * as recorded from "./kit/recorded";
import { open } from "./kit/stand-in";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

test("by keyboard: the first run, from its link to the first day", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page, { today: days.notBegun() });
  await keyboard.press(link(page, "In een paar stappen instellen"));
  await keyboard.isAt(heading(page));
  await keyboard.to(page.getByRole("radio", { name: "Nederlands" }));
  await keyboard.press(button(page, "Verder"));

  await keyboard.isAt(heading(page));
  await keyboard.press(button(page, "Tijd toevoegen"));
  await keyboard.press(button(page, "Verwijder 17:30 tot 19:30"));
  await keyboard.isAt(button(page, "Tijd toevoegen"));
  await keyboard.write(page.getByLabel("Bedtijd", { exact: true }), "22.15");
  await keyboard.press(button(page, "Verder"));

  await keyboard.isAt(heading(page));
  await keyboard.press(page.getByRole("checkbox", { name: /^Rugklachten bij stress/ }), "Space");
  await keyboard.press(button(page, "Verder"));

  await keyboard.isAt(heading(page));
  await keyboard.to(page.getByRole("radio", { checked: true }));
  await keyboard.key("ArrowLeft");
  await keyboard.press(button(page, "Verder"));

  await keyboard.isAt(heading(page));
  await keyboard.press(button(page, "Stuur een proefmelding"));
  await keyboard.press(page.getByRole("switch", { name: "Begin als ik inlog" }), "Space");
  await standIn.willBe({ today: days.afternoon() });
  await keyboard.press(button(page, "Klaar, maak mijn dag"));
  await expect(heading(page)).toHaveText("Dinsdag 24 november");
  await keyboard.key();
  expect(await standIn.methods()).toEqual([
    ...Array(3).fill("set-settings"),
    "try-notification",
    "set-autostart",
    "begin",
  ]);
  expect((await standIn.sets())[2]).toEqual({ micro_pause: { interval_min: 90 }, cap: 12 });
});

test("by keyboard: a step of the first run that is not right yet keeps the focus at hand", async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  await open(page, { today: days.notBegun() }, "first/2");
  const wake = page.getByLabel("Opstaan", { exact: true });
  await keyboard.write(wake, "25:00");
  await keyboard.press(button(page, "Verder"));
  await expect(page.getByRole("alert")).toHaveText("Schrijf een tijd als 08:30.");
  await keyboard.isAt(button(page, "Verder"));
  await keyboard.to(wake, "Shift+Tab");
  await keyboard.key("Control+a");
  await page.keyboard.type("645");
  await keyboard.press(button(page, "Verder"));
  await expect(heading(page)).toHaveText("Wat past bij jou?");
  await keyboard.press(button(page, "Terug"));
  await expect(wake).toHaveValue("06:45");
});

test("by keyboard: past the places, to a moment that is begun and guided to its end", async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page, { today: days.onScreen() });
  await keyboard.press(page.getByText("Naar de inhoud"));
  await keyboard.isAt(page.locator("main"));
  await standIn.willBe({ today: days.running() });
  await keyboard.press(button(page, "Beginnen"));
  await expect(page).toHaveTitle("Begeleide oefening · Adempauze");
  await keyboard.isAt(page.locator("main"));
  await standIn.willBe({ today: days.walked() });
  await keyboard.press(button(page, "Gedaan"));
  await keyboard.isAt(heading(page));
  await keyboard.press(link(page, "Terug naar vandaag"));
  await expect(page.getByRole("navigation")).toBeVisible();
  expect(await standIn.answers()).toEqual(["start", "done"]);
});

test("by keyboard: put off, skipped, and called up by hand", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page, { today: days.onScreen() });
  const later = page.getByRole("article").getByRole("button", { name: "Later…" });
  await keyboard.press(later);
  await keyboard.key("Escape");
  await keyboard.isAt(later);
  await keyboard.key("Enter");
  await keyboard.press(button(page, "Over 10 min"));
  await keyboard.isAt(later);
  await standIn.willBe({ today: days.walked() });
  await keyboard.press(page.getByRole("article").getByRole("button", { name: "Nu niet" }));
  await keyboard.isAt(button(page, /Korte wandeling/).last());
  await keyboard.to(button(page, "Nu iets doen…"), "Shift+Tab");
  await keyboard.key("Enter");
  await keyboard.press(
    page.getByRole("list", { name: /Nu iets doen/ }).getByRole("button", { name: "Even lopen" }),
  );
  await keyboard.isAt(button(page, "Nu iets doen…"));
  expect(await standIn.answers()).toEqual([{ snooze: { minutes: 10 } }, "skip", undefined]);
  expect((await standIn.asked())[2]).toEqual({ method: "now", params: { kind: "walk" } });
});

test("by keyboard: why, how, and what was answered too soon", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page, { today: days.walked() });
  const row = button(page, /^Korte wandeling/).last();
  await keyboard.press(row);
  await expect(row).toHaveAttribute("aria-expanded", "true");
  await keyboard.press(button(page, "Goedzetten: Korte wandeling"));
  await keyboard.press(page.getByRole("button", { name: "Bewust niet", exact: true }));
  await keyboard.isAt(button(page, "Goedzetten: Korte wandeling"));
  await keyboard.to(row, "Shift+Tab");
  await keyboard.key("Space");
  await expect(row).toHaveAttribute("aria-expanded", "false");
  expect((await standIn.asked())[0]?.params).toMatchObject({ outcome: "skipped" });
});

test("by keyboard: rest and a meeting, begun and ended", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page);
  await keyboard.press(button(page, "Rust…"));
  await keyboard.press(page.getByRole("button", { name: "30 minuten", exact: true }));
  await keyboard.isAt(button(page, "Rust…"));
  await standIn.become({
    today: { ...days.afternoon(), paused_until: "2026-11-24T15:06:00+01:00" },
  });
  await standIn.willBe({ today: days.meeting() });
  await keyboard.press(button(page, "Verder"));
  await keyboard.isAt(heading(page));
  await standIn.willBe({ today: days.afternoon() });
  await keyboard.press(button(page, "Overleg is klaar"));
  await keyboard.isAt(heading(page));
  expect(await standIn.methods()).toEqual(["pause", "resume", "free"]);
});

test("by keyboard: questions, a proposal, a review, and a refusal on Today", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const today = { ...days.asked(), question: days.busy().question };
  const standIn = await open(page, { today });
  await standIn.willBe({ today: days.asked() });
  await keyboard.press(button(page, "Ja").first());
  await keyboard.isAt(heading(page));
  await standIn.willBe({ today: { ...days.asked(), proposal: null } });
  await keyboard.press(button(page, "Nee"));
  await keyboard.isAt(heading(page));
  const refuse = { answer: { code: "refused", message: "dat is al klaar", hint: "" } } as const;
  await standIn.willBe({ refuse });
  await keyboard.press(button(page, "Nu beginnen"));
  await keyboard.to(button(page, "Sluiten"), "Shift+Tab");
  await keyboard.key("Enter");
  await keyboard.isAt(heading(page));
  await keyboard.press(link(page, "Profielen"));
  await standIn.willBe({ today: days.afternoon(), refuse: {} });
  await keyboard.press(button(page, "Ja"));
  await expect(page.getByText("Past “Acute rugpijn” nog bij je?")).toHaveCount(0);
  await keyboard.key();
});

test("by keyboard: the week, the weeks before, the table, and the proposal", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const [now, before] = recorded.weeks();
  const weeks = [{ ...now!, proposal: days.proposal }, before!];
  const standIn = await open(page, { weeks });
  await keyboard.press(link(page, "Week"));
  await keyboard.isAt(heading(page));
  await keyboard.press(button(page, "Week ervoor"));
  await expect(heading(page)).toHaveText("Week 47");
  await keyboard.press(button(page, "Week erna"));
  await expect(heading(page)).toHaveText("Week 48");
  await keyboard.isAt(button(page, "Week ervoor"));
  await keyboard.press(button(page, "Als tabel"));
  await keyboard.isAt(button(page, "Als beeld"));
  await keyboard.to(page.getByRole("region", { name: "Per dag" }));
  await standIn.willBe({ weeks: [now!, before!] });
  await keyboard.press(button(page, "Ja"));
  await keyboard.isAt(heading(page));
  expect(await standIn.methods()).toEqual(["answer-proposal"]);
});

test("by keyboard: a day of a month ago is found, and one of this week put right", async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page, { history: recorded.history() }, "today");
  await keyboard.press(link(page, "Geschiedenis"));
  await keyboard.isAt(page.locator("main"));
  await keyboard.to(page.getByRole("region", { name: /jaar/ }));
  const month = page.getByLabel("Laat zien");
  await keyboard.to(month);
  await page.keyboard.type("nov");
  await expect(page.getByRole("heading", { name: "Maandag 9 november" })).toBeVisible();
  await keyboard.isAt(month);
  const row = page.locator('[data-prompt="2026-11-24/morning/1"]');
  await keyboard.press(row.getByRole("button"));
  await keyboard.press(row.getByRole("button", { name: "Toch gedaan" }));
  await keyboard.isAt(row.getByRole("button", { name: /Goedzetten/ }));
  await keyboard.to(button(page, "Als tabel"), "Shift+Tab");
  await keyboard.key("Enter");
  await keyboard.isAt(button(page, "Als lijst"));
  expect((await standIn.asked())[0]?.params).toMatchObject({ outcome: "done" });
});

test("by keyboard: earlier days come, and the focus stays where it was", async ({ page }) => {
  const keyboard = new Keyboard(page);
  await open(page, {}, "history");
  await keyboard.press(button(page, "Eerdere dagen"));
  await expect(page.getByText("Van 11 november tot en met 24 november.")).toBeVisible();
  await keyboard.isAt(button(page, "Eerdere dagen"));
});

test("by keyboard: an exercise is found by kind, read, and switched off and on", async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page);
  await keyboard.press(link(page, "Routines"));
  const kind = page.getByLabel("Soort moment");
  await keyboard.to(kind);
  await page.keyboard.type("Even l");
  await expect(page.getByRole("group")).toHaveCount(3);
  const walk = page.locator("summary", { hasText: /^\s*Korte wandeling/ });
  await keyboard.press(walk);
  const plan = page.getByRole("switch", { name: "Mag in mijn plan: Korte wandeling" });
  await keyboard.press(plan, "Space");
  await expect(plan).not.toBeChecked();
  await keyboard.isAt(plan);
  await keyboard.key("Space");
  await expect(plan).toBeChecked();
  expect(await standIn.sets()).toEqual([
    { techniques_off: ["walk-short"] },
    { techniques_off: [] },
  ]);
});

test("by keyboard: profiles, and the next phase", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const phase = { ...recorded.phase() };
  phase.next = { ...phase.next!, from: days.DAY };
  const standIn = await open(page, { phase }, "routines");
  await keyboard.press(link(page, "Profielen"));
  const hernia = page.getByRole("checkbox", { name: /^Hernia/ });
  await keyboard.press(hernia, "Space");
  await keyboard.isAt(hernia);
  await expect.poll(standIn.sets).toEqual([{ profiles: ["pr-general", "pr-hernia"] }]);
  await keyboard.to(link(page, "Fasen"), "Shift+Tab");
  await keyboard.key("Enter");
  await expect(button(page, "Begin met deze fase")).toBeVisible();
  await standIn.willBe({ phase: { ...phase, phase: phase.next.phase, next: null } });
  await keyboard.press(button(page, "Begin met deze fase"));
  await keyboard.isAt(page.locator(".now h2"));
});

test("by keyboard: settings are changed, looked at, saved, and left as they were", async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page);
  await keyboard.press(link(page, "Instellingen"));
  const bedtime = page.getByLabel("Bedtijd", { exact: true });
  await keyboard.write(bedtime, "22:15");
  await keyboard.key("Enter");
  await keyboard.isAt(bedtime);
  const rest = page.getByRole("switch", { name: "Even niets" });
  await keyboard.press(rest, "Space");
  await keyboard.isAt(rest);
  await keyboard.press(button(page, "Bewaren"));
  await expect(page.getByRole("region", { name: "Wat er morgen verandert" })).toHaveCount(0);
  await keyboard.key();
  expect(await standIn.sets()).toEqual([{ bedtime: { default: "22:15" }, rest: { on: false } }]);
  await keyboard.to(rest, "Shift+Tab");
  await keyboard.key("Space");
  await keyboard.press(button(page, "Laat zoals het was"));
  await expect(rest).not.toBeChecked();
  await keyboard.key();
});

test("by keyboard: the parts of settings, each with its keys", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page, {}, "settings");
  await keyboard.press(button(page, "Tijd toevoegen"));
  await keyboard.write(page.getByLabel("Tot", { exact: true }).last(), "20");
  await keyboard.key("ArrowUp", "ArrowUp", "Enter");
  await expect(page.getByLabel("Tot", { exact: true }).last()).toHaveValue("20:30");
  await keyboard.press(page.getByText("Per dag", { exact: true }));
  const friday = page.getByLabel("Vrijdag", { exact: true });
  await keyboard.to(friday);
  await page.keyboard.type("vrij");
  await expect(friday).toHaveValue("free");
  const times = page.getByLabel("Keer per dag");
  await keyboard.to(times);
  await keyboard.key("ArrowUp", "Enter");
  await expect(times).toHaveValue("3");
  await keyboard.to(page.getByRole("radio", { name: "Als het systeem", exact: true }));
  await keyboard.key("ArrowRight");
  const english = page.getByRole("radio", { name: "English" });
  await keyboard.to(page.getByRole("radio", { name: "Nederlands" }), "Shift+Tab");
  await keyboard.key("ArrowRight");
  await standIn.isIn("en");
  await keyboard.isAt(english);
});

test("by keyboard: a refused field keeps the focus and its words, and the way back works", async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  const refuse = { preview: recorded.breaches().bedtime };
  await open(page, { refuse }, "settings");
  const bedtime = page.getByLabel("Bedtijd", { exact: true });
  await keyboard.write(bedtime, "16:00");
  await keyboard.key("Enter");
  await expect(page.getByRole("alert")).toContainText("bedtijd ligt in de werktijd");
  await keyboard.isAt(bedtime);
  await expect(bedtime).toHaveValue("16:00");
});

test("by keyboard: a check-in, a difficult moment, and what was written taken away", async ({
  page,
}) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page, { settings: days.withDiary(), diary: days.diary() });
  await keyboard.press(link(page, "Hoe is het nu?"));
  await keyboard.isAt(heading(page));
  await keyboard.to(page.getByRole("radio", { name: "0", exact: true }));
  await keyboard.key("ArrowRight", "ArrowRight");
  await keyboard.to(page.getByRole("radio", { name: "niets" }));
  await keyboard.key("Space");
  await keyboard.write(page.getByLabel("In je eigen woorden").first(), "Rustig");
  await standIn.willBe({ diary: { ...days.diary(), asks: false } });
  await keyboard.press(button(page, "Opschrijven").first());
  await keyboard.isAt(heading(page));
  await keyboard.press(page.getByText("Een lastig moment opschrijven"));
  await keyboard.press(page.getByRole("checkbox").first(), "Space");
  await keyboard.press(button(page, "Opschrijven"));
  await expect(page.getByRole("checkbox").first()).not.toBeChecked();
  await keyboard.key();
  await standIn.willBe({ diary: { ...days.diary(), asks: false, entries: [] } });
  await keyboard.press(button(page, /^Weghalen: Maandag 23 november/));
  await keyboard.isAt(heading(page));
  expect(await standIn.methods()).toEqual(["write", "write", "remove-note"]);
});

test("by keyboard: help, its pages, the doctor and a test notification", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const standIn = await open(page);
  await keyboard.press(link(page, "Wanneer hulp zoeken"));
  await keyboard.isAt(page.locator("main"));
  await keyboard.press(link(page, "Vragen"));
  await expect(heading(page)).toHaveText("Vragen en antwoorden");
  await keyboard.press(page.locator("summary").first());
  await expect(page.locator("details").first()).toHaveAttribute("open");
  for (const name of ["Bronnen", "Privacy", "Werkt alles?"]) {
    await keyboard.press(link(page, name));
  }
  await keyboard.press(button(page, "Kijk nog eens"));
  await keyboard.isAt(button(page, "Kijk nog eens"));
  await keyboard.press(button(page, "Stuur een proefmelding"));
  await keyboard.isAt(button(page, "Stuur een proefmelding"));
  expect(await standIn.methods()).toEqual(["try-notification"]);
});

test("by keyboard: without an agent the way out is at hand", async ({ page }) => {
  const keyboard = new Keyboard(page);
  const link = { state: "down", why: "agent-ended", detail: "exit 1" } as const;
  const standIn = await open(page, { link });
  await keyboard.press(page.getByText("Wat er precies gebeurde"));
  await keyboard.press(button(page, "Adempauze starten"));
  expect(await standIn.starts()).toBe(1);
});

test("by keyboard: at the last step the button beside has the focus", async ({ page }) => {
  const keyboard = new Keyboard(page);
  await open(page, { today: days.breathing(), isStill: true }, "session");
  const [back, on] = [button(page, "Vorige"), button(page, "Volgende")];
  await keyboard.to(on);
  for (let n = 0; n < 9 && (await on.isEnabled()); n += 1) await keyboard.key("Enter");
  await keyboard.isAt(back);
  for (let n = 0; n < 9 && (await back.isEnabled()); n += 1) await keyboard.key("Enter");
  await keyboard.isAt(on);
});
