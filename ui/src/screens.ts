/** The screens by place, each loaded when it is first opened, with what it is given. */
import type { Component } from "svelte";
import type { Adempauze } from "$lib/app.svelte";
import type { Place } from "$lib/places";

export interface Opened {
  Screen: Component<Record<string, unknown>>;
  props: Record<string, unknown>;
}

/** A screen with its own props; which they are is checked here and of no matter after. */
const open = async <P extends Record<string, unknown>>(
  screen: Promise<{ default: Component<P> }>,
  props: P,
): Promise<Opened> => ({ Screen: (await screen).default as unknown as Opened["Screen"], props });

/** What opens a place, at the page within it that the address names. */
type Opens = (app: Adempauze, page: string) => Promise<Opened>;

export const screens: Record<Place, Opens> = {
  today: ({ day, clock, library, settings }) =>
    open(import("./features/today/Today.svelte"), { day, clock, library, settings }),
  session: ({ day, clock, library }) =>
    open(import("./features/session/Session.svelte"), { day, clock, library }),
  week: ({ agent, day }) => open(import("./features/week/Week.svelte"), { agent, day }),
  history: ({ agent, library, day }) =>
    open(import("./features/history/History.svelte"), { agent, library, day }),
  routines: ({ settings }, page) =>
    open(import("./features/routines/Routines.svelte"), { page, settings }),
  settings: ({ settings, theme }) =>
    open(import("./features/settings/Settings.svelte"), { settings, theme }),
  first: ({ settings, day }, page) =>
    open(import("./features/settings/FirstSteps.svelte"), { page, settings, day }),
  help: ({ settings }, page) => open(import("./features/help/Help.svelte"), { page, settings }),
};
