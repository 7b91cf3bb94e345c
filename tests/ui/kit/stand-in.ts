/**
 * Stands in for the window and the agent behind it, inside the page: it answers what the page
 * invokes, and keeps what was asked. It decides nothing: what a test wants to see, it says.
 */
import { expect, type Page } from "@playwright/test";
import type { Link } from "../../../ui/src/lib/host/host";
import type {
  Autostart,
  Delivery,
  Diary,
  Doctor,
  Drawing,
  HistoryEntry,
  ItemText,
  PackView,
  PhaseReply,
  PlanView,
  Report,
  Settings,
  Today,
  Week,
  WireError,
  YearDay,
} from "../../../ui/src/lib/wire/types";
import * as days from "./days";
import * as recorded from "./recorded";

export interface World {
  link: Link;
  today: Today;
  history: HistoryEntry[];
  /** The reviews by week; the first one is the running week's. */
  weeks: Week[];
  year: YearDay[];
  phase: PhaseReply;
  /** Tomorrow. */
  plan: PlanView;
  doctor: Doctor;
  autostart: Autostart;
  delivery: Delivery;
  settings: Settings;
  /** The figures by technique. */
  poses: Record<string, Drawing>;
  /** The packs that are there, and the one that comes with the next. */
  packs: PackView[];
  pack: PackView;
  /** What is read of their items. */
  items: Record<string, ItemText>;
  report: Report;
  /** What the diary says; by default it is off, and nothing asks. */
  diary: Partial<Diary>;
  /** The methods that never get a reply. */
  mute: string[];
  /** What a method answers instead of what it would. */
  refuse: Record<string, WireError>;
  /** The methods that get their reply half a second late. */
  late: string[];
  /** Whether time stands still until the test lets it run. */
  isStill: boolean;
}

/** What changes nothing. */
export const READS = [
  "today",
  "settings",
  "history",
  "week",
  "year",
  "preview",
  "doctor",
  "autostart",
  "delivery",
  "poses",
  "phase",
  "diary",
  "packs",
  "item",
];

export interface Asked {
  method: string;
  params: Record<string, unknown> | null;
}

declare global {
  interface Window {
    standIn: {
      world: World;
      asked: Asked[];
      /** How often the agent was to be started. */
      starts: number;
      /** What the page had itself called later, and after how many milliseconds. */
      timers: { by: string; ms: number }[];
      tell: (news: unknown) => void;
    };
    __TAURI_INTERNALS__: unknown;
  }
}

export class StandIn {
  constructor(private page: Page) {}

  /** Everything that changed something, in order. */
  asked = async (): Promise<Asked[]> =>
    (await this.page.evaluate(() => window.standIn.asked)).filter(
      ({ method }) => !READS.includes(method),
    );

  /** The methods of these alone. */
  methods = async (): Promise<string[]> => (await this.asked()).map(({ method }) => method);

  /** What was set each time; undefined where it was something else that was asked. */
  sets = async (): Promise<unknown[]> => (await this.asked()).map(({ params }) => params?.set);

  /** What was answered each time, in the same way. */
  answers = async (): Promise<unknown[]> =>
    (await this.asked()).map(({ params }) => params?.answer);

  /** How often the page had the agent started. */
  starts = (): Promise<number> => this.page.evaluate(() => window.standIn.starts);

  /** Changes the world as an answer would: the page sees it when it reads again. */
  willBe = (world: Partial<World>): Promise<void> =>
    this.page.evaluate((world) => void Object.assign(window.standIn.world, world), world);

  /** Changes the world and tells the page that something changed. */
  become = (world: Partial<World>): Promise<void> =>
    this.page.evaluate((world) => {
      Object.assign(window.standIn.world, world);
      window.standIn.tell({ news: "changed" });
    }, world);

  link = (link: Link): Promise<void> =>
    this.page.evaluate((link) => window.standIn.tell({ news: "link", link }), link);

  /** Waits until the page speaks this language. */
  isIn = (language: string): Promise<void> =>
    expect(this.page.locator("html")).toHaveAttribute("lang", language);

  /** Something is dropped on the window. */
  drop = (path: string): Promise<void> =>
    this.page.evaluate((path) => window.standIn.tell({ news: "dropped", path }), path);
}

/** Opens the page in this world. */
export async function open(
  page: Page,
  world: Partial<World> = {},
  place = "today",
): Promise<StandIn> {
  const whole: World = {
    link: { state: "up" },
    today: days.afternoon(),
    history: days.history(),
    weeks: recorded.weeks(),
    year: recorded.year(),
    phase: recorded.phase(),
    plan: recorded.preview()[0]!,
    doctor: recorded.doctor(),
    autostart: recorded.autostart(),
    delivery: { stage: "sent", trouble: null },
    settings: days.settings(),
    poses: recorded.poses(),
    packs: [],
    pack: recorded.pack(),
    items: recorded.items(),
    report: recorded.report(),
    diary: { ...days.diary(), on: false, asks: false },
    mute: [],
    late: [],
    refuse: {},
    isStill: false,
    ...world,
  };
  const now = new Date(whole.today.now);
  await page.clock.install({ time: whole.isStill ? new Date(now.getTime() - 1000) : now });
  if (whole.isStill) await page.clock.pauseAt(now);
  await page.addInitScript(inPage, whole);
  // A script that fails, or something that the policy of the window forbids, fails the test.
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    // A frame that runs nothing does not run what the test puts into every frame, either.
    const isOfTest = message.text().startsWith("Blocked script execution in 'about:srcdoc'");
    if (message.type() === "error" && !isOfTest) throw new Error(message.text());
  });
  // Another address first: a changed place alone would not load the page anew.
  await page.goto("about:blank");
  await page.goto(`/#${place}`);
  // What guides a moment has no title before there is one.
  if (whole.late.includes("today")) await expect(page.locator("main")).toBeAttached();
  else await expect(page.locator("main h1")).not.toBeEmpty();
  return new StandIn(page);
}

