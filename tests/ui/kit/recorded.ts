/** What a real agent replied after two weeks of days; made by record.mjs. */
import { readFileSync } from "node:fs";
import type {
  Autostart,
  Doctor,
  Drawing,
  HistoryEntry,
  ItemText,
  PackView,
  PhaseReply,
  PlanView,
  Report,
  SettingsReply,
  Today,
  Week,
  WireError,
  YearDay,
} from "../../../ui/src/lib/wire/types";

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(`${__dirname}/recorded/${name}.json`, "utf8")) as T;

export const today = () => read<Today>("today");
export const history = () => read<HistoryEntry[]>("history");
/** The running week, and the one before. */
export const weeks = () => [read<Week>("week"), read<Week>("week-47")];
export const phase = () => read<PhaseReply>("phase");
export const year = () => read<YearDay[]>("year");
export const settings = () => read<SettingsReply>("settings");
export const preview = () => read<PlanView[]>("preview");
/** What it says to a correction of more than a week ago. */
export const refused = () => read<WireError>("refused");
/** The figures of the techniques that the days in tests have. */
export const poses = () => read<Record<string, Drawing>>("poses");
/** What it says to times that don't go together. */
export const breaches = () =>
  read<Record<"overlap" | "backwards" | "bedtime", WireError>>("breaches");
export const doctor = () => read<Doctor>("doctor");
export const autostart = () => read<Autostart>("autostart");
/** The pack of the documentation, what is read of its items, and what is said to a broken one. */
export const pack = () => read<PackView>("pack");
export const items = () => read<Record<string, ItemText>>("items");
export const packRefused = () => read<WireError>("pack-refused");
/** The month as a page. */
export const report = () => read<Report>("report");
