import { beforeEach, expect, it } from "vitest";
import { Agent } from "$lib/wire/agent";
import { TestHost } from "$lib/wire/test-host";
import { rhythmOf } from "./figures";
import { KnownSettings } from "./known.svelte";
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
  const agent = new Agent(host);
  const known = new KnownSettings(agent);
  settings = new SettingsState(agent, known);
  await known.read();
});

it("shows a change with what it makes of tomorrow, and saves it only then", async () => {
  await settings.look({});
  const rest = { kind: "rest", due: "2026-11-25T17:00:00+01:00" };
  host.answers["preview"] = [{ day: "2026-11-25", prompts: [rest], left_out: [] }];
  await settings.change("cap", { cap: 9 });
  await settings.change("rest.minutes", { rest: { minutes: 6 } });
  expect(settings.now).toMatchObject({ cap: 9, rest: { minutes: 6 } });
  expect(settings.effect).toEqual([{ kind: "rest", gone: [], come: ["17:00"] }]);
  expect(host.methods).not.toContain("set-settings");

  host.answers["set-settings"] = reply(9);
  expect(await settings.save()).toBe(true);
  const set = { cap: 9, rest: { minutes: 6 } };
  expect(host.asked).toContainEqual({ method: "set-settings", params: { set } });
  expect(settings.isChanged).toBe(false);
  expect(settings.saved).toBe(1);
  expect(settings.effect).toEqual([]);
});

it("saves a change that was written a moment ago, also while its plan is still on its way", async () => {
  host.answers["set-settings"] = reply(9);
  void settings.change("cap", { cap: 9 });
  void settings.change("rest.minutes", { rest: { minutes: 6 } });
  expect(await settings.save()).toBe(true);
  const set = { cap: 9, rest: { minutes: 6 } };
  expect(host.asked).toContainEqual({ method: "set-settings", params: { set } });
});

it("leaves everything as it was on demand", async () => {
  await settings.change("cap", { cap: 9 });
  await settings.revert();
  expect(settings.isChanged).toBe(false);
  expect(settings.now?.cap).toBe(12);
});

it("keeps a refusal beside its field, and what was changed before", async () => {
  await settings.change("rest.minutes", { rest: { minutes: 6 } });
  const no = { code: "bad-settings", message: "cap is 99", hint: "3 to 18" };
  host.answers["preview"] = () => Promise.reject(no);
  await settings.change("cap", { cap: 99 });
  expect(settings.refusal("cap"), "what to do about it the field shows").toEqual({
    message: "cap is 99",
    hint: "",
  });
  expect(settings.refusal("walk.minutes")).toBeUndefined();
  expect(settings.now).toMatchObject({ cap: 12, rest: { minutes: 6 } });

  host.answers["preview"] = [{ day: "2026-11-25", prompts: [], left_out: [] }];
  await settings.change("cap", { cap: 10 });
  expect(settings.refusal("cap"), "a change that is taken ends it").toBeUndefined();
});

it("says that saving was refused, and loses nothing", async () => {
  await settings.change("cap", { cap: 9 });
  host.answers["set-settings"] = () =>
    Promise.reject({ code: "failed", message: "schijf", hint: "" });
  expect(await settings.save()).toBe(false);
  expect(settings.refusal("save")?.message).toBe("schijf");
  expect(settings.now?.cap).toBe(9);
});

it("keeps at once what has no part in the plan", async () => {
  host.answers["set-settings"] = reply(12);
  await settings.keep("language", { language: "en" });
  expect(host.asked).toContainEqual({
    method: "set-settings",
    params: { set: { language: "en" } },
  });
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
