import { expect, test } from "@playwright/test";
import * as days from "./kit/days";
import * as recorded from "./kit/recorded";
import { open } from "./kit/stand-in";

const MICRO = "voorbeeld-praktijk.schouders-los";

test("a pack that is dropped on the window is added, and says whose it is and what it brings", async ({
  page,
}) => {
  const standIn = await open(page);
  await standIn.drop("/home/jij/Downloads/praktijk.zip");
  await expect(page.getByText("Toegevoegd: “Voorbeeldpraktijk”, 3 onderdelen.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Pakketten" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  const pack = page.locator("section", { has: page.getByRole("heading", { level: 2 }) });
  for (const { title } of recorded.pack().items) await expect(pack).toContainText(title);
  await expect(pack).toContainText(recorded.pack().author);
  expect(await standIn.asked()).toEqual([
    { method: "bring-pack", params: { path: "/home/jij/Downloads/praktijk.zip" } },
  ]);
});

test("a pack that is not right is refused in place, with its first faults", async ({ page }) => {
  const refuse = { "bring-pack": recorded.packRefused() };
  const standIn = await open(page, { refuse }, "routines/packs");
  await standIn.drop("/home/jij/Downloads/praktijk");
  const alert = page.getByRole("alert");
  await expect(alert).toContainText(recorded.packRefused().message);
  for (const line of recorded.packRefused().hint.split("\n"))
    await expect(alert).toContainText(line);
  await expect(page.getByText("Er is nog geen pakket.")).toBeVisible();
  // What was dropped stands there, to be mended and tried again.
  await standIn.willBe({ refuse: {} });
  await page.getByRole("button", { name: "Pakket toevoegen" }).click();
  await expect(alert).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Voorbeeldpraktijk" })).toBeVisible();
});

test("by keyboard alone a pack comes, and goes once that is sure", async ({ page }) => {
  const standIn = await open(page, {}, "routines/packs");
  const field = page.getByLabel("Waar het ligt");
  await field.focus();
  await page.keyboard.type("~/Downloads/praktijk.zip");
  await page.keyboard.press("Enter");
  const remove = page.getByRole("button", { name: "Weghalen: Voorbeeldpraktijk" });
  await remove.press("Enter");
  await page.getByRole("button", { name: "Nee" }).press("Enter");
  await expect(remove).toBeVisible();
  await remove.press("Enter");
  await page.getByRole("button", { name: "Ja" }).press("Enter");
  await expect(page.getByText("Er is nog geen pakket.")).toBeVisible();
  await expect(field).toBeFocused();
  expect(await standIn.asked()).toEqual([
    { method: "bring-pack", params: { path: "~/Downloads/praktijk.zip" } },
    { method: "remove-pack", params: { pack: "voorbeeld-praktijk" } },
  ]);
});

test("what a pack says is text, whatever stands in it", async ({ page }) => {
  const evil = "<img src=x onerror=alert(1)>";
  const pack = { ...recorded.pack(), name: evil, author: evil, website: `javascript:${evil}` };
  await open(page, { packs: [pack] }, "routines/packs");
  await expect(page.getByRole("heading", { name: evil })).toBeVisible();
  await expect(page.locator("main img, main section a")).toHaveCount(0);
});

test("a session of a technique of a pack says its steps", async ({ page }) => {
  const today = days.running();
  const moment = today.moments.find(({ state }) => state.state === "started")!;
  Object.assign(moment, { technique: MICRO, kind: "micro-pause", minutes: 2, called: "Schouders" });
  delete moment.routine;
  delete moment.techniques;
  await open(page, { today }, "session");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(recorded.items()[MICRO]!.title);
  const says = recorded.items()[MICRO]!.steps.map(({ say }) => say);
  const said = await page.locator(".say").first().textContent();
  expect(says).toContain(said?.trim());
});
