import { below, everyQuestion, type Question } from "./question.ts";

/** The field that no schema has. */
export const SENTINEL: string = "zzProbe";

/**
 * The first document that is sent. If the server does not say which field it refuses, probing cannot learn anything. Its
 * error about `__typename`, which is a `String!` everywhere, shows whether it names complete types.
 */
export const controlDocument: string = `mutation IndiconnectProbe { ${SENTINEL} __typename { ${SENTINEL} } }`;

/** A document that no server can accept, and the question that each line asks. */
export interface ProbingDocument {
  readonly text: string;
  /** The question on each line, from line 1. */
  readonly lines: ReadonlyMap<number, Question>;
  /** By name, the fields that no schema has: one in each opened object and one below each leaf. */
  readonly sentinels: ReadonlyMap<string, Question>;
  /** By name, the variables that are sent in place of the inputs. */
  readonly variables: ReadonlyMap<string, Question>;
}

/** graphql-js reports at most 100 errors. Errors that we cannot foresee, such as required inputs, need room too. */
const MOST_ERRORS = 80;

/**
 * The documents that ask all of this. Each causes so few errors that the server reports all of them.
 *
 * No server can accept them: each opened object has a field that does not exist, each leaf has a selection, and each input
 * gets a variable of a wrong type. One of these alone is not enough: a document that only lacks an input, or has a number
 * instead of a text, may run on a lenient server. No value is sent.
 *
 * @param asked the questions below the root to ask. Objects above them are only opened
 */
export function probingDocuments(root: Question, asked: ReadonlySet<Question>): ProbingDocument[] {
  const parts: Set<Question>[] = [];
  let room = 0;
  const put = (question: Question, depth: number): void => {
    if (asked.has(question)) {
      // An object has its sentinel and the question about its own type, one error each.
      const errors = question.children.length > 0 ? 2 : 1;
      if (parts.length === 0 || errors > room) {
        parts.push(new Set());
        // Each document contains the sentinels of the objects on the way down again.
        room = MOST_ERRORS - depth - 1;
      }
      parts.at(-1)?.add(question);
      room -= errors;
    }
    for (const each of below(question)) put(each, depth + 1);
  };
  put(root, 0);
  return parts.map((part) => written(root, part));
}

function written(root: Question, asked: ReadonlySet<Question>): ProbingDocument {
  const lines = new Map<number, Question>();
  const sentinels = new Map<string, Question>();
  const variables = new Map<string, Question>();
  // The first line declares the variables, which are known at the end.
  const body: string[] = [`  ${SENTINEL}`];
  const say = (depth: number, text: string, about: Question): void => {
    body.push("  ".repeat(depth) + text);
    lines.set(body.length + 1, about);
  };
  const named = (names: Map<string, Question>, start: string, about: Question): string => {
    const name = `${start}${names.size + 1}`;
    names.set(name, about);
    return name;
  };
  const isOpened = (each: Question): boolean => [...everyQuestion(each)].some((one) => asked.has(one));

  const write = (each: Question, depth: number): void => {
    const { kind, name, children } = each;
    const isValue = kind === "argument" || kind === "input";
    const head = kind === "member" ? `... on ${name}` : isValue ? `${name}:` : name;
    if (children.length === 0) {
      const end = isValue ? `$${named(variables, "p", each)}` : `{ ${named(sentinels, SENTINEL, each)} }`;
      say(depth, `${head} ${end}`, each);
      return;
    }
    // Without a selection, the refusal tells an object's complete type, for instance whether it is a list.
    if (kind === "field" && asked.has(each) && depth > 1)
      say(depth, `${SENTINEL}Type${lines.size}: ${name}`, each);
    const inner = below(each).filter(isOpened);
    const args = inner.filter((one) => one.kind === "argument");
    if (args.length > 0) {
      say(depth, `${head}(`, each);
      for (const one of args) write(one, depth + 1);
    }
    say(depth, args.length > 0 ? ") {" : `${head} {`, each);
    say(depth + 1, named(sentinels, SENTINEL, each) + (isValue ? ": 0" : ""), each);
    for (const one of inner) if (one.kind !== "argument") write(one, depth + 1);
    body.push(`${"  ".repeat(depth)}}`);
  };
  write(root, 1);

  const declared = [...variables].map(([name, { wrongType = "Boolean" }]) => `$${name}: ${wrongType}`);
  const head = `mutation IndiconnectProbe${declared.length > 0 ? `(${declared.join(", ")})` : ""} {`;
  return { text: [head, ...body, "}", ""].join("\n"), lines, sentinels, variables };
}
