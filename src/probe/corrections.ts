import { type GraphQLSchema, isInputObjectType, isLeafType, isObjectType } from "graphql";
import { everyQuestion, type ProbedService, type Question } from "./question.ts";
import type { Difference, ServiceReport } from "./service-report.ts";

/** One change of the SDL or of operations. Places are those of our SDL as it is. */
export type Correction =
  | { readonly kind: "proven"; readonly at: string }
  | { readonly kind: "retype"; readonly at: string; readonly type: string; readonly isLeaf: boolean }
  | { readonly kind: "rename"; readonly at: string; readonly to: string; readonly type: string | undefined }
  | { readonly kind: "remove"; readonly at: string }
  | { readonly kind: "rename-type"; readonly at: string; readonly to: string }
  | {
      // An input that the server demands; the variable of each operation is demanded in any case.
      readonly kind: "demand";
      readonly at: string;
      readonly type: string;
      readonly operations: readonly string[];
    };

/** What to change, and what a person has to. */
export interface Corrections {
  readonly corrections: readonly Correction[];
  readonly notes: readonly string[];
}

/** Names in a note before it says how many more. */
const MOST_NAMES = 5;
const BUILT_IN = new Set(["Int", "Float", "String", "Boolean", "ID"]);

/**
 * Decides what to change of the SDL and of operations by what a server said. A field or an input that several services
 * share is changed only where the server says the same for each: one server may have a schema for each application.
 *
 * @param services every service that there is, probed or not
 */
export function correctionsFor(
  schema: GraphQLSchema,
  services: readonly ProbedService[],
  reports: readonly ServiceReport[],
): Corrections {
  const corrections: Correction[] = [];
  const notes: string[] = [];
  const byOperation = new Map(reports.map((report) => [report.operation, report]));
  const users = new Map<string, { readonly service: ProbedService; readonly question: Question }[]>();
  for (const service of services) {
    for (const question of everyQuestion(service.question)) {
      const before = users.get(question.coordinate) ?? [];
      if (!before.some((user) => user.service === service))
        users.set(question.coordinate, [...before, { service, question }]);
    }
  }
  for (const [at, its] of users) {
    const said = its.map(({ service }) => {
      const report = byOperation.get(service.operation);
      if (report?.proven.includes(at)) return "proven";
      return report?.differences.find((each) => each.at === at);
    });
    if (said.every((each) => each === "proven")) {
      corrections.push({ kind: "proven", at });
      continue;
    }
    const difference = said.find((each): each is Difference => typeof each === "object");
    if (difference === undefined) continue;
    if (said.some((each) => JSON.stringify(each) !== JSON.stringify(difference))) {
      const others = its.filter((_, index) => said[index] === undefined).map(({ service }) => service.name);
      const why =
        others.length > 0
          ? `${listed(others)} use it too, and nothing was learnt there`
          : "the server does not say the same for every service that uses it";
      notes.push(`${at} is left as it is: ${why}.`);
      continue;
    }
    const decided = decide(
      schema,
      difference,
      its[0]?.question as Question,
      services.some((service) => sharesInput(service, at)),
    );
    if (typeof decided === "string") notes.push(`${at} is left as it is: ${decided}.`);
    else corrections.push(decided);
  }
  for (const at of emptying(services, corrections)) {
    corrections.splice(
      corrections.findIndex((each) => each.at === at && each.kind === "remove"),
      1,
    );
    notes.push(`${at} is left as it is: nothing would be left of what it stands in.`);
  }
  const demands = new Map<string, { type: string | null; operations: string[] }>();
  for (const { operation, differences } of reports) {
    for (const { kind, at, theirs } of differences) {
      if (kind !== "required") continue;
      const demand = demands.get(at) ?? { type: theirs, operations: [] };
      demands.set(at, { ...demand, operations: [...demand.operations, operation] });
    }
  }
  for (const [at, { type, operations }] of demands) {
    const holder = at.split(".")[0] as string;
    const isKnown = type !== null && BUILT_IN.has(type.replace(/[[\]!]/g, ""));
    if (type !== null && isKnown && isInputObjectType(schema.getType(holder))) {
      const isShared = services.some(
        (service) => sharesInput(service, at) && !operations.includes(service.operation),
      );
      corrections.push({ kind: "demand", at, type: isShared ? type.replace(/!$/, "") : type, operations });
    } else notes.push(`${at} is demanded there, and left to you: its type is ${type ?? "not told"}.`);
  }
  return { corrections, notes };
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(", ") + (more > 0 ? ` and ${more} more` : "");
}

