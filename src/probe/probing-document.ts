import { everyQuestion, type Question } from "./question.ts";

/** The field that no schema has. */
export const SENTINEL: string = "zzProbe";

/**
 * What is sent before anything else: a server that does not say which field it refuses cannot be read. What it says of
 * `__typename`, which is a `String!` everywhere, shows whether it names types whole.
 */
export const controlDocument: string = `mutation IndiconnectProbe { ${SENTINEL} __typename { ${SENTINEL} } }`;

/** A document that no server can accept, and what each line of it asks. */
export interface ProbingDocument {
  readonly text: string;
  readonly question: Question;
  /** What is asked about in it. What is only opened on the way down is not. */
  readonly asked: ReadonlySet<Question>;
  /** What stands on each line, the first being 1. */
  readonly lines: ReadonlyMap<number, Question>;
  /** The field that no schema has, in each object that is opened and behind each leaf. */
  readonly sentinels: ReadonlyMap<string, Question>;
  /** The variable that stands in the place of each input. */
  readonly variables: ReadonlyMap<string, Question>;
}

/** graphql-js ends a refusal at 100 errors. What nobody can foresee, such as inputs that are demanded, needs room too. */
const MOST_ERRORS = 80;

/**
 * The documents that ask all of this, each with few enough errors that the server tells them all.
 *
 * No schema can forgive them: each opened object has a field that does not exist, each leaf a selection, and a variable
 * of a wrong type stands in each input's place. One of these alone is not enough. A document that is correct but for a
 * missing input, or a number where a text belongs, runs on a server that is more lenient than ours. No value is sent.
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
      // The sentinels of what is opened on the way down come back in each document.
      room = MOST_ERRORS - errors - depthOf(question, each) - 1;
    } else {
      part.add(each);
      room -= errors;
    }
  }
  return parts.map((part) => written(question, part));
}

/** An object costs its sentinel and the question about its own type, each of which may be refused twice over. */
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
    // Without a selection the refusal tells the whole type of an object: whether it is a list.
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
