/** What looks back. */
export { default as History } from "./history/History.svelte";
export { default as Week } from "./week/Week.svelte";
