import { expect, type Page, test } from "@playwright/test";
import * as days from "./kit/days";
import * as recorded from "./kit/recorded";
import { open } from "./kit/stand-in";

const save = (page: Page) => page.getByRole("button", { name: "Bewaren" }).click();

test("a change shows what it makes of tomorrow before it is saved", async ({ page }) => {
  const standIn = await open(page, {}, "settings");
  await expect(page.getByText("Woensdag 25 november komt het seintje om 21:50.")).toBeVisible();
  const bedtime = page.getByLabel("Bedtijd", { exact: true });
  await bedtime.fill("22:15");
  await expect(page.getByText("komt het seintje om 21:05.")).toBeVisible();
  await bedtime.press("Tab");
  await page.getByRole("switch", { name: "Even niets" }).click();
  const effect = page.getByRole("region", { name: "Wat er morgen verandert" });
  await expect(effect.getByRole("listitem")).toHaveText([
    "Even niets: weg 17:00",
    "Afbouwen: 21:50 wordt 21:05",
  ]);
  expect(await standIn.sets(), "nothing is saved yet").toEqual([]);
  await save(page);
  await expect(effect).toHaveCount(0);
  expect(await standIn.sets()).toEqual([{ bedtime: { default: "22:15" }, rest: { on: false } }]);
  await expect(bedtime).toHaveValue("22:15");
});

test("what is not saved can be left as it was, and waits while the user looks elsewhere", async ({
  page,
}) => {
  const standIn = await open(page, {}, "settings");
  const times = page.getByLabel("Keer per dag");
  await times.fill("3");
  await times.press("Enter");
  await expect(page.getByText("Je momenten blijven op dezelfde tijden.")).toBeVisible();
  await page.getByRole("link", { name: "Vandaag" }).click();
  await page.getByRole("link", { name: "Instellingen" }).click();
  await expect(times).toHaveValue("3");
  await page.getByRole("button", { name: "Laat zoals het was" }).click();
  await expect(times).toHaveValue("2");
  expect(await standIn.sets()).toEqual([]);
});