/** Fields that cannot be taken out, since with them goes all that is selected of an object. */
function emptying(services: readonly ProbedService[], corrections: readonly Correction[]): Set<string> {
  const removed = new Set(corrections.flatMap(({ kind, at }) => (kind === "remove" ? [at] : [])));
  const kept = new Set<string>();
  for (const { question } of services) {
    for (const { children } of everyQuestion(question)) {
      const places = children.map(({ coordinate }) => coordinate);
      if (places.every((at) => removed.has(at))) for (const at of places) kept.add(at);
    }
  }
  return kept;
}

/** Whether a service sends the input object of a field, and not the field. */
function sharesInput({ question }: ProbedService, at: string): boolean {
  const type = `${at.split(".")[0]}.`;
  const coordinates = [...everyQuestion(question)].map((each) => each.coordinate);
  return coordinates.some((each) => each.startsWith(type)) && !coordinates.includes(at);
}

/** What to do about a difference, or why a person has to. */
function decide(
  schema: GraphQLSchema,
  { kind, at, theirs, suggestions, refuses }: Difference,
  question: Question,
  isShared: boolean,
): Correction | string {
  const isInput = question.kind === "input";
  if (kind === "result-type") {
    if (theirs === null) return "the server has no such result type, and suggests none that fits";
    return schema.getType(theirs)
      ? `there is a type ${theirs} already`
      : { kind: "rename-type", at, to: theirs };
  }
  if (at.startsWith("Mutation.")) return "operations stand and fall with it";
  if (kind === "missing") {
    const [type = "", field = ""] = at.split(".");
    const holder = schema.getType(type);
    const fields = isObjectType(holder) || isInputObjectType(holder) ? holder.getFields() : {};
    const [better, ...more] = suggestions.filter((each) => each.type !== null && !(each.name in fields));
    if (better !== undefined && more.length === 0) {
      const itsType = written(schema, question, better.type as string, false, isShared);
      if (itsType === undefined) return `it may be ${better.name} there, of the type ${better.type}`;
      return { kind: "rename", at, to: better.name, type: itsType };
    }
    if (isInput) return `the server takes no ${field}: look for its name on the vendor's page`;
    return { kind: "remove", at };
  }
  if (theirs === null || theirs.endsWith("}"))
    return `it is ${theirs}: select the fields that you need of it`;
  const isLeaf = question.children.length === 0 || refuses;
  const type = written(schema, question, theirs, refuses, isShared);
  if (type === undefined)
    return `its type there, ${theirs}, is the server's own: see an answer before you change it`;
  if (type === question.ours) return `the server says ${theirs}, which not every operation gives`;
  return { kind: "retype", at, type, isLeaf };
}

/**
 * A type of the server's as our SDL writes it; nothing where our SDL has no such type.
 *
 * @param isNowLeaf whether it is a leaf where ours is an object
 */
function written(
  schema: GraphQLSchema,
  { kind, ours, children }: Question,
  theirs: string,
  isNowLeaf: boolean,
  isShared: boolean,
): string | undefined {
  // Every finding may be null, and an input that not every service sends can be demanded of none.
  const type = kind === "field" ? theirs.replaceAll("!", "") : isShared ? theirs.replace(/!$/, "") : theirs;
  const named = type.replace(/[[\]!]/g, "");
  const isKnown = BUILT_IN.has(named) || isLeafType(schema.getType(named));
  if (kind === "field" && children.length > 0) {
    // The names of objects are ours; what an object is whose fields cannot be selected is JSON.
    if (!isNowLeaf) return BUILT_IN.has(named) ? undefined : type.replace(named, ours.replace(/[[\]!]/g, ""));
    return isKnown ? type : isLeafType(schema.getType("JSON")) ? type.replace(named, "JSON") : undefined;
  }
  return isKnown && children.length === 0 ? type : undefined;
}
