/**
 * The screens by place, with what they are given. Today is there from the beginning; the others are
 * loaded when one is first opened. All but the guide share a file: what they have in common is then
 * there once.
 */
import type { Component } from "svelte";
import type { Adempauze } from "$lib/app.svelte";
import { pageOf, type Place, placeOf } from "$lib/places";
import Today from "./features/today/Today.svelte";

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

/** What opens a place, at the page within it that the address names; at once if it is loaded. */
type Opens = (app: Adempauze, page: string) => Opened | Promise<Opened>;

const others = () => import("./features/others");

const screens: Record<Place, Opens> = {
  today: ({ day, clock, library, settings }) => open(Today, { day, clock, library, settings }),
  session: async (app, page) => {
    const { agent, day, clock, library } = app;
    const { default: Session } = await import("./features/session/Session.svelte");
    const settings = await app.changed();
    return open(Session, { agent, day, clock, library, settings, technique: page });
  },
  week: async ({ agent, day }) => open((await others()).Week, { agent, day }),
  history: async ({ agent, library, day, settings }, page) =>
    page === "diary"
      ? open((await others()).Diary, { agent, day })
      : page === "report"
        ? open((await others()).Report, { agent, day, settings })
        : open((await others()).History, { agent, library, day, settings }),
  routines: async (app, page) => {
    const { agent, day, dropped } = app;
    const settings = await app.changed();
    return open((await others()).Routines, { page, settings, agent, day, dropped });
  },
  help: async ({ settings, agent, day }, page) =>
    open((await others()).Help, { page, settings, agent, day }),
  settings: async (app) => {
    const { theme, agent } = app;
    return open((await others()).Settings, { settings: await app.changed(), theme, agent });
  },
  first: async (app, page) => {
    const { day, agent } = app;
    return open((await others()).FirstSteps, { page, settings: await app.changed(), day, agent });
  },
};

/** What an address opens; where it has to be loaded first, once it is. */
export function screenAt(hash: string, app: Adempauze): Shown | Promise<Shown> {
  const place = placeOf(hash);
  const opened = screens[place](app, pageOf(hash));
  return opened instanceof Promise ? opened.then((opened) => [place, opened]) : [place, opened];
}
