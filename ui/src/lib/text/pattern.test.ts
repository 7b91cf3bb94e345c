import { expect, it } from "vitest";
import { type Pattern, say } from "./pattern";

const left: Pattern = [
  ["count", { "0": "niets", one: "1 moment", "*": [["count"], " momenten"] }],
  " voor ",
  ["who"],
];

it("puts in what it is given", () => {
  expect(say(["om ", ["time"]], { time: "21:50" }, ",")).toBe("om 21:50");
  expect(say("klaar", {}, ",")).toBe("klaar");
});

it("chooses by the value itself, then by its plural form, then what is left", () => {
  expect(say(left, { count: 0, who: "jou" }, ",")).toBe("niets voor jou");
  expect(say(left, { count: 1, who: "jou" }, ",")).toBe("1 moment voor jou");
  expect(say(left, { count: 12, who: "jou" }, ",")).toBe("12 momenten voor jou");
});

it("writes a number as the language does", () => {
  expect(say(["in het midden ", ["median"]], { median: 4.5 }, ",")).toBe("in het midden 4,5");
  expect(say([["count"]], { count: 1234 }, ","), "as the agent writes it").toBe("1234");
});

it("shows what it was not given by its name, so that it is seen", () => {
  expect(say([["time"]], {}, ",")).toBe("{time}");
});
