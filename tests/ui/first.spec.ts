import { expect, test } from "@playwright/test";
import * as days from "./kit/days";
import * as recorded from "./kit/recorded";
import { open } from "./kit/stand-in";

const heading = (page: import("@playwright/test").Page) => page.getByRole("heading", { level: 1 });

test("the first run asks a few things, and then there is a day", async ({ page }) => {
  const standIn = await open(page, { today: days.notBegun() });
  await page.getByRole("link", { name: "In een paar stappen instellen" }).click();
  await expect(heading(page)).toHaveText("Welkom bij Adempauze");
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.getByRole("button", { name: "Verder" }).click();

  await page.getByRole("button", { name: "Tijd toevoegen" }).click();
  await expect(page.getByLabel("Van", { exact: true })).toHaveCount(3);
  await page.getByLabel("Bedtijd", { exact: true }).fill("22:15");
  await page.keyboard.press("Tab");
  await expect(page.getByText("komt het seintje om 21:05.")).toBeVisible();
  await page.getByRole("button", { name: "Verder" }).click();

  await expect(page.getByText("Dit is geen diagnose: jij kiest")).toBeVisible();
  await page.getByRole("checkbox", { name: /^Rugklachten bij stress/ }).check();
  await page.getByRole("button", { name: "Verder" }).click();

  await page.getByRole("radio", { name: "Rustig, elke 90 min" }).check();
  await page.getByRole("button", { name: "Verder" }).click();

  await page.getByRole("button", { name: "Stuur een proefmelding" }).click();
  await standIn.become({ delivery: { stage: "pressed", trouble: null } });
  await expect(page.getByText("Gelukt: de melding kwam aan")).toBeVisible();
  await page.getByRole("switch", { name: "Begin als ik inlog" }).click();
  await standIn.willBe({ today: days.afternoon() });
  await page.getByRole("button", { name: "Klaar, maak mijn dag" }).click();
  await expect(heading(page)).toHaveText("Dinsdag 24 november");
  const asked = await standIn.asked();
  expect(asked.map(({ method }) => method)).toEqual([
    ...Array(3).fill("set-settings"),
    "try-notification",
    "set-autostart",
    "begin",
  ]);
  expect(asked[0]?.params?.set).toMatchObject({ bedtime: { default: "22:15" } });
  expect(asked[1]?.params?.set).toEqual({ profiles: ["pr-general", "pr-stress-related"] });
  expect(asked[2]?.params?.set).toEqual({ micro_pause: { interval_min: 90 }, cap: 12 });
});

test("it may be left at once, by keyboard alone", async ({ page }) => {
  const standIn = await open(page, { today: days.notBegun() }, "first");
  const skip = page.getByRole("button", { name: "Sla de rest over" });
  for (let n = 0; n < 9 && !(await skip.evaluate((b) => b === document.activeElement)); n += 1) {
    await page.keyboard.press("Tab");
  }
  await standIn.willBe({ today: days.afternoon() });
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Dinsdag 24 november");
  expect(await standIn.methods()).toEqual(["begin"]);
});

test("a step back keeps what was chosen, and another language is spoken at once", async ({
  page,
}) => {
  const standIn = await open(page, { today: days.notBegun() }, "first/2");
  await page.getByRole("button", { name: "Terug" }).click();
  await page.getByRole("radio", { name: "English" }).check();
  await standIn.isIn("en");
  await expect(heading(page)).toHaveText("Welcome to Adempauze");
  await page.getByRole("button", { name: "On", exact: true }).click();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByRole("radio", { name: "English" })).toBeChecked();
});

test("a refused time keeps the step open until it fits", async ({ page }) => {
  const refuse = { preview: recorded.breaches().bedtime };
  const standIn = await open(page, { today: days.notBegun(), refuse }, "first/2");
  const bedtime = page.getByLabel("Bedtijd", { exact: true });
  await bedtime.fill("16:00");
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByRole("alert")).toContainText("bedtijd ligt in de werktijd");
  await expect(heading(page)).toHaveText("Wanneer werk en slaap je?");
  await expect(bedtime).toHaveValue("16:00");
  await standIn.willBe({ refuse: {} });
  await bedtime.fill("22:00");
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(heading(page)).toHaveText("Wat past bij jou?");
});

test("what is no time yet keeps the step open, and its words", async ({ page }) => {
  const standIn = await open(page, { today: days.notBegun() }, "first/2");
  const wake = page.getByLabel("Opstaan", { exact: true });
  await wake.fill("25:00");
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(page.getByRole("alert")).toHaveText("Schrijf een tijd als 08:30.");
  await expect(heading(page)).toHaveText("Wanneer werk en slaap je?");
  await expect(wake).toHaveValue("25:00");
  await wake.fill("6.45");
  await page.getByRole("button", { name: "Verder" }).click();
  await expect(heading(page)).toHaveText("Wat past bij jou?");
  expect(await standIn.sets()).toEqual([{ wake: { default: "06:45" } }]);
});
