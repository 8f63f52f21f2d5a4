import { type GraphQLSchema, isInputObjectType, isLeafType, isObjectType } from "graphql";
import { everyQuestion, type ProbedService, type Question } from "./question.ts";
import type { Difference, ServiceReport } from "./service-report.ts";

/** One change of the SDL and of operations. If it changes nothing, the server proved the place. */
export interface Correction {
  /** A type, a field or an input of our SDL before the change. */
  readonly at: string;
  readonly name?: string;
  readonly type?: string | undefined;
  readonly isRemoved?: true;
  /** Whether the server has a leaf there. */
  readonly isLeaf?: boolean;
  /** For an input that the server demands and our SDL lacks: the operations. In each, its variable is always required. */
  readonly demandedBy?: readonly string[];
}

/** Whether more than a mark changes. */
export function isChange(correction: Correction): boolean {
  return Object.keys(correction).length > 1;
}

/** What the command changes, and notes on what a person must change. */
export interface Corrections {
  readonly corrections: readonly Correction[];
  readonly notes: readonly string[];
}

/** The most names in one note. */
const MOST_NAMES = 5;
const BUILT_IN = new Set(["Int", "Float", "String", "Boolean", "ID"]);

/**
 * Decides what to change in the SDL and the operations, from a server's answers. If several services share a field or an
 * input, it is changed only if the server says the same for each of them, since one server may have several schemas.
 *
 * @param services all services, probed or not
 */
