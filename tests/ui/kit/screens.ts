/** Every screen, in every state that looks different. */
import type { Page } from "@playwright/test";
import * as days from "./days";
import * as recorded from "./recorded";
import type { World } from "./stand-in";

export interface Screen {
  name: string;
  place: string;
  world?: Partial<World>;
  /** What is done there first, the same in both languages. */
  act?: (page: Page) => Promise<void>;
}

export const screens: Screen[] = [
  { name: "today", place: "today" },
  { name: "today-on-screen", place: "today", world: { today: days.onScreen() } },
  { name: "today-running", place: "today", world: { today: days.running() } },
  { name: "today-busy", place: "today", world: { today: days.busy() } },
  { name: "today-asked", place: "today", world: { today: days.asked() } },
  { name: "today-meeting", place: "today", world: { today: days.meeting() } },
  {
    name: "today-why-not",
    place: "today",
    act: (page) => page.locator("h2 button").nth(3).click(),
  },
  { name: "today-first", place: "today", world: { today: days.notBegun() } },
  { name: "first", place: "first", world: { today: days.notBegun() } },
  { name: "first-day", place: "first/2", world: { today: days.notBegun() } },
  { name: "first-profiles", place: "first/3", world: { today: days.notBegun() } },
  { name: "first-rhythm", place: "first/4", world: { today: days.notBegun() } },
  { name: "first-reminders", place: "first/5", world: { today: days.notBegun() } },
  { name: "today-free", place: "today", world: { today: days.free() } },
  { name: "today-evening", place: "today", world: { today: days.evening() } },
  {
    name: "today-dimmed",
    place: "today",
    world: { today: days.evening() },
    act: (page) => page.evaluate(() => void (document.documentElement.dataset.theme = "evening")),
  },
  { name: "session-breathing", place: "session", world: { today: days.breathing() } },
  { name: "session-routine", place: "session", world: { today: days.morning() } },
  { name: "session-movement", place: "session", world: { today: days.moving() } },
  {
    name: "session-movement-still",
    place: "session",
    world: { today: days.moving("micro-pause") },
    act: (page) => page.locator("button[aria-pressed]").click(),
  },
  { name: "session-walk", place: "session", world: { today: days.running() } },
  {
    name: "session-question",
    place: "session",
    world: { today: days.breathing(), diary: { on: true, asks: true } },
    act: async (page) => {
      await page.evaluate((today) => {
        window.standIn.world.today = today;
        window.standIn.tell({ news: "changed" });
      }, days.stopped());
      await page.getByRole("group").waitFor();
    },
  },
  { name: "session-waiting", place: "session", world: { today: days.waiting() } },
  { name: "session-consent", place: "session/breathing-4-7-8" },
  { name: "session-none", place: "session" },
  { name: "no-agent", place: "today", world: { link: days.noAgent } },
  { name: "today-recorded", place: "today", world: { today: recorded.today() } },
  { name: "week", place: "week" },
  { name: "week-full", place: "week", world: { weeks: recorded.weeks().slice(1) } },
  {
    name: "week-table",
    place: "week",
    act: (page) => page.locator("header button").last().click(),
  },
  {
    name: "week-proposal",
    place: "week",
    world: { weeks: [{ ...recorded.weeks()[0]!, proposal: days.proposal }] },
  },
  { name: "week-empty", place: "week", world: { weeks: [days.emptyWeek()] } },
  { name: "history", place: "history" },
  { name: "history-empty", place: "history", world: { history: [], year: [] } },
  { name: "history-recorded", place: "history", world: { history: recorded.history() } },
  {
    name: "diary",
    place: "history/diary",
    world: { settings: days.withDiary(), diary: days.diary() },
  },
  {
    name: "diary-off",
    place: "history/diary",
    world: { diary: { ...days.diary(), on: false } },
  },
  { name: "routines", place: "routines" },
  { name: "routines-profiles", place: "routines/profiles" },
  { name: "routines-review", place: "routines/profiles", world: { today: days.asked() } },
  { name: "routines-phases", place: "routines/phases" },
  {
    name: "packs",
    place: "routines/packs",
    world: { packs: [recorded.pack()] },
    act: (page) => page.locator("section button").waitFor(),
  },
  { name: "packs-none", place: "routines/packs", act: (page) => page.locator("form").waitFor() },
  {
    name: "packs-refused",
    place: "routines/packs",
    world: { refuse: { "bring-pack": recorded.packRefused() } },
    act: async (page) => {
      await page.locator("form input").fill("/home/jij/Downloads/praktijk");
      await page.locator("form button").click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "packs-remove",
    place: "routines/packs",
    world: { packs: [recorded.pack()] },
    act: (page) => page.locator("section button").click(),
  },
  { name: "report", place: "history/report" },
  {
    name: "report-made",
    place: "history/report",
    act: async (page) => {
      await page.locator("button.go").click();
      await page.frameLocator("iframe").getByRole("heading", { level: 1 }).waitFor();
    },
  },
  { name: "settings", place: "settings" },
  {
    name: "settings-changed",
    place: "settings",
    act: (page) => page.getByRole("switch").nth(4).click(),
  },
  { name: "settings-all-on", place: "settings", world: { settings: days.allOn() } },
  { name: "help", place: "help" },
  { name: "help-questions", place: "help/questions" },
  { name: "help-sources", place: "help/sources" },
  { name: "help-privacy", place: "help/privacy" },
  { name: "help-doctor", place: "help/doctor" },
];
