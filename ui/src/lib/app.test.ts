import { beforeEach, expect, it } from "vitest";
import { TestHost } from "$lib/wire/test-host";
import { Adempauze } from "./app.svelte";

const day = { now: "2026-11-24T14:36:00+01:00", moments: [] };
const settings = { settings: { language: "en" }, path: "settings.json", warnings: [] };

let host: TestHost;
beforeEach(() => {
  host = new TestHost();
  host.answers = { today: day, settings };
});

it("has the day and the settings that stand in the page without a question", () => {
  host.begun = () => ({ today: day, settings }) as never;
  const app = new Adempauze(host);
  expect(app.clock.text).toBe("14:36");
  expect(app.day.today).toEqual(day);
  expect(app.settings.now).toEqual(settings.settings);
  expect(host.methods).toEqual([]);
});

it("asks for them where nothing stands there, once there is a link", async () => {
  const app = new Adempauze(host);
  app.open();
  expect(app.day.today).toBeNull();
  host.tell({ news: "link", link: { state: "up" } });
  await expect.poll(() => app.day.today).toEqual(day);
  expect(app.settings.now).toEqual(settings.settings);
});

it("reads them again with the link: the page may be older than that", async () => {
  host.begun = () => ({ today: { ...day, now: "2026-11-24T14:30:00+01:00" }, settings }) as never;
  const app = new Adempauze(host);
  app.open();
  host.tell({ news: "link", link: { state: "up" } });
  await expect.poll(() => app.clock.text).toBe("14:36");
});
