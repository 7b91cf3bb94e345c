import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { text } from "$lib/text/text.svelte";
import Menu from "./Menu.svelte";
import NumberField from "./NumberField.svelte";
import TimeField from "./TimeField.svelte";

beforeAll(() => text.use("nl"));
afterEach(cleanup);

async function write(field: HTMLElement, value: string) {
  await fireEvent.input(field, { target: { value } });
  await fireEvent.blur(field);
}

it("a time is taken as it was meant, once", async () => {
  const onchange = vi.fn();
  render(TimeField, { label: "Bedtijd", value: "23:00", onchange });
  const field = screen.getByLabelText<HTMLInputElement>("Bedtijd");
  await write(field, "2230");
  await fireEvent.blur(field);
  expect(onchange.mock.calls[0]).toEqual(["22:30"]);
  expect(field.value).toBe("22:30");
});

it("what is no time is not sent, and says how to write one", async () => {
  const onchange = vi.fn();
  render(TimeField, { label: "Bedtijd", value: "23:00", onchange });
  const field = screen.getByLabelText("Bedtijd");
  await write(field, "laat");
  expect(onchange).not.toHaveBeenCalled();
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByRole("alert").textContent).toContain("08:30");
});

it("the arrows move a time by a quarter of an hour", async () => {
  const ondraft = vi.fn();
  render(TimeField, { label: "Bedtijd", value: "23:50", ondraft, onchange: vi.fn() });
  await fireEvent.keyDown(screen.getByLabelText("Bedtijd"), { key: "ArrowUp" });
  expect(ondraft).toHaveBeenCalledWith("00:05");
});

it("a figure outside its bounds is not sent", async () => {
  const onchange = vi.fn();
  render(NumberField, { label: "Minuten", value: 8, from: 5, to: 10, onchange });
  await write(screen.getByLabelText("Minuten"), "11");
  expect(onchange).not.toHaveBeenCalled();
  expect(screen.getByRole("alert").textContent).toContain("5 tot 10");
  await write(screen.getByLabelText("Minuten"), "10");
  expect(onchange).toHaveBeenCalledWith(10);
});

it("a menu opens, says what was chosen, and closes on Escape", async () => {
  const onchoose = vi.fn();
  const choices = [{ value: 30, label: "30 minuten" }];
  render(Menu, { label: "Rust…", choices, onchoose } as never);
  const button = screen.getByRole("button", { name: "Rust…" });
  await fireEvent.click(button);
  expect(button.getAttribute("aria-expanded")).toBe("true");
  await fireEvent.keyDown(screen.getByText("30 minuten"), { key: "Escape" });
  expect(screen.queryByText("30 minuten")).toBeNull();
  await fireEvent.click(button);
  await fireEvent.click(screen.getByText("30 minuten"));
  expect(onchoose).toHaveBeenCalledWith(30);
});
