/** The drawings of places and buttons. Each one path on a field of 24 by 24. */

export const sun =
  "M12 8a4 4 0 1 0 .01 0M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4";
export const bars = "M5 20v-9M12 20V5M19 20v-7";
export const calendar =
  "M4 7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM4 10h16M9 3v4M15 3v4";
export const book = "M4 5h7v15H4zM13 5h7v15h-7z";
export const sliders = "M4 7h10M18 7h2M4 17h2M10 17h10M16 5a2 2 0 1 0 .01 0M8 15a2 2 0 1 0 .01 0";
export const help =
  "M12 3a9 9 0 1 0 .01 0M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.4-1 .9-1 1.7M12 17h.01";
export const mark = "M3 15c3 0 3-6 6-6s3 6 6 6 3-6 6-6";
export const close = "M7 7l10 10M17 7L7 17";
export const plus = "M12 6v12M6 12h12";
export const back = "M14 7l-5 5 5 5";
export const on = "M10 7l5 5-5 5";
export const pencil = "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3";
