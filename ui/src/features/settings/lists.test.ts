import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { text } from "$lib/text/text.svelte";
import type { Range } from "$lib/wire/types";
import Ranges from "./Ranges.svelte";
import TrainingDays from "./TrainingDays.svelte";

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

it("training days come in the order of the week, whenever they are chosen", async () => {
  const onchange = vi.fn();
  render(TrainingDays, { days: ["tue", "fri"], onchange });
  await fireEvent.click(screen.getByLabelText("maandag"));
  expect(onchange).toHaveBeenLastCalledWith(["mon", "tue", "fri"]);
  await fireEvent.click(screen.getByLabelText("vrijdag"));
  expect(onchange).toHaveBeenLastCalledWith(["tue"]);
});
