import { expect, test } from "@playwright/test";
import * as days from "./kit/days";
import { open } from "./kit/stand-in";

test("what is begun in Today is guided at once, and the way back ends nothing", async ({
  page,
}) => {
  const standIn = await open(page, { today: days.onScreen() });
  await standIn.willBe({ today: days.running() });
  await page.getByRole("button", { name: "Beginnen" }).click();
  await expect(page).toHaveTitle("Begeleide oefening · Adempauze");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Korte wandeling");
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.getByRole("link", { name: "Terug, de tijd loopt door" }).click();
  await page.getByRole("link", { name: "Begeleiding tonen" }).click();
  await expect(page.getByRole("timer")).toBeVisible();
  expect(await standIn.answers()).toEqual(["start"]);
});

test("the pacer breathes in for four and out for six, as shape and as words", async ({ page }) => {
  await open(page, { today: days.breathing(), isStill: true }, "session");
  const shape = page.locator("circle.breath");
  await expect(page.getByText("Adem in", { exact: true }).last()).toBeVisible();
  await expect(page.getByText("nog 3", { exact: true })).toBeVisible();
  const small = Number(await shape.getAttribute("r"));
  await page.clock.runFor(2000);
  const larger = await shape.getAttribute("r");
  expect(Number(larger), "two of four seconds on, half of the way").toBeCloseTo(small + 21, 1);
  await page.clock.runFor(1000);
  await expect(page.getByText("Adem uit", { exact: true }).last()).toBeVisible();
  await expect(page.getByText("nog 6", { exact: true })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText("nog 1:46");
});

test("the shape stands still on demand, and where less motion is asked for; the words go on", async ({
  page,
}) => {
  await open(page, { today: days.breathing(), isStill: true }, "session");
  const shape = page.locator("circle.breath");
  await page.getByRole("button", { name: "Beeld stil" }).click();
  const still = await shape.getAttribute("r");
  await page.clock.runFor(4000);
  await expect(shape).toHaveAttribute("r", still!);
  await expect(page.getByText("Adem uit", { exact: true }).last()).toBeVisible();
  await page.getByRole("button", { name: "Beeld stil" }).click();
  await page.clock.runFor(1000);
  await expect(shape).not.toHaveAttribute("r", still!);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(shape).toHaveAttribute("r", still!);
});

test("a movement is shown by a figure that moves with its step", async ({ page }) => {
  await open(page, { today: days.moving(), isStill: true }, "session");
  const figure = page.locator("svg.figure");
  await expect(figure).toHaveCount(1);
  await expect(figure, "the words say it all").toHaveAttribute("aria-hidden", "true");
  const trunk = figure.locator(".trunk");
  const before = await trunk.getAttribute("points");
  await page.clock.runFor(2000);
  await expect(trunk).not.toHaveAttribute("points", before!);
});

test("a figure that may not move shows its key poses side by side", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, { today: days.moving(), isStill: true }, "session");
  const figures = page.locator("svg.figure");
  await expect(figures).toHaveCount(2);
  const shape = () => figures.first().locator(".trunk").getAttribute("points");
  const before = await shape();
  await page.clock.runFor(5000);
  expect(await shape()).toBe(before);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expect(figures).toHaveCount(1);
  await page.getByRole("button", { name: "Beeld stil" }).click();
  await expect(figures).toHaveCount(2);
});

test("a figure that the agent does not have leaves the words where they are", async ({ page }) => {
  const refused = { code: "bad-request", message: "unknown method", hint: "" } as const;
  await open(page, { today: days.moving(), refuse: { poses: refused } }, "session");
  await expect(page.locator(".say")).toContainText("Kantel daarna naar voren.");
  await expect(page.locator("svg.figure")).toHaveCount(0);
});

test("a screen reader hears the first two breaths, then the steps and the minutes", async ({
  page,
}) => {
  await open(page, { today: days.breathing(), isStill: true }, "session");
  const heard = page.getByRole("status");
  await expect(heard.first()).toHaveText("Adem in");
  await expect(heard.nth(1)).toHaveText("Nog 2 minuten.");
  await page.clock.runFor(10_000);
  await expect(heard.first()).toHaveText("Laat je schouders zakken. Vier in, zes uit.");
  await page.clock.runFor(45_000);
  await expect(heard.nth(1)).toHaveText("Nog 1 minuut of minder.");
});

