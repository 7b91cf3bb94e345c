import { expect, type Page, test } from "@playwright/test";
import * as days from "./kit/days";
import { open } from "./kit/stand-in";

const current = (page: Page) => page.getByRole("article");

test("the day stands there in the agent's time, whatever the zone of the browser", async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dinsdag 24 november");
  await expect(page.getByRole("status").first()).toHaveText(
    "Nog 4 momenten. Straks: even lopen, om 15:00.",
  );
  const times = page.getByRole("list", { name: "De momenten van vandaag" }).locator("time");
  await expect(times).toHaveText([
    "07:20",
    "10:00",
    "11:00",
    "12:00",
    "14:00",
    "14:36",
    "15:00",
    "16:00",
    "17:00",
    "21:50",
  ]);
});

test("the line of now goes on by itself and lies behind what has fallen due", async ({ page }) => {
  await open(page);
  await page.clock.runFor("25:00");
  const times = page.getByRole("list", { name: "De momenten van vandaag" }).locator("time");
  await expect(times.nth(6)).toHaveText("15:01");
  await expect(times.nth(5)).toHaveText("15:00");
});

test("each state has its words", async ({ page }) => {
  await open(page);
  for (const words of ["vanzelf: je liep weg", "niet gestoord: bezet", "open gebleven"]) {
    await expect(page.getByText(words)).toBeVisible();
  }
});

test("a moment on screen can be begun, said done, put off and skipped", async ({ page }) => {
  const standIn = await open(page, { today: days.onScreen() });
  await current(page).getByRole("button", { name: "Gedaan" }).click();
  await current(page).getByRole("button", { name: "Later…" }).click();
  await page.getByRole("button", { name: "Over 10 min" }).click();
  await current(page).getByRole("button", { name: "Nu niet" }).click();
  const answers = await standIn.answers();
  expect(answers).toEqual(["done", { snooze: { minutes: 10 } }, "skip"]);
});

test("what can't be done has no button", async ({ page }) => {
  await open(page);
  await expect(current(page).getByRole("button", { name: "Later…" })).toHaveCount(0);
  await expect(current(page).getByRole("button", { name: "Nu beginnen" })).toBeVisible();
});

test("a running moment counts down, leads to its guide, and can be stopped", async ({ page }) => {
  const standIn = await open(page, { today: days.running() });
  const timer = page.getByRole("timer", { name: "Resterende tijd" });
  await expect(timer).toHaveText(/nog [56]:\d\d/);
  const before = await timer.textContent();
  await page.clock.runFor(10_000);
  await expect(timer).not.toHaveText(before!);
  await expect(page.getByRole("link", { name: "Begeleiding tonen" })).toBeVisible();
  await page.getByRole("button", { name: "Stoppen, telt als deel" }).click();
  expect((await standIn.asked())[0]?.params).toMatchObject({ answer: "stop" });
});

test("why and how stand behind a moment's title", async ({ page }) => {
  await open(page);
  const title = page.getByRole("button", { name: /Buikademhaling/ });
  await expect(page.getByText("Het laatste moment van je werkdag.")).toHaveCount(0);
  await title.click();
  await expect(title).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByText("Het laatste moment van je werkdag.")).toBeVisible();
});

test("the wind-down is answered in its own words", async ({ page }) => {
  const today = days.afternoon();
  today.now = "2026-11-24T21:50:20+01:00";
  for (const moment of today.moments) {
    moment.state = { state: "ended", outcome: "done", why: null };
    moment.can = [];
  }
  Object.assign(today.moments.at(-1)!, {
    state: { state: "on-screen" },
    can: ["start", "done", "skip"],
  });
  const standIn = await open(page, { today });
  await expect(current(page).getByRole("button", { name: "Beginnen" })).toHaveCount(0);
  await page.getByRole("button", { name: "Vanavond niet" }).click();
  await page.getByRole("button", { name: "Ik bouw af" }).click();
  expect(await standIn.answers()).toEqual(["skip", "done"]);
});

test("rest: half an hour, an hour, until tomorrow; and on again", async ({ page }) => {
  const standIn = await open(page);
  for (const choice of ["30 minuten", "1 uur", "Tot morgen"]) {
    await page.getByRole("button", { name: "Rust…" }).click();
    await page.getByRole("button", { name: choice, exact: true }).click();
  }
  await standIn.become({
    today: { ...days.afternoon(), paused_until: "2026-11-24T15:06:00+01:00" },
  });
  await expect(page.getByText("Rust tot 15:06.")).toBeVisible();
  await page.getByRole("button", { name: "Verder" }).click();
  expect(await standIn.asked()).toEqual([
    { method: "pause", params: { length: { minutes: 30 } } },
    { method: "pause", params: { length: { minutes: 60 } } },
    { method: "pause", params: { length: "tomorrow" } },
    { method: "resume", params: null },
  ]);
});

test("a moment can be called up by hand", async ({ page }) => {
  const standIn = await open(page);
  await page.getByRole("button", { name: "Nu iets doen…" }).click();
  await page
    .getByRole("list", { name: /Nu iets doen/ })
    .getByRole("button", { name: "Even lopen" })
    .click();
  expect(await standIn.asked()).toEqual([{ method: "now", params: { kind: "walk" } }]);
});

test("a question is asked with the time it is about, and answered", async ({ page }) => {
  const standIn = await open(page, { today: days.busy() });
  await expect(page.getByText("Je was rond 11:00 een tijd weg.")).toBeVisible();
  await page.getByRole("button", { name: "Nee" }).click();
  expect(await standIn.asked()).toEqual([{ method: "reply", params: { yes: false } }]);
});

