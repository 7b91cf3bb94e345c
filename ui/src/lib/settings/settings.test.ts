import { beforeEach, expect, it } from "vitest";
import { Agent } from "$lib/wire/agent";
import { TestHost } from "$lib/wire/test-host";
import { rhythmOf } from "./figures";
import { SettingsState } from "./settings.svelte";

const reply = (cap: number) => ({
  settings: { cap, micro_pause: { on: true, interval_min: 60 } },
  changed: {},
  warnings: [],
  path: "settings.json",
});

let host: TestHost;
let settings: SettingsState;
beforeEach(async () => {
  host = new TestHost();
  host.answers["settings"] = reply(12);
  host.answers["preview"] = [{ day: "2026-11-25", prompts: [], left_out: [] }];
  settings = new SettingsState(new Agent(host));
  await settings.read();
});

it("saves a change at once and shows what the agent made of it", async () => {
  host.answers["set-settings"] = reply(9);
  await settings.change("cap", { cap: 9 });
  expect(host.asked).toContainEqual({ method: "set-settings", params: { set: { cap: 9 } } });
  expect(settings.now?.cap).toBe(9);
  expect(settings.saved).toBe(1);
  expect(settings.preview?.day).toBe("2026-11-25");
});

it("keeps a refusal beside its field, and the settings as they were", async () => {
  const no = { code: "bad-settings", message: "cap is 99", hint: "3 to 18" };
  host.answers["set-settings"] = () => Promise.reject(no);
  await settings.change("cap", { cap: 99 });
  expect(settings.refusal("cap")).toMatchObject(no);
  expect(settings.refusal("walk.minutes")).toBeUndefined();
  expect(settings.now?.cap).toBe(12);

  host.answers["set-settings"] = reply(10);
  await settings.change("cap", { cap: 10 });
  expect(settings.refusal("cap"), "a change that is taken ends it").toBeUndefined();
});

it("keeps the last preview while a time is half written", async () => {
  await settings.look({});
  host.answers["preview"] = () => Promise.reject({ code: "bad-settings", message: "", hint: "" });
  await settings.look({ bedtime: { default: "2" } });
  expect(settings.preview?.day).toBe("2026-11-25");
});

it("names the rhythm that the figures amount to", () => {
  expect(rhythmOf(settings.now!)).toBe("normal");
  expect(rhythmOf({ ...settings.now!, cap: 11 })).toBeNull();
});