test("the steps of a routine come one by one, and the user can go back and on", async ({
  page,
}) => {
  await open(page, { today: days.morning() }, "session");
  const say = page.locator(".say");
  const first = await say.textContent();
  await page.getByRole("button", { name: "Volgende" }).click();
  await expect(say).not.toHaveText(first!);
  await page.getByRole("button", { name: "Vorige" }).click();
  await expect(say).toHaveText(first!);
});

test("a session that is stopped counts as part, and says so", async ({ page }) => {
  const standIn = await open(page, { today: days.breathing(), isStill: true }, "session");
  await standIn.willBe({ today: days.stopped() });
  await page.getByRole("button", { name: "Stoppen, telt als deel" }).click();
  const over = page.getByRole("heading", { name: "4-6-ademhaling is klaar" });
  await expect(over).toBeFocused();
  await expect(page.getByText("voor een deel")).toBeVisible();
  expect((await standIn.asked())[0]?.params).toMatchObject({ answer: "stop" });
  await page.getByRole("link", { name: "Terug naar vandaag" }).click();
  await expect(page.getByRole("navigation")).toBeVisible();
});

test("a session ends when the agent says so", async ({ page }) => {
  const standIn = await open(page, { today: days.running() }, "session");
  await standIn.become({ today: days.walked() });
  await expect(page.getByText("gedaan", { exact: true })).toBeVisible();
});

test("without a running moment the way back stands there", async ({ page }) => {
  await open(page, {}, "session");
  await expect(page.getByRole("link", { name: "Terug naar vandaag" })).toBeVisible();
});

test("tones sound with each phase once they are wanted, and are remembered", async ({ page }) => {
  await page.addInitScript(() => {
    const heard: number[] = [];
    Object.assign(window, { heard });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      heard.push(this.frequency.value);
      start.apply(this, when);
    };
  });
  const heard = () => page.evaluate(() => (window as never as { heard: number[] }).heard);
  await open(page, { today: days.breathing(), isStill: true }, "session");
  await page.clock.runFor(4000);
  expect(await heard(), "off by default").toEqual([]);
  const tones = page.getByRole("button", { name: "Tonen" });
  await tones.press("Enter");
  await expect(tones).toHaveAttribute("aria-pressed", "true");
  await page.clock.runFor(10_000);
  expect((await heard()).slice(-2), "in, and then out, lower").toEqual([330, 247]);
  await open(page, { today: days.breathing(), isStill: true }, "session");
  await expect(tones).toHaveAttribute("aria-pressed", "true");
});

test("one question at the end, where the diary is on, with a way past it", async ({ page }) => {
  const diary = { on: true, asks: true };
  const standIn = await open(page, { today: days.breathing(), diary }, "session");
  await standIn.become({ today: days.stopped() });
  const question = page.getByRole("group", { name: /Hoe gespannen ben je nu/ });
  await question.getByRole("button", { name: "3", exact: true }).click();
  await expect(page.getByText("Genoteerd.")).toBeVisible();
  await expect(question).toHaveCount(0);
  expect(await standIn.asked()).toEqual([
    { method: "write", params: { entry: { note: "check-in", tension: 3 } } },
  ]);
});

test("the question can be skipped, and where nothing may be asked there is none", async ({
  page,
}) => {
  const question = page.getByRole("group", { name: /Hoe gespannen/ });
  const asking = await open(
    page,
    { today: days.breathing(), diary: { on: true, asks: true } },
    "session",
  );
  await asking.become({ today: days.stopped() });
  await question.getByRole("button", { name: "Overslaan" }).click();
  await expect(question).toHaveCount(0);
  expect(await asking.asked()).toEqual([]);
  const silent = await open(page, { today: days.breathing() }, "session");
  await silent.become({ today: days.stopped() });
  await expect(page.getByRole("link", { name: "Terug naar vandaag" })).toBeVisible();
  await expect(question).toHaveCount(0);
});

