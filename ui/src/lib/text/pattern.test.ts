import { expect, it } from "vitest";
import { type Pattern, say } from "./pattern";

const dutch = {
  plural: new Intl.PluralRules("nl-NL"),
  format: new Intl.NumberFormat("nl-NL", { useGrouping: false }),
};
const left: Pattern = [
  { of: "count", ways: { "0": "niets", one: "1 moment", "*": [{ of: "count" }, " momenten"] } },
  " voor ",
  { of: "who" },
];

it("puts in what it is given", () => {
  expect(say(["om ", { of: "time" }], { time: "21:50" }, dutch)).toBe("om 21:50");
  expect(say("klaar", {}, dutch)).toBe("klaar");
});

it("chooses by the value itself, then by its plural form, then what is left", () => {
  expect(say(left, { count: 0, who: "jou" }, dutch)).toBe("niets voor jou");
  expect(say(left, { count: 1, who: "jou" }, dutch)).toBe("1 moment voor jou");
  expect(say(left, { count: 12, who: "jou" }, dutch)).toBe("12 momenten voor jou");
});

it("writes a number as the language does", () => {
  expect(say(["in het midden ", { of: "median" }], { median: 4.5 }, dutch)).toBe(
    "in het midden 4,5",
  );
  expect(say([{ of: "count" }], { count: 1234 }, dutch), "as the agent writes it").toBe("1234");
});

it("shows what it was not given by its name, so that it is seen", () => {
  expect(say([{ of: "time" }], {}, dutch)).toBe("{time}");
});
