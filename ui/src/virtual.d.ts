declare module "virtual:library/*" {
  const entries: Record<string, import("./lib/library/library.svelte").Entry>;
  export default entries;
}

declare module "virtual:guidance/*" {
  const kept: {
    guidance: Record<string, import("./lib/library/guidance").Guidance[]>;
    sources: import("./lib/library/guidance").Sources;
  };
  export default kept;
}

declare module "virtual:messages/*" {
  const messages: Record<string, import("./lib/text/pattern").Pattern>;
  export default messages;
}

declare module "virtual:shelf/*" {
  const shelf: import("./lib/library/shelf").Shelf;
  export default shelf;
}
