/** Where the user chooses. */
export { default as FirstSteps } from "./settings/FirstSteps.svelte";
export { default as Settings } from "./settings/Settings.svelte";
