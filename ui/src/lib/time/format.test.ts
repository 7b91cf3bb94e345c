import { describe, expect, it } from "vitest";
import { text } from "$lib/text/text.svelte";
import { monthInShort, monthInWords, plusDays, weekdayInShort } from "./days";
import { clock, clockAt, dayInWords, instant, minutesAndSeconds } from "./format";

describe("times", () => {
  it("are shown in the agent's zone, whatever the page's is", () => {
    expect(clock("2026-11-24T14:36:10+01:00")).toBe("14:36");
    expect(clockAt(instant("2026-11-24T14:36:10+01:00"), "2026-01-01T00:00:00+05:30")).toBe(
      "19:06",
    );
    expect(clockAt(instant("2026-11-24T00:10:00-03:00"), "2026-11-24T00:10:00-03:00")).toBe(
      "00:10",
    );
    expect(clockAt(instant("2026-11-24T14:36:10Z"), "2026-11-24T14:36:10Z")).toBe("14:36");
  });

  it("name the day they are told, not the one of the page", async () => {
    await text.use("nl");
    expect(dayInWords("2026-11-24")).toBe("dinsdag 24 november");
    expect(dayInWords("2026-11-01")).toBe("zondag 1 november");
    expect(monthInWords("2026-03")).toBe("maart 2026");
    expect(monthInShort("2026-03")).toBe("mrt");
    await text.use("en");
    expect(dayInWords("2026-11-24")).toBe("Tuesday 24 November");
    expect(weekdayInShort(6)).toBe("Su");
  });

  it("count days over the end of a month", () => {
    expect(plusDays("2026-12-01", -1)).toBe("2026-11-30");
    expect(plusDays("2026-03-29", 1)).toBe("2026-03-30");
  });

  it("never count below zero", () => {
    expect(minutesAndSeconds(65_400)).toBe("1:06");
    expect(minutesAndSeconds(-5)).toBe("0:00");
  });
});