test("a session waits by button and by the space bar, and keeps what is left", async ({ page }) => {
  const standIn = await open(page, { today: days.breathing(), isStill: true }, "session");
  await standIn.willBe({ today: days.waiting() });
  await page.locator("main").press(" ");
  const goOn = page.getByRole("button", { name: "Verder" });
  await expect(goOn).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText("nog 1:49");
  await expect(page.getByRole("status").first()).toHaveText(
    "Gepauzeerd. Om 12:12 stopt het vanzelf; dan telt het als deel.",
  );
  const shape = page.locator("circle.breath");
  const still = await shape.getAttribute("r");
  await page.clock.runFor(5000);
  await expect(shape).toHaveAttribute("r", still!);
  await expect(page.getByRole("timer")).toHaveText("nog 1:49");
  await standIn.willBe({ today: days.breathing() });
  await goOn.press(" ");
  await expect(page.getByRole("button", { name: "Pauze" }), "it is the same button").toBeFocused();
  expect(await standIn.answers()).toEqual(["wait", "start"]);
});

test("a session that waits is gone on with in Today", async ({ page }) => {
  const standIn = await open(page, { today: days.waiting(), isStill: true });
  const card = page.getByRole("article");
  await expect(card).toContainText("gepauzeerd, tot uiterlijk 12:12");
  await expect(card.getByRole("timer")).toHaveText("nog 1:49");
  await standIn.willBe({ today: days.breathing() });
  await card.getByRole("button", { name: "Verder" }).click();
  await expect(page).toHaveTitle("Begeleide oefening · Adempauze");
});

test("what holds the breath is begun only after a yes to its cautions, which is kept", async ({
  page,
}) => {
  const standIn = await open(page);
  await page.getByRole("button", { name: /Nu iets doen/ }).click();
  await page.getByRole("button", { name: "4-7-8-ademhaling" }).click();
  await expect(page.getByRole("heading", { name: "4-7-8-ademhaling" })).toBeFocused();
  await expect(page.getByText("Sla deze over als je zwanger bent")).toBeVisible();
  expect(await standIn.asked(), "nothing before the yes").toEqual([]);
  await standIn.willBe({ today: days.holding() });
  await page.getByRole("button", { name: "Ik let hierop, begin" }).click();
  await expect(page.getByText("Houd even vast", { exact: true }).last()).toBeVisible();
  expect(await standIn.asked()).toEqual([
    { method: "set-settings", params: { set: { techniques_on: ["breathing-4-7-8"] } } },
    { method: "now", params: { kind: "breathing", technique: "breathing-4-7-8" } },
    { method: "answer", params: { prompt: "2026-11-24/breathing/extra-1", answer: "start" } },
  ]);
});

test("a yes that the agent does not take begins nothing", async ({ page }) => {
  const refused = { code: "failed", message: "de schijf is vol", hint: "Maak ruimte." } as const;
  const standIn = await open(
    page,
    { refuse: { "set-settings": refused } },
    "session/breathing-4-7-8",
  );
  await page.getByRole("button", { name: "Ik let hierop, begin" }).click();
  await expect(page.getByText(/de schijf is vol/i)).toBeVisible();
  expect(await standIn.methods()).toEqual(["set-settings"]);
});

test("who said yes before is asked no more, and four rounds are four", async ({ page }) => {
  const settings = { ...days.settings(), techniques_on: ["breathing-4-7-8"] };
  await open(page, { settings }, "session/breathing-4-7-8");
  await expect(page.getByRole("button", { name: "Beginnen" })).toBeVisible();
  await open(page, { today: days.holding(59), settings, isStill: true }, "session");
  await expect(page.locator("circle.breath")).toHaveCount(1);
  await page.clock.runFor(18_000);
  await expect(page.locator("circle.breath"), "76 seconds are over").toHaveCount(0);
  await expect(page.locator(".say")).toContainText("Daarna adem je weer gewoon.");
});