test("what the agent could not do, and what had no room, is said plainly", async ({ page }) => {
  await open(page, { today: days.busy() });
  await expect(page.getByText("Er is niets dat meldingen toont")).toBeVisible();
  await expect(page.getByText("Nu verschijnt er niets: overleg, camera in gebruik.")).toBeVisible();
  await page.getByText("2 momenten hadden geen plaats").click();
  await expect(
    page.getByText("11:05 Even opstaan: stond te dicht op een ander moment"),
  ).toBeVisible();
});

test("before the first run is over one button begins", async ({ page }) => {
  const standIn = await open(page, { today: days.notBegun() });
  await expect(page.getByText("09:00–12:30, 13:00–17:00")).toBeVisible();
  await expect(page.getByRole("button", { name: "Rust…" })).toHaveCount(0);
  await page.getByRole("button", { name: "Begin met de gewone dag" }).click();
  expect(await standIn.asked()).toEqual([{ method: "begin", params: null }]);
});

test("a refusal is said where the user looks, until it is closed", async ({ page }) => {
  const refused = {
    code: "refused",
    message: "dit moment is al afgelopen",
    hint: "Kies een ander.",
  } as const;
  await open(page, { refuse: { answer: refused } });
  await current(page).getByRole("button", { name: "Nu beginnen" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("dit moment is al afgelopen");
  await expect(alert).toContainText("Kies een ander.");
  await alert.getByRole("button", { name: "Sluiten" }).click();
  await expect(alert).toHaveCount(0);
});

test("the day follows the agent", async ({ page }) => {
  const standIn = await open(page);
  await standIn.become({ today: days.onScreen() });
  await expect(page.getByRole("status").first()).toHaveText("Nu: even lopen.");
});

test("the focus stays with the moment that was answered, now in its row", async ({ page }) => {
  const standIn = await open(page, { today: days.running() });
  await standIn.willBe({ today: days.walked() });
  await current(page).getByRole("button", { name: "Gedaan" }).press("Enter");
  const row = page.getByRole("button", { name: /Korte wandeling/ }).last();
  await expect(row).toBeFocused();
  await expect(row).toHaveAccessibleDescription("gedaan");
});

test("the focus goes to the day when what had it is answered and gone", async ({ page }) => {
  const standIn = await open(page, { today: days.busy() });
  await standIn.willBe({ today: days.afternoon() });
  await page.getByRole("button", { name: "Nee" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a meeting is said, seen, and over", async ({ page }) => {
  const standIn = await open(page);
  await page.getByRole("button", { name: "Rust…" }).click();
  await page.getByRole("button", { name: "Overleg, 30 minuten" }).click();
  await standIn.become({ today: days.meeting() });
  await expect(page.getByText("In overleg tot 15:06.")).toBeVisible();
  await page.getByRole("button", { name: "Overleg is klaar" }).click();
  expect(await standIn.asked()).toEqual([
    { method: "busy", params: { length: { minutes: 30 } } },
    { method: "free", params: null },
  ]);
});

test("why not is said on demand, in the place of a reproach", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: /4-6-ademhaling/ }).click();
  await expect(page.getByText("Je was bezet toen het kwam.")).toBeVisible();
  await page.getByRole("button", { name: /Schouders laag/ }).click();
  await expect(page.getByText("Het telt als kans die open bleef.")).toBeVisible();
});

test("what was answered too soon can be undone in its row", async ({ page }) => {
  const standIn = await open(page, { today: days.walked() });
  await page
    .getByRole("button", { name: /Korte wandeling/ })
    .last()
    .click();
  await page.getByRole("button", { name: "Goedzetten: Korte wandeling" }).click();
  await page.getByRole("button", { name: "Bewust niet", exact: true }).click();
  expect(await standIn.asked()).toEqual([
    { method: "correct", params: { prompt: "2026-11-24/walk/2", outcome: "skipped", why: null } },
  ]);
});

test("what is proposed is answered on the day itself; a review leads to the profiles", async ({
  page,
}) => {
  const standIn = await open(page, { today: days.asked() });
  await standIn.willBe({ today: { ...days.asked(), proposal: null } });
  await page.getByRole("button", { name: "Nee" }).click();
  await expect(page.getByText(days.proposal.message)).toHaveCount(0);
  expect(await standIn.asked()).toEqual([{ method: "answer-proposal", params: { accept: false } }]);
  await page.getByRole("link", { name: "Profielen" }).click();
  await expect(page.getByText("Past “Acute rugpijn” nog bij je?")).toBeVisible();
});

test("two troubles of one kind stand beside each other", async ({ page }) => {
  const trouble = { code: "not-delivered", message: "een melding kwam niet aan", hint: "" };
  const troubles = [trouble, { ...trouble, message: "nog een kwam niet aan" }];
  await open(page, { today: { ...days.afternoon(), troubles } });
  await expect(page.getByText("Een melding kwam niet aan")).toBeVisible();
  await expect(page.getByText("Nog een kwam niet aan")).toBeVisible();
});

test("who clicked beside everything is left there when the day changes", async ({ page }) => {
  const standIn = await open(page, { today: days.onScreen() });
  await page.locator("main").focus();
  await page.mouse.click(5, 600);
  await standIn.become({ today: days.walked() });
  await expect(page.getByText("Nog", { exact: false }).first()).toBeVisible();
  await page.clock.runFor(1000);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});