test("what the agent refuses stands at its field, and what was written stays", async ({ page }) => {
  const refuse = { preview: recorded.breaches().bedtime };
  const standIn = await open(page, { refuse }, "settings");
  const bedtime = page.getByLabel("Bedtijd", { exact: true });
  await bedtime.fill("16:00");
  await bedtime.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(
    "Dat past niet: bedtijd ligt in de werktijd (maandag).",
  );
  await expect(bedtime).toHaveAttribute("aria-invalid", "true");
  await expect(bedtime).toHaveValue("16:00");
  await expect(page.getByRole("button", { name: "Bewaren" })).toHaveCount(0);

  await standIn.become({ refuse: {} });
  await bedtime.fill("22:00");
  await bedtime.press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("saving that is refused is said, and loses nothing", async ({ page }) => {
  const full = { code: "failed", message: "de schijf is vol", hint: "Maak ruimte." } as const;
  await open(page, { refuse: { "set-settings": full } }, "settings");
  await page.getByRole("switch", { name: "Even niets" }).click();
  await save(page);
  await expect(page.getByRole("alert")).toHaveText("De schijf is vol. Maak ruimte.");
  await expect(page.getByRole("switch", { name: "Even niets" })).not.toBeChecked();
});

test("times are read as people write them; what is no time is said in place and stays", async ({
  page,
}) => {
  await open(page, {}, "settings");
  const wake = page.getByLabel("Opstaan", { exact: true });
  for (const [written, read] of [
    ["9", "09:00"],
    ["9.30", "09:30"],
    ["0845", "08:45"],
  ] as const) {
    await wake.fill(written);
    await wake.press("Enter");
    await expect(wake).toHaveValue(read);
  }
  for (const written of ["25:00", "9:7", "half negen", "-1"]) {
    await wake.fill(written);
    await wake.press("Enter");
    await expect(wake).toHaveAccessibleDescription("Schrijf een tijd als 08:30.");
    await expect(wake).toHaveValue(written);
  }
});

test("a working day can have several ranges", async ({ page }) => {
  const standIn = await open(page, {}, "settings");
  await page.getByRole("button", { name: "Tijd toevoegen" }).click();
  await page.getByRole("button", { name: "Verwijder 09:00 tot 12:30" }).click();
  const first = page.getByLabel("Van", { exact: true }).first();
  await expect(first).toHaveValue("13:00");
  await first.fill("12");
  await first.press("Enter");
  await save(page);
  const ranges = [
    ["12:00", "17:00"],
    ["17:30", "19:30"],
  ];
  await expect.poll(standIn.sets).toEqual([{ work: { default: ranges } }]);
});

test("ranges that run backwards are refused in place until the other end is right too", async ({
  page,
}) => {
  const refuse = { preview: recorded.breaches().backwards };
  const standIn = await open(page, { refuse }, "settings");
  const first = page.getByLabel("Van", { exact: true }).last();
  await first.fill("18:00");
  await first.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(
    "Dat past niet: een werktijd loopt terug, of door tot in de volgende dag (maandag).",
  );
  await expect(first).toHaveValue("18:00");
  // The settings are read anew, as after every answer: what was written stays.
  await standIn.become({});
  await expect(first).toHaveValue("18:00");
  await standIn.willBe({ refuse: {} });
  const last = page.getByLabel("Tot", { exact: true }).last();
  await last.fill("20:00");
  await last.press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await save(page);
  const ranges = [
    ["09:00", "12:30"],
    ["18:00", "20:00"],
  ];
  await expect.poll(standIn.sets, "both ends").toEqual([{ work: { default: ranges } }]);
});

test("ranges that overlap are said in place, in plain words, and stay as they were written", async ({
  page,
}) => {
  const refuse = { preview: recorded.breaches().overlap };
  const standIn = await open(page, { refuse }, "settings");
  const end = page.getByLabel("Tot", { exact: true }).first();
  await end.fill("14");
  await end.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(
    "Dat past niet: twee werktijden overlappen elkaar (maandag).",
  );
  const group = page.getByRole("group").filter({ has: end }).first();
  await expect(group).toHaveAccessibleDescription(/twee werktijden overlappen elkaar/);
  await standIn.become({});
  await expect(end).toHaveValue("14:00");
  await expect(page.getByRole("button", { name: "Bewaren" }), "nothing to save").toHaveCount(0);
  await standIn.willBe({ refuse: {} });
  await end.fill("12.45");
  await end.press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await save(page);
  const ranges = [
    ["09:00", "12:45"],
    ["13:00", "17:00"],
  ];
  await expect.poll(standIn.sets).toEqual([{ work: { default: ranges } }]);
});

test("a range with an end that is no time keeps what was written, and sends nothing", async ({
  page,
}) => {
  const standIn = await open(page, {}, "settings");
  const end = page.getByLabel("Tot", { exact: true }).first();
  await end.fill("25:00");
  await end.press("Tab");
  await expect(end).toHaveAccessibleDescription("Schrijf een tijd als 08:30.");
  await standIn.become({});
  await expect(end).toHaveValue("25:00");
  await expect(page.getByRole("button", { name: "Bewaren" })).toHaveCount(0);
});

test("a weekday can be free, ordinary, or have times of its own", async ({ page }) => {
  const standIn = await open(page, {}, "settings");
  await page.getByText("Per dag", { exact: true }).click();
  await expect(page.getByLabel("Zaterdag", { exact: true })).toHaveValue("free");
  await page.getByLabel("Vrijdag", { exact: true }).selectOption("vrij");
  await page.getByLabel("Zaterdag", { exact: true }).selectOption("eigen tijden");
  await expect(page.getByLabel("Vrijdag", { exact: true })).toHaveValue("free");
  await expect(
    page.getByLabel("Zaterdag", { exact: true }),
    "its times can be changed now",
  ).toHaveValue("own");
  await save(page);
  await expect
    .poll(standIn.sets)
    .toEqual([{ work: { fri: [], sat: days.settings().work.default } }]);
});

test("a day can have a bedtime of its own, and lose it again", async ({ page }) => {
  const standIn = await open(page, {}, "settings");
  await page.getByText("Andere tijd op een dag").click();
  const friday = page.getByLabel("Bedtijd, vrijdag");
  await friday.fill("0:30");
  await friday.press("Enter");
  await expect(friday).toHaveValue("00:30");
  await save(page);
  await friday.fill("");
  await friday.press("Enter");
  await save(page);
  await expect
    .poll(standIn.sets)
    .toEqual([{ bedtime: { fri: "00:30" } }, { bedtime: { fri: null } }]);
});

test("each kind is on or off, with its figures while it is on", async ({ page }) => {
  const standIn = await open(page, {}, "settings");
  await page.getByRole("switch", { name: "Even lopen" }).click();
  await expect(page.getByLabel("Keer per dag")).toHaveCount(0);
  await page.getByRole("switch", { name: "Even lopen" }).click();
  const times = page.getByLabel("Keer per dag");
  await times.fill("3");
  await times.press("Enter");
  await times.fill("7");
  await times.press("Enter");
  await expect(page.getByText("Schrijf een heel getal van 0 tot 6.")).toBeVisible();
  await expect(times).toHaveValue("7");
  await save(page);
  await expect.poll(standIn.sets).toEqual([{ walk: { on: true, per_day: 3 } }]);
});

test("the signal of the evening can be switched off; the silence stays", async ({ page }) => {
  await open(page, {}, "settings");
  await page.getByRole("switch", { name: "Afbouwen" }).click();
  await expect(page.getByText("Er komt geen seintje.")).toBeVisible();
});

test("a rhythm sets interval and cap at once", async ({ page }) => {
  const standIn = await open(page, {}, "settings");
  await page.getByRole("radio", { name: "Vaak, elke 30 min" }).check();
  await expect(page.getByLabel("Minuten tussen momenten")).toHaveValue("30");
  await save(page);
  await expect.poll(standIn.sets).toEqual([{ micro_pause: { interval_min: 30 }, cap: 18 }]);
});

test("another language is spoken at once, and at the next start from the first word", async ({
  page,
}) => {
  const standIn = await open(page, {}, "settings");
  await page.getByRole("radio", { name: "English" }).check();
  await standIn.isIn("en");
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("language"))).toBe("en");
});

