/** What is there to be read. */
export { default as Help } from "./help/Help.svelte";
export { default as Routines } from "./routines/Routines.svelte";
