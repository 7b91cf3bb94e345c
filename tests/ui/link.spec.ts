/** The connection: what the page does while there is none. */
import { expect, test } from "@playwright/test";
import { noAgent } from "./kit/days";
import { open } from "./kit/stand-in";

test("the window is shown once the first frame stands", async ({ page }) => {
  const standIn = await open(page);
  await expect.poll(standIn.isShown).toBe(true);
});

test("a lost connection keeps the last view and says so; a new one reads again", async ({
  page,
}) => {
  const standIn = await open(page);
  await standIn.link({ state: "down", why: "lost", detail: "" });
  await expect(page.getByText("De verbinding is even weg.")).toBeVisible();
  await expect(page.getByRole("article")).toContainText("Korte wandeling");
  await page.getByRole("button", { name: "Adempauze starten" }).click();
  await standIn.link({ state: "up" });
  await expect(page.getByText("De verbinding is even weg.")).toHaveCount(0);
});

test("without an agent the page says what is missing and what to do, and nothing else", async ({
  page,
}) => {
  await open(page, { link: noAgent });
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("Het achtergrondprogramma ontbreekt");
  await expect(alert).toContainText("Installeer Adempauze opnieuw.");
  await alert.getByText("Wat er precies gebeurde").click();
  await expect(alert).toContainText("/opt/adempauze/adempauze is not there");
  await expect(page.getByText("Je dag wordt opgehaald")).toHaveCount(0);
});

test("help stands there without an agent too", async ({ page }) => {
  await open(page, { link: noAgent }, "help");
  await expect(
    page.getByRole("heading", { name: "Bel nu je huisarts of de huisartsenpost" }),
  ).toBeVisible();
});