function inPage(world: World): void {
  type Call = { method: string; params: Record<string, unknown> | null };
  type Follow = { news: { id: number } };
  const asked: Asked[] = [];
  const callbacks: ((message: unknown) => void)[] = [];
  let follower = -1;
  let index = 0;

  const merge = (into: Record<string, unknown>, from: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(from)) {
      const old = into[key];
      const areObjects = [old, value].every((v) => v && typeof v === "object" && !Array.isArray(v));
      if (areObjects) merge(old as Record<string, unknown>, value as Record<string, unknown>);
      else if (value === null) delete into[key];
      else into[key] = value;
    }
  };
  const merged = (set: unknown): Settings => {
    const copy = structuredClone(world.settings);
    merge(copy as unknown as Record<string, unknown>, set as Record<string, unknown>);
    return copy;
  };
  /** The recorded plan without the kinds that are off, its wind-down moved with bedtime. */
  const planOf = (settings: Settings): PlanView => {
    const keys = settings as unknown as Record<string, { on?: boolean }>;
    const [h = 0, m = 0] = settings.bedtime.default.split(":").map(Number);
    const minutes = (h * 60 + m - 60 - settings.wind_down.lead_min + 1440) % 1440;
    const clock = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, "0"));
    const due = `${world.plan.day}T${clock.join(":")}:00+01:00`;
    const prompts = world.plan.prompts
      .filter(({ kind }) => keys[kind.replace("-", "_")]?.on !== false)
      .map((prompt) => (prompt.kind === "wind-down" ? { ...prompt, due } : prompt));
    return { ...world.plan, prompts };
  };

  const answer = (method: string, params: Record<string, unknown> | null): unknown => {
    asked.push({ method, params });
    if (world.refuse[method]) throw world.refuse[method];
    if (method === "today") return world.today;
    if (method === "history") {
      const { from, to } = params as { from: string; to: string };
      return world.history.filter(({ prompt }) => from <= prompt && prompt.slice(0, 10) <= to);
    }
    if (method === "week") {
      return world.weeks.find(({ week }) => week === params!.week) ?? world.weeks[0];
    }
    if (method === "poses") return world.poses[params!.technique as string] ?? null;
    if (method === "phase" || method === "next-phase") return world.phase;
    if (method === "diary") return world.diary;
    if (method === "year") return world.year;
    if (method === "packs") return world.packs;
    if (method === "item") return world.items[params!.id as string] ?? null;
    if (method === "report") return world.report;
    if (method === "bring-pack") {
      world.packs = [world.pack];
      return world.pack;
    }
    if (method === "remove-pack") world.packs = world.packs.filter(({ id }) => id !== params!.pack);
    if (method === "doctor") return world.doctor;
    if (method === "autostart") return world.autostart;
    if (method === "set-autostart") return { ...world.autostart, ...params };
    if (method === "try-notification" || method === "delivery") return world.delivery;
    if (method === "preview") return [planOf(merged(params!.set))];
    if (method === "set-settings") world.settings = merged(params!.set);
    if (method === "settings" || method === "set-settings") {
      const path = "/home/jij/.config/adempauze/settings.json";
      return { settings: world.settings, changed: {}, warnings: [], path };
    }
    if (method === "now") return { prompt: `${world.today.day}/${params!.kind}/extra-1` };
    return null;
  };

  const timers: Window["standIn"]["timers"] = [];
  for (const by of ["setTimeout", "setInterval", "requestAnimationFrame"] as const) {
    const set = window[by] as (call: () => void, ms?: number) => number;
    const counted = (call: () => void, ms = 0) => {
      timers.push({ by, ms });
      return set.call(window, call, ms);
    };
    Object.assign(window, { [by]: counted });
  }

  window.standIn = {
    world,
    asked,
    starts: 0,
    timers,
    tell: (message) => callbacks[follower]?.({ index: index++, message }),
  };
  window.__TAURI_INTERNALS__ = {
    transformCallback: (callback: (message: unknown) => void) => callbacks.push(callback) - 1,
    unregisterCallback: () => {},
    invoke: async (command: string, args: Call & Follow) => {
      if (command === "call") {
        const { method, params } = args;
        if (world.mute.includes(method)) return new Promise(() => {});
        if (world.late.includes(method)) await new Promise((go) => setTimeout(go, 500));
        return structuredClone(answer(method, params));
      }
      if (command === "start") window.standIn.starts += 1;
      if (command === "follow") {
        follower = args.news.id;
        window.standIn.tell({ news: "link", link: world.link });
      }
      return null;
    },
  };
}
