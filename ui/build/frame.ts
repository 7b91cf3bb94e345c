import type { Plugin } from "vite";
import { bars, book, calendar, help, mark, sliders, sun } from "../src/lib/parts/icons.ts";
import { PLACES } from "../src/lib/places.ts";
import { messagesOf } from "./messages.ts";

const ICONS: Record<(typeof PLACES)[number], string> = {
  today: sun,
  week: bars,
  history: calendar,
  routines: book,
  settings: sliders,
  help,
};

/** In its place the frame stands. */
const EMPTY = "<body></body>";

/**
 * Writes what stands around every screen into the page, in both languages: it needs no script, so it
 * is not made by one. `src/App.svelte` marks the place that is open; src/styles/frame.css shows the
 * language of the page.
 */
export function frame(folder: URL): Plugin {
  return {
    name: "adempauze-frame",
    transformIndexHtml: (html) => {
      const parts = ["nl", "en"].flatMap((language) => inLanguage(folder, language));
      const whole = `<body>\n<div class="frame">\n${parts.join("\n")}\n</div>\n</body>`;
      if (!html.includes(EMPTY)) throw new Error("the page has no empty body");
      return html.replace(EMPTY, () => whole);
    },
  };
}

function inLanguage(folder: URL, language: string): string[] {
  const all = messagesOf(new URL(`${language}/window.ftl`, folder));
  const words = new Map(all.map(({ id, value }) => [id, value]));
  const t = (id: string) => words.get(id) as string;
  const places = PLACES.map((place) => {
    const short =
      place === "help" && `<span class="short" aria-hidden="true">${t("place-help-short")}</span>`;
    const long = `<span class="long">${t(`place-${place}`)}</span>`;
    return `<a class="${place}" href="#${place}">${icon(ICONS[place])}${long}${short || ""}</a>`;
  });
  const name = `<b>${icon(mark, 24)}${t("window-name")}</b>`;
  return [
    `<a class="skip" lang="${language}" href="#today">${t("window-skip-to-content")}</a>`,
    `<nav class="places" lang="${language}" aria-label="${t("place-nav")}">${name}${places.join("")}</nav>`,
  ];
}

/** As `src/lib/parts/Icon.svelte` draws it. */
const icon = (path: string, size = 18) =>
  `<svg viewBox="0 0 24 24" width="${size}" height="${size}" aria-hidden="true"><path d="${path}" /></svg>`;
