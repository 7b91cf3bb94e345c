/** Every screen but Today and its guide. Together they weigh less than apart, and none is big. */
export { default as Diary } from "./diary/Diary.svelte";
export { default as FirstSteps } from "./settings/FirstSteps.svelte";
export { default as Help } from "./help/Help.svelte";
export { default as History } from "./history/History.svelte";
export { default as LinkNotice } from "$lib/link/LinkNotice.svelte";
export { default as Report } from "./report/Report.svelte";
export { default as Routines } from "./routines/Routines.svelte";
export { default as Settings } from "./settings/Settings.svelte";
export { default as Week } from "./week/Week.svelte";
