/** The chosen profiles with this one more, or less; without any the general one holds. */
export function chosenWith(chosen: readonly string[], id: string, isOn: boolean): string[] {
  const others = chosen.filter((one) => one !== id);
  if (isOn) return [...others, id];
  return others.length === 0 ? ["pr-general"] : others;
}
