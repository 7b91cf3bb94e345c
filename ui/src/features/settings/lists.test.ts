import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import Ticks from "$lib/parts/Ticks.svelte";
import { text } from "$lib/text/text.svelte";
import type { Range } from "$lib/wire/types";
import Ranges from "./Ranges.svelte";

beforeAll(() => text.use("nl"));
afterEach(cleanup);

const RANGES: Range[] = [
  ["09:00", "12:30"],
  ["13:00", "17:00"],
];

it("a range is added after the last one, and any can go", async () => {
  const onchange = vi.fn();
  render(Ranges, { ranges: RANGES, onchange });
  await fireEvent.click(screen.getByRole("button", { name: "Tijd toevoegen" }));
  expect(onchange).toHaveBeenLastCalledWith([...RANGES, ["17:30", "19:30"]]);
  await fireEvent.click(screen.getByRole("button", { name: "Verwijder 09:00 tot 12:30" }));
  expect(onchange).toHaveBeenLastCalledWith([
    ["13:00", "17:00"],
    ["17:30", "19:30"],
  ]);
});

it("what is written in a range stays until something else is taken", async () => {
  const onchange = vi.fn();
  const { rerender } = render(Ranges, { ranges: RANGES, onchange });
  const [from] = screen.getAllByRole<HTMLInputElement>("textbox");
  await fireEvent.input(from!, { target: { value: "8" } });
  await fireEvent.blur(from!);
  expect(onchange.mock.lastCall![0][0]).toEqual(["08:00", "12:30"]);
  await rerender({ ranges: structuredClone(RANGES), error: { message: "botst", hint: "" } });
  expect(screen.getAllByRole<HTMLInputElement>("textbox")[0]!.value, "refused").toBe("08:00");
  await rerender({ ranges: [["10:00", "12:00"]], error: undefined });
  expect(screen.getAllByRole<HTMLInputElement>("textbox")[0]!.value, "taken").toBe("10:00");
});

it("what is ticked comes in the order in which it stands there, and no more than it may", async () => {
  const onchoose = vi.fn();
  const options = ["mon", "tue", "wed", "fri"].map((value) => ({ value, label: value }));
  const props = { label: "Dagen", options, onchoose } as never;
  const { rerender } = render(Ticks, { ...(props as object), chosen: ["tue", "fri"] } as never);
  await fireEvent.click(screen.getByLabelText("mon"));
  expect(onchoose).toHaveBeenLastCalledWith(["mon", "tue", "fri"]);
  await fireEvent.click(screen.getByLabelText("fri"));
  expect(onchoose).toHaveBeenLastCalledWith(["tue"]);
  await rerender({ most: 2 } as never);
  expect(screen.getByLabelText<HTMLInputElement>("wed").disabled, "two are enough").toBe(true);
  expect(screen.getByLabelText<HTMLInputElement>("tue").disabled, "that can go").toBe(false);
});
