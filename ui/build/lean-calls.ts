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
 * What Svelte's compiler writes, in fewer words. A message (`t(37)`) is looked up where it is shown:
 * kept apart, as the compiler has it, each one weighs more than it saves.
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
        if (name === "template_effect" && words.length === 2) changes.push(...told(words, code));
      });
      changes.sort((one, other) => other.start - one.start);
      return changes.reduce(
        (code, change) => code.slice(0, change.start) + change.code + code.slice(change.end),
        code,
      );
    },
  };
}

/** `$.template_effect(($0, $1) => …$0…$1, [() => t(37), other])` with the message in its place. */
function told([effect, kept]: Node[], code: string): Change[] {
  const names = effect!.params as Node[];
  const values = kept!.elements as Node[];
  const isWhole = values.map(isMessage);
  if (!isWhole.includes(true)) return [];
  const changes: Change[] = [];
  const messages = new Map<unknown, string>();
  names.forEach(({ name }, n) => {
    const { start, end } = values[n]!.body as Node;
    if (isWhole[n]) messages.set(name, code.slice(start, end));
  });
  visit(effect!.body as Node, ({ type, name, start, end }) => {
    const message = messages.get(name);
    if (type === "Identifier" && message) changes.push({ start, end, code: message });
  });
  const left = (nodes: Node[]) =>
    nodes.flatMap(({ start, end }, n) => (isWhole[n] ? [] : [code.slice(start, end)])).join(", ");
  changes.push({
    start: effect!.start,
    end: (effect!.body as Node).start,
    code: `(${left(names)}) => `,
  });
  const rest = left(values);
  changes.push({ start: effect!.end, end: kept!.end, code: rest ? `, [${rest}]` : "" });
  return changes;
}

/** Whether it is `() => t(37, …)`. */
function isMessage({ type, body }: Node): boolean {
  const { callee } = (body ?? {}) as { callee?: Node };
  return type === "ArrowFunctionExpression" && callee?.name === "t";
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