test("the colours can be chosen, whatever the system has", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, {}, "settings");
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.getByRole("radio", { name: "Donker" }).check();
  expect(await paper()).not.toBe(light);
});

test("the evening dims what is shown, if the user wants that", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const paper = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const choose = () =>
    page.getByRole("radio", { name: "Als het systeem, ’s avonds gedimd" }).check();
  await open(page, {}, "settings");
  const dark = await paper();
  await choose();
  expect(await paper(), "not by day").toBe(dark);
  await open(page, { today: days.evening() }, "settings");
  await expect.poll(paper, "kept, and now it is evening").not.toBe(dark);
  await page.emulateMedia({ colorScheme: "dark", contrast: "more" } as never);
  await expect.poll(paper, "who wants contrast keeps it").toBe(dark);
});

test("a folder to share through is written, refused in place, and named once it is on", async ({
  page,
}) => {
  const refused = {
    code: "refused",
    message: "er is geen map /home/jij/Sync/adempauze",
    hint: "Maak die met je synchronisatieprogramma, of sluit de schijf aan waarop hij ligt.",
  } as const;
  const standIn = await open(page, { refuse: { "set-settings": refused } }, "settings");
  const folder = page.getByLabel("Gedeelde map (leeg is uit)");
  await expect(folder, "off until somebody wants it").toHaveValue("");
  await expect(page.getByLabel("Naam van deze computer")).toHaveCount(0);
  await folder.fill(" /home/jij/Sync/adempauze ");
  await folder.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(
    "Er is geen map /home/jij/Sync/adempauze. Maak die met je synchronisatieprogramma, of sluit de schijf aan waarop hij ligt.",
  );
  await expect(folder).toHaveAttribute("aria-invalid", "true");
  await expect(folder).toHaveAccessibleDescription(/Er is geen map/);
  await expect(folder, "nothing that was written is lost").toHaveValue("/home/jij/Sync/adempauze");

  // The same again, now that it is there.
  await standIn.willBe({ refuse: {} });
  await folder.press("Enter");
  await expect(page.getByRole("alert")).toHaveCount(0);
  const name = page.getByLabel("Naam van deze computer");
  await name.fill("kantoor");
  await name.press("Enter");
  await folder.fill("");
  await folder.press("Tab");
  await expect(name).toHaveCount(0);
  expect(await standIn.sets(), "at once, without a plan to look at").toEqual([
    { sync: { folder: "/home/jij/Sync/adempauze" } },
    { sync: { folder: "/home/jij/Sync/adempauze" } },
    { sync: { name: "kantoor" } },
    { sync: { folder: null } },
  ]);
});

test("it says where the settings lie", async ({ page }) => {
  await open(page, {}, "settings");
  await expect(page.getByText("/home/jij/.config/adempauze/settings.json")).toBeVisible();
});
