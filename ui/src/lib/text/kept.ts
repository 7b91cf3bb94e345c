/**
 * The texts that were loaded, by name: `messages/nl`. What ran before the page's own script is taken
 * from here at once; `import()` of the same takes a tenth of the time in which Today is there.
 */
export const kept: Record<string, unknown> = {};
