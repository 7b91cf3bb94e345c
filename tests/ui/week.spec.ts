import { expect, test } from "@playwright/test";
import * as days from "./kit/days";
import * as recorded from "./kit/recorded";
import { open } from "./kit/stand-in";

const full = { weeks: recorded.weeks().slice(1) };

test("a week has one sentence, with its counts and its coverage", async ({ page }) => {
  await open(page, full, "week");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week 47");
  await expect(
    page.getByText("39 van 46 kansen (85 %) · 46 van 49 gepland telden mee · 3 keer niet gestoord"),
  ).toBeVisible();
});

test("seven bars show what was planned, done and not disturbed; the table says the same", async ({
  page,
}) => {
  await open(page, full, "week");
  const thursday = page.locator(".day").nth(3);
  await expect(thursday).toContainText("6/6");
  const height = async (name: string) =>
    Number(await thursday.locator(`rect.${name}`).getAttribute("height"));
  expect(await height("held"), "nine were planned, three of them held back").toBeCloseTo(140);
  expect(await height("plan")).toBeCloseTo((140 * 6) / 9);
  expect(await height("done")).toBeCloseTo((140 * 6) / 9);
  await page.getByRole("button", { name: "Als tabel" }).click();
  const row = page.getByRole("row", { name: /Donderdag 19 november/ });
  await expect(row.getByRole("cell")).toHaveText(["6", "6", "9", "3", "0", "8", "8"]);
  await expect(page.getByRole("row", { name: /Week 46/ })).toContainText(
    `${Math.round(100 * full.weeks[0]!.before[0]!.adherence!)} %`,
  );
});

test("cr-103: walking and breathing stand beside the figures of the articles", async ({ page }) => {
  await open(page, full, "week");
  for (const fact of [
    /8 min per dag\s*gelopen, samen 56 min\. De artikelen noemen 10 tot 30 per dag\./,
    /9 min per dag\s*rustig geademd, samen 63 min\. De artikelen noemen 5 per dag\./,
    /7 van 7 avonden/,
    /10 tot 11 uur/,
  ]) {
    await expect(page.getByRole("listitem").filter({ hasText: fact })).toBeVisible();
  }
});

test("how it was counted stands behind the figures", async ({ page }) => {
  await open(page, full, "week");
  await page.getByText("Hoe er is geteld").click();
  await expect(page.getByText("3 × niet gestoord: pauze")).toBeVisible();
  await expect(page.getByText("Streng geteld")).toContainText("39 van 49 (80 %)");
});

test("the weeks before are one click away, and the way back too", async ({ page }) => {
  await open(page, {}, "week");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week 48");
  await expect(page.getByRole("button", { name: "Week erna" })).toHaveCount(0);
  await page.getByRole("button", { name: "Week ervoor" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week 47");
  await page.getByRole("button", { name: "Week erna" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week 48");
});

test("a week without a plan says so, and shows no empty bars", async ({ page }) => {
  await open(page, { weeks: [days.emptyWeek()] }, "week");
  await expect(page.getByText("Deze week had geen plan.")).toBeVisible();
  await expect(page.locator(".bars")).toHaveCount(0);
});

test("the running week follows the day", async ({ page }) => {
  const standIn = await open(page, {}, "week");
  const week = { ...recorded.weeks()[0]!, taken: 12 };
  await standIn.become({ weeks: [week] });
  await expect(page.getByText("12 van 13 kansen (92 %)")).toBeVisible();
});

test("a week that can't be read is said, with a way on", async ({ page }) => {
  const refuse = { week: { code: "failed", message: "de schijf is weg", hint: "" } } as const;
  const standIn = await open(page, { refuse }, "week");
  await expect(page.getByRole("alert")).toContainText("de schijf is weg");
  await standIn.willBe({ refuse: {} });
  await page.getByRole("button", { name: "Opnieuw proberen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Week 48");
});

test("the week ends with the one proposal, which is answered there", async ({ page }) => {
  const [now] = recorded.weeks();
  const proposed = { weeks: [{ ...now!, proposal: days.proposal }] };
  const standIn = await open(page, proposed, "week");
  await expect(page.getByText(days.proposal.message)).toBeVisible();
  await standIn.willBe({ weeks: [now!] });
  await page.getByRole("button", { name: "Ja" }).click();
  await expect(page.getByText(days.proposal.message)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await standIn.asked()).toEqual([{ method: "answer-proposal", params: { accept: true } }]);
});

test("a proposal can be declined, and a refusal is said", async ({ page }) => {
  const gone = { code: "refused", message: "er is geen voorstel", hint: "" } as const;
  const weeks = [{ ...recorded.weeks()[0]!, proposal: days.proposal }];
  const standIn = await open(page, { weeks, refuse: { "answer-proposal": gone } }, "week");
  await page.getByRole("button", { name: "Nee" }).click();
  await expect(page.getByRole("alert")).toContainText("er is geen voorstel");
  expect(await standIn.asked()).toEqual([{ method: "answer-proposal", params: { accept: false } }]);
});
