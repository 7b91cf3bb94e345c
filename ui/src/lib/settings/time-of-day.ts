/** A time of day as people write it. */

/** Reads `8`, `8:30`, `8.30`, `0830`, `08:30`; none if it is no time. */
export function readTime(written: string): string | null {
  const match = /^(\d{1,2})(?:[:.\s]?(\d{2}))?$/.exec(written.trim());
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? write(hours * 60 + minutes) : null;
}

/** The time this many minutes later, around the clock. */
export function plusMinutes(time: string, minutes: number): string {
  const [h = 0, m = 0] = time.split(":").map(Number);
  return write((h * 60 + m + minutes + 1440) % 1440);
}

const write = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
