import { cleanup, fireEvent, render, screen } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { text } from "$lib/text/text.svelte";
import CheckIn from "./CheckIn.svelte";

beforeAll(() => text.use("nl"));
afterEach(cleanup);

const children = createRawSnippet(() => ({ render: () => "<span>nu niet</span>" }));

it("writes what was answered, and nothing of what was left out", async () => {
  const write = vi.fn();
  render(CheckIn, { isAsked: true, write, children });
  await fireEvent.click(screen.getByLabelText("4"));
  await fireEvent.click(screen.getByRole("button", { name: "Opschrijven" }));
  expect(write.mock.lastCall![0]).toEqual({ note: "check-in", tension: 4 });
});

it("keeps what was begun when it is not asked any more, until it is written", async () => {
  const write = vi.fn();
  const { rerender } = render(CheckIn, { isAsked: true, write, children });
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "lang gezeten" } });
  await rerender({ isAsked: false });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("lang gezeten");
  await fireEvent.click(screen.getByRole("button", { name: "Opschrijven" }));
  const [entry, then] = write.mock.lastCall!;
  expect(entry).toEqual({ note: "check-in", text: "lang gezeten" });
  then();
  expect(await screen.findByText("nu niet")).toBeTruthy();
});
