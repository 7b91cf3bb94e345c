import { afterEach, beforeEach, expect, it } from "vitest";
import { keepFocus } from "./focus";
import { step } from "./step";

let pressed: HTMLButtonElement;
let near: HTMLButtonElement;
beforeEach(() => {
  pressed = document.body.appendChild(document.createElement("button"));
  near = document.body.appendChild(document.createElement("button"));
  pressed.focus();
});
afterEach(() => document.body.replaceChildren());

it("the focus moves on when what had it goes away", async () => {
  await keepFocus(Promise.resolve(pressed.remove()), () => near);
  expect(document.activeElement).toBe(near);
});

it("the focus moves on also from the place as a whole, which had it meanwhile", async () => {
  const title = document.body.appendChild(document.createElement("h1"));
  title.tabIndex = -1;
  pressed.remove();
  title.focus();
  await keepFocus(Promise.resolve(), () => near);
  expect(document.activeElement).toBe(near);
});

it("the focus stays where it is while that is there", async () => {
  await keepFocus(Promise.resolve(), () => near);
  expect(document.activeElement).toBe(pressed);
});

it("at the end of the steps the other button has the focus", async () => {
  for (const button of [pressed, near]) button.setAttribute("data-step", "");
  pressed.disabled = true;
  await step(Promise.resolve(), { currentTarget: pressed } as never);
  expect(document.activeElement).toBe(near);
});
