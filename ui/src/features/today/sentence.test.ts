import { beforeAll, expect, it } from "vitest";
import { text } from "$lib/text/text.svelte";
import type { Moment, Today } from "$lib/wire/types";
import { sentence } from "./sentence";

beforeAll(() => text.use("nl"));

const NOON = Date.parse("2026-11-24T12:00:00+01:00");
const moment = (state: Moment["state"], until_then: string | null = null): Moment =>
  ({ kind: "walk", due: "2026-11-24T15:00:00+01:00", state, until_then, can: [] }) as never;
const day = (moments: Moment[], more: Partial<Today> = {}): Today =>
  ({
    begun: true,
    active: true,
    silence: "2026-11-24T22:00:00+01:00",
    moments,
    ...more,
  }) as never;

it("says how many moments are left, and which is next", () => {
  const coming = moment({ state: "coming" });
  expect(sentence(day([coming]), NOON)).toBe("Nog 1 moment. Straks: even lopen, om 15:00.");
  expect(sentence(day([coming, coming]), NOON)).toMatch(/^Nog 2 momenten\./);
});

it("says what is at hand", () => {
  expect(sentence(day([moment({ state: "on-screen" })]), NOON)).toBe("Nu: even lopen.");
  expect(sentence(day([moment({ state: "started" })]), NOON)).toBe("Bezig: even lopen.");
  expect(sentence(day([moment({ state: "waiting", left_s: 60 })]), NOON)).toBe(
    "Gepauzeerd: even lopen.",
  );
  const back = "2026-11-24T15:10:00+01:00";
  expect(sentence(day([moment({ state: "snoozed" }, back)]), NOON)).toContain(
    "Om 15:10 komt terug",
  );
});

it("says when there is nothing, and why", () => {
  expect(sentence(day([]), NOON)).toBe("Vandaag staat er niets gepland.");
  expect(sentence(day([], { active: false }), NOON)).toBe("Vrij vandaag. Niets gepland.");
  expect(sentence(day([], { begun: false }), NOON)).toBe("Nog niets gepland.");
  const ended = moment({ state: "ended", outcome: "done", why: null });
  expect(sentence(day([ended]), NOON)).toBe("De dag is klaar. Tot morgen.");
  const late = Date.parse("2026-11-24T22:05:00+01:00");
  expect(sentence(day([ended]), late)).toBe("Het laatste uur is stil. Tot morgen.");
});
