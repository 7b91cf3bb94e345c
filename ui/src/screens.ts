/**
 * The screens by place, each loaded when it is first opened, with what it is given. All but Today and
 * its guide share a file: what they have in common is then there once.
 */
import type { Component } from "svelte";
import type { Adempauze } from "$lib/app.svelte";
import { pageOf, type Place, placeOf } from "$lib/places";

export interface Opened {
  Screen: Component<Record<string, unknown>>;
  props: Record<string, unknown>;
}

/** A place, and what is opened there. */
export type Shown = [place: Place, opened: Opened];

/** A screen with its own props; which they are is checked here and of no matter after. */
const open = <P extends Record<string, unknown>>(screen: Component<P>, props: P): Opened => ({
  Screen: screen as unknown as Opened["Screen"],
  props,
});

/** What opens a place, at the page within it that the address names. */
type Opens = (app: Adempauze, page: string) => Promise<Opened>;

const others = () => import("./features/others");

const screens: Record<Place, Opens> = {
  today: async ({ day, clock, library, settings }) => {
    const { default: Today } = await import("./features/today/Today.svelte");
    return open(Today, { day, clock, library, settings });
  },
  session: async ({ agent, day, clock, library, settings }, page) => {
    const { default: Session } = await import("./features/session/Session.svelte");
    return open(Session, { agent, day, clock, library, settings, technique: page });
  },
  week: async ({ agent, day }) => open((await others()).Week, { agent, day }),
  history: async ({ agent, library, day, settings }, page) =>
    page === "diary"
      ? open((await others()).Diary, { agent, day })
      : page === "report"
        ? open((await others()).Report, { agent, day, settings })
        : open((await others()).History, { agent, library, day, settings }),
  routines: async ({ settings, agent, day, dropped }, page) =>
    open((await others()).Routines, { page, settings, agent, day, dropped }),
  help: async ({ settings, agent, day }, page) =>
    open((await others()).Help, { page, settings, agent, day }),
  settings: async ({ settings, theme, agent }) =>
    open((await others()).Settings, { settings, theme, agent }),
  first: async ({ settings, day, agent }, page) =>
    open((await others()).FirstSteps, { page, settings, day, agent }),
};

/** What an address opens, once it is loaded. */
export async function screenAt(hash: string, app: Adempauze): Promise<Shown> {
  const place = placeOf(hash);
  return [place, await screens[place](app, pageOf(hash))];
}
