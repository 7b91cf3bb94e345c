import type { Plugin } from "vite";

/** A part of a program, with its place in the code. */
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** What is written in the place of a piece of code. */
interface Change {
  start: number;
  end: number;
  code: string;
}

/**
 * The calls of Svelte's runtime whose last word says something to hydration, to components in the
 * manner of Svelte 4, or to proxies; the page has none of them (see client-only.ts). By the number of
 * words with it.
 */
const LAST_WORD: Record<string, number> = {
  child: 2,
  first_child: 2,
  only_child: 2,
  push: 2,
  sibling: 3,
  set: 3,
};

/** The events that the page as a whole listens to, once and for all of its parts. */
const EVENTS = ["change", "click", "focusin", "focusout", "input", "keydown"];

/**
 * What Svelte's compiler writes, in fewer words. What is shown is worked out where it is shown: kept
 * apart, as the compiler has it, each value weighs more than it saves, and takes longer to be there.
 */
export function leanCalls(): Plugin {
  return {
    name: "adempauze-lean-calls",
    apply: "build",
    transform(code, id) {
      if (!/\.svelte(\.ts)?$/.test(id)) return null;
      const changes: Change[] = [];
      const isWhole = id.endsWith("/App.svelte");
      visit(this.parse(code) as unknown as Node, (node) => {
        const name = runtimeCall(node);
        if (name === undefined) return;
        const words = node.arguments as Node[];
        const last = words.at(-1);
        if (LAST_WORD[name] === words.length && last?.value === true) {
          changes.push({ start: words.at(-2)!.end, end: last.end, code: "" });
        }
        if (name === "delegate") {
          const list = words[0]!.elements as Node[];
          const other = list.find(({ value }) => !EVENTS.includes(value as string));
          if (other)
            throw new Error(`${id} listens to ${other.value}, which build/lean-calls.ts lacks`);
          const { start, end } = isWhole ? words[0]! : node;
          changes.push({ start, end, code: isWhole ? JSON.stringify(EVENTS) : "0" });
        }
        if (name === "template_effect" && words.length === 2) changes.push(...inPlace(words, code));
      });
      changes.sort((one, other) => other.start - one.start);
      return changes.reduce(
        (code, change) => code.slice(0, change.start) + change.code + code.slice(change.end),
        code,
      );
    },
  };
}

/** `$.template_effect(($0) => …$0…, [() => t(37)])` as `$.template_effect(() => …t(37)…)`. */
function inPlace([effect, kept]: Node[], code: string): Change[] {
  const names = (effect!.params as Node[]).map(({ name }) => name);
  const values = (kept!.elements as Node[]).map((value) => {
    const { start, end } = value.body as Node;
    return `(${code.slice(start, end)})`;
  });
  const body = effect!.body as Node;
  const changes: Change[] = [{ start: effect!.start, end: body.start, code: "() => " }];
  visit(body, ({ type, name, start, end }) => {
    const value = type === "Identifier" ? values[names.indexOf(name)] : undefined;
    if (value) changes.push({ start, end, code: value });
  });
  changes.push({ start: effect!.end, end: kept!.end, code: "" });
  return changes;
}

/** The function of Svelte's runtime that is called. */
function runtimeCall({ type, callee }: Node): string | undefined {
  const { object, property } = (callee ?? {}) as { object?: Node; property?: Node };
  const isOfRuntime = type === "CallExpression" && object?.name === "$";
  return isOfRuntime ? (property?.name as string) : undefined;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (inner && typeof inner === "object" && "type" in inner) visit(inner as Node, see);
    }
  }
}
