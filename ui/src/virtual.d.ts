declare module "virtual:library/*" {
  const entries: Record<string, import("./lib/library/library.svelte").Entry>;
  export default entries;
}

declare module "virtual:messages/*" {
  const messages: import("./lib/text/bundle").Messages;
  export default messages;
}
