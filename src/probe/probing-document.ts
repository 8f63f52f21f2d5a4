import { everyQuestion, type Question } from "./question.ts";

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
  readonly question: Question;
  /** The questions of the document, without the objects that are only opened on the way down. */
  readonly asked: ReadonlySet<Question>;
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
 */
export function probingDocuments(question: Question, asked: ReadonlySet<Question>): ProbingDocument[] {
  const parts: Set<Question>[] = [];
  let room = 0;
  for (const each of everyQuestion(question)) {
    if (!asked.has(each)) continue;
    const errors = costOf(each);
    const part = parts.at(-1);
    if (part === undefined || errors > room) {
      parts.push(new Set([each]));
      // Each document contains the sentinels of the objects on the way down again.
      room = MOST_ERRORS - errors - depthOf(question, each) - 1;
    } else {
      part.add(each);
      room -= errors;
    }
  }
  return parts.map((part) => written(question, part));
}

/** The most errors of a question. An object has its sentinel and the question about its own type, two errors each. */
function costOf({ children }: Question): number {
  return children.length > 0 ? 2 : 1;
}

function depthOf(from: Question, to: Question): number {
  if (from === to) return 0;
  for (const below of [...from.arguments, ...from.children]) {
    const depth = depthOf(below, to);
    if (depth >= 0) return depth + 1;
  }
  return -1;
}

function written(question: Question, asked: ReadonlySet<Question>): ProbingDocument {
  const lines = new Map<number, Question>();
  const sentinels = new Map<string, Question>();
  const variables = new Map<string, Question>();
  // The first line declares the variables, which are known at the end.
  const body: string[] = [`  ${SENTINEL}`];
  const say = (depth: number, text: string, about: Question): void => {
    body.push("  ".repeat(depth) + text);
    lines.set(body.length + 1, about);
  };
  const sentinel = (about: Question): string => {
    const name = `${SENTINEL}${sentinels.size + 1}`;
    sentinels.set(name, about);
    return name;
  };
  const isOpened = (each: Question): boolean => [...everyQuestion(each)].some((below) => asked.has(below));

  const writeInput = (each: Question, depth: number): void => {
    if (each.children.length === 0) {
      const name = `p${variables.size + 1}`;
      variables.set(name, each);
      say(depth, `${each.name}: $${name}`, each);
      return;
    }
    say(depth, `${each.name}: {`, each);
    say(depth + 1, `${sentinel(each)}: 0`, each);
    for (const child of each.children) if (isOpened(child)) writeInput(child, depth + 1);
    body.push(`${"  ".repeat(depth)}}`);
  };

  const writeSelected = (each: Question, depth: number): void => {
    const { kind, name, children } = each;
    if (kind === "field" && children.length === 0 && each.arguments.length === 0) {
      say(depth, `${name} { ${sentinel(each)} }`, each);
      return;
    }
    // Without a selection, the refusal tells an object's complete type, for instance whether it is a list.
    if (kind === "field" && asked.has(each) && depth > 1) {
      say(depth, `${SENTINEL}Type${lines.size}: ${name}`, each);
    }
    const args = each.arguments.filter(isOpened);
    say(depth, kind === "member" ? `... on ${name} {` : `${name}${args.length > 0 ? "(" : " {"}`, each);
    for (const argument of args) writeInput(argument, depth + 1);
    if (args.length > 0) say(depth, ") {", each);
    say(depth + 1, sentinel(each), each);
    for (const child of children) if (isOpened(child)) writeSelected(child, depth + 1);
    body.push(`${"  ".repeat(depth)}}`);
  };
  writeSelected(question, 1);

  const declared = [...variables].map(([name, { wrongType = "Boolean" }]) => `$${name}: ${wrongType}`);
  const head = `mutation IndiconnectProbe${declared.length > 0 ? `(${declared.join(", ")})` : ""} {`;
  return { text: [head, ...body, "}", ""].join("\n"), question, asked, lines, sentinels, variables };
}
