import { expect, it } from "vitest";
import { Agent } from "$lib/wire/agent";
import { TestHost } from "$lib/wire/test-host";
import { History } from "./history.svelte";

const entry = (prompt: string, due: string) => ({ prompt, due, kind: "walk", outcome: "done" });

it("puts the latest day first, and a day in the order of its times", async () => {
  const host = new TestHost();
  host.answers["history"] = [
    entry("2026-11-23/walk/1", "2026-11-23T11:00:00+01:00"),
    entry("2026-11-24/walk/2", "2026-11-24T15:00:00+01:00"),
    entry("2026-11-24/walk/1", "2026-11-24T11:00:00+01:00"),
    // Half past midnight still belongs to the day before.
    entry("2026-11-24/walk/3", "2026-11-25T00:30:00+01:00"),
  ];
  const history = new History(new Agent(host));
  await history.read("2026-11-24");
  expect(history.days?.map(({ day }) => day)).toEqual(["2026-11-24", "2026-11-23"]);
  expect(history.days?.[0]?.entries.map(({ prompt }) => prompt.slice(-1))).toEqual(["1", "2", "3"]);
});

it("begins with seven days and goes back by seven", async () => {
  const host = new TestHost();
  host.answers["history"] = [];
  const history = new History(new Agent(host));
  await history.read("2026-11-24");
  await history.earlier();
  const asked = host.asked.filter(({ method }) => method === "history");
  expect(asked.map(({ params }) => params)).toEqual([
    { from: "2026-11-18", to: "2026-11-24" },
    { from: "2026-11-11", to: "2026-11-24" },
  ]);
});

it("says why it could not be read, and keeps what it had", async () => {
  const host = new TestHost();
  host.answers["history"] = [entry("2026-11-24/walk/1", "2026-11-24T11:00:00+01:00")];
  const history = new History(new Agent(host));
  await history.read("2026-11-24");
  host.answers["history"] = () => Promise.reject({ code: "failed", message: "schijf", hint: "" });
  await history.earlier();
  expect(history.error?.message).toBe("schijf");
  expect(history.days).toHaveLength(1);
});
