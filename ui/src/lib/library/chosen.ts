/** The chosen profiles; without any the general one holds. */
export const orGeneral = (chosen: string[]): string[] => (chosen.length ? chosen : ["pr-general"]);