export function correctionsFor(
  schema: GraphQLSchema,
  services: readonly ProbedService[],
  reports: readonly ServiceReport[],
): Corrections {
  const corrections: Correction[] = [];
  const notes: string[] = [];
  const byOperation = new Map(reports.map((report) => [report.operation, report]));
  const users = new Map<string, Map<ProbedService, Question>>();
  for (const service of services) {
    for (const question of everyQuestion(service.question)) {
      const before = users.get(question.coordinate) ?? new Map<ProbedService, Question>();
      users.set(question.coordinate, before.set(service, question));
    }
  }
  for (const [at, its] of users) {
    const said = [...its].map(([{ name, operation }, question]) => {
      const report = byOperation.get(operation);
      const difference = report?.differences.find((each) => each.at === at);
      return { name, question, difference, isProven: report?.proven.includes(at) === true };
    });
    const [first] = said as [(typeof said)[number]];
    const { difference } = said.find((each) => each.difference) ?? first;
    if (said.every(({ isProven }) => isProven)) corrections.push({ at });
    else if (said.some((each) => JSON.stringify(each.difference) !== JSON.stringify(difference))) {
      const others = said.filter((each) => !each.difference && !each.isProven).map(({ name }) => name);
      const why =
        others.length > 0
          ? `${listed(others)} use it too, and the server's answers for them do not say`
          : "the server's answers differ between the services that use it";
      notes.push(`${at} was not changed: ${why}.`);
    } else if (difference) {
      const isShared = services.some((service) => sharesInput(service, at));
      const decided = decide(schema, difference, first.question, isShared);
      if (typeof decided === "string") notes.push(`${at} was not changed: ${decided}.`);
      else corrections.push(decided);
    }
  }
  const kept = emptying(services, corrections);
  for (const at of kept) notes.push(`${at} was not changed: without it, its selection would be empty.`);

  const demands = new Map<string, { type: string | null; demandedBy: string[] }>();
  for (const { operation, differences } of reports) {
    for (const { at, theirs } of differences.filter(({ kind }) => kind === "required")) {
      const demand = demands.get(at) ?? { type: theirs, demandedBy: [] };
      demand.demandedBy.push(operation);
      demands.set(at, demand);
    }
  }
  for (const [at, { type, demandedBy }] of demands) {
    const holder = schema.getType(at.split(".")[0] as string);
    if (type !== null && BUILT_IN.has(type.replace(/[[\]!]/g, "")) && isInputObjectType(holder)) {
      const isShared = services.some(
        (service) => sharesInput(service, at) && !demandedBy.includes(service.operation),
      );
      corrections.push({ at, type: isShared ? type.replace(/!$/, "") : type, demandedBy });
    } else
      notes.push(
        `${at} is required by the server, but was not added: its type is ${type ?? "unknown"}. Add it by hand.`,
      );
  }
  return { corrections: corrections.filter(({ at }) => !kept.has(at)), notes };
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** Fields that cannot be removed, because the selection of their object would become empty. */
function emptying(services: readonly ProbedService[], corrections: readonly Correction[]): Set<string> {
  const removed = new Set(corrections.flatMap(({ isRemoved, at }) => (isRemoved ? [at] : [])));
  const kept = new Set<string>();
  for (const { question } of services) {
    for (const { children } of everyQuestion(question)) {
      const places = children.flatMap(({ kind, coordinate }) => (kind === "field" ? [coordinate] : []));
      if (places.every((at) => removed.has(at))) for (const at of places) kept.add(at);
    }
  }
  return kept;
}

/** Whether a service sends the input object that has this field, but not the field itself. */
function sharesInput({ question }: ProbedService, at: string): boolean {
  const type = `${at.split(".")[0]}.`;
  const coordinates = [...everyQuestion(question)].map((each) => each.coordinate);
  return coordinates.some((each) => each.startsWith(type)) && !coordinates.includes(at);
}

/** The correction of a difference, or the reason why a person has to make it. */
function decide(
  schema: GraphQLSchema,
  { kind, at, theirs, suggestions, refuses }: Difference,
  question: Question,
  isShared: boolean,
): Correction | string {
  const isInput = question.kind === "input";
  if (kind === "result-type") {
    if (theirs === null) return "the server does not have this result type, and suggests none that fits";
    return schema.getType(theirs) ? `our schema already has a type ${theirs}` : { at, name: theirs };
  }
  if (at.startsWith("Mutation.")) return "every operation needs it";
  if (kind === "missing") {
    const [type = "", field = ""] = at.split(".");
    const holder = schema.getType(type);
    const fields = isObjectType(holder) || isInputObjectType(holder) ? holder.getFields() : {};
    const [better, ...more] = suggestions.filter((each) => each.type !== null && !(each.name in fields));
    if (better !== undefined && more.length === 0) {
      const itsType = written(schema, question, better.type as string, false, isShared);
      if (itsType === undefined) return `the server may call it ${better.name}, with the type ${better.type}`;
      return { at, name: better.name, type: itsType };
    }
    if (isInput) return `the server does not have ${field}: look up its name on the vendor's page`;
    return { at, isRemoved: true };
  }
  if (theirs === null || theirs.endsWith("}"))
    return `the server says that it is ${theirs}: select the fields that you need`;
  const isLeaf = question.children.length === 0 || refuses;
  const type = written(schema, question, theirs, refuses, isShared);
  if (type === undefined)
    return `only the server has its type ${theirs}: look at an answer before you change it`;
  if (type === question.ours) return `the server expects ${theirs}, and not every operation sends that`;
  return { at, type, isLeaf };
}

/**
 * A type of the server in the words of our SDL. Undefined if our SDL has no such type.
 *
 * @param isNowLeaf whether the server has a leaf where ours is an object
 */
function written(
  schema: GraphQLSchema,
  { kind, ours, children }: Question,
  theirs: string,
  isNowLeaf: boolean,
  isShared: boolean,
): string | undefined {
  // Every finding may be null. An input that some services do not send cannot be required.
  const type = kind === "field" ? theirs.replaceAll("!", "") : isShared ? theirs.replace(/!$/, "") : theirs;
  const named = type.replace(/[[\]!]/g, "");
  const isKnown = BUILT_IN.has(named) || isLeafType(schema.getType(named));
  if (kind === "field" && children.length > 0) {
    // The names of objects are ours. An object whose fields cannot be selected is JSON.
    if (!isNowLeaf) return BUILT_IN.has(named) ? undefined : type.replace(named, ours.replace(/[[\]!]/g, ""));
    return isKnown ? type : isLeafType(schema.getType("JSON")) ? type.replace(named, "JSON") : undefined;
  }
  return isKnown && children.length === 0 ? type : undefined;
}
