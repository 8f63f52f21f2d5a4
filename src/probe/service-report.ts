import { bestMember } from "./follow-up.ts";
import { everyQuestion, type ProbedService, type Question } from "./question.ts";
import { hasObject, type Replies } from "./replies.ts";

/** How a server's schema differs from ours in one place. */
export interface Difference {
  /**
   * - `missing`: the server has no such field, input, argument or type.
   * - `type`: the server has another type in this place.
   * - `result-type`: the service's result has another type.
   * - `required`: the server requires an input that the operation does not send.
   */
  readonly kind: "missing" | "type" | "result-type" | "required";
  /** Its place in our SDL, such as `VoterIdResult.name`. */
  readonly at: string;
  /** Our type. For a result type, its name. Null if we have none. */
  readonly ours: string | null;
  /** The server's type or name. Null if it has none or does not say. */
  readonly theirs: string | null;
  /** Names that the server suggests for a missing one, with their types if known. */
  readonly suggestions: readonly { readonly name: string; readonly type: string | null }[];
  /** Whether the server refuses our operation. If not, only our types are wrong. */
  readonly refuses: boolean;
}

/** What a server revealed about one service. */
export interface ServiceReport {
  readonly name: string;
  readonly operation: string;
  readonly documentType: string;
  readonly myAppId: string | null;
  /**
   * - `proven`: the server confirmed everything that the operation sends and selects.
   * - `differs`: the server's schema differs in at least one place.
   * - `refused`: the credentials have no such application.
   * - `cannot tell`: the server does not say enough.
   */
  readonly verdict: "proven" | "differs" | "refused" | "cannot tell";
  /** The reason for `refused` and `cannot tell`, or why there may be more differences. May contain the server's words. */
  readonly why: string | null;
  readonly differences: readonly Difference[];
  /** The places in our SDL that the server confirmed. */
  readonly proven: readonly string[];
  /** The places that the server did not mention. */
  readonly unanswered: readonly string[];
  readonly requests: number;
}

/** Why the server's answers revealed nothing. */
export interface NoAnswer {
  readonly verdict: "refused" | "cannot tell";
  readonly why: string;
}

/** What a server said about a service. */
export interface Told {
  readonly replies: Replies;
  /** Everything that the operation sends and selects, with the server's replies. */
  readonly root: Question;
}

const BUILT_IN = new Set(["Int", "Float", "String", "Boolean", "ID"]);
const MOST_NAMES = 3;

/** Compares a server's answers with our SDL. */
export function compared(service: ProbedService, told: Told | NoAnswer): Omit<ServiceReport, "requests"> {
  const { name, operation, documentType, myAppId = null } = service;
  const about = { name, operation, documentType, myAppId };
  if ("verdict" in told) return { ...about, ...told, differences: [], proven: [], unanswered: [] };
  const found = new Comparison(told);
  const { differences } = found;
  const unanswered = [...new Set(found.unanswered)];
  // Two fields that have the same type in our SDL may have two types on the server.
  const open = new Set([...unanswered, ...differences.map(({ at }) => at)]);
  const proven = [...new Set(found.proven)].filter((at) => !open.has(at));
  const why = whyOpen(unanswered, told.replies);
  const verdict = differences.length > 0 ? "differs" : why === null ? "proven" : "cannot tell";
  return { ...about, verdict, why, differences, proven, unanswered };
}

/** Why there may be differences that the server did not name. */
function whyOpen(unanswered: readonly string[], { tellsLists, others }: Replies): string | null {
  if (unanswered.length === 0) return others.length > 0 ? `the server also says: ${others[0]}` : null;
  if (!tellsLists) return "the server does not say of each field whether it is a list";
  const more = unanswered.length - MOST_NAMES;
  const names = unanswered.slice(0, MOST_NAMES).join(", ");
  return `the server says nothing of ${names}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Walks through the questions and collects the results. */
class Comparison {
  readonly differences: Difference[] = [];
  readonly proven: string[] = [];
  readonly unanswered: string[] = [];
  readonly #tellsLists: boolean;

  constructor({ root, replies }: Told) {
    this.#tellsLists = replies.tellsLists;
    const all = [...everyQuestion(root)];
    for (const each of all) {
      // If a question was asked again as another kind of value, that answer counts.
      const again = each.others?.find((other) => other.name === each.name && other.reply);
      if (again?.reply) each.reply = again.reply;
    }
    // An input that the server demands under a name that it suggests for another is a new name. That is told below.
    const suggested = all.flatMap(({ kind, coordinate, reply }) =>
      reply?.kind === "unknown" && kind !== "field"
        ? reply.suggestions.map((name) => coordinate.replace(/\w+$/, name))
        : [],
    );
    for (const [coordinate, type] of replies.demands) {
      if (!suggested.includes(coordinate))
        this.#differ("required", { coordinate, ours: null }, type ?? null, true);
    }
    const { opened, reply } = root;
    // The type of the mutation field is not compared, because its name is our own.
    if (opened !== undefined && reply === undefined) {
      this.proven.push(root.coordinate);
      for (const each of root.children) this.#walk(each, root.children);
    } else this.#walk(root, []);
  }

  /** Compares a question, then the questions below it, as far as the server has their parents. */
  #walk(question: Question, siblings: readonly Question[]): void {
    const { kind, coordinate, reply } = question;
    if (reply?.kind === "unknown" && !(kind === "member" && bestMember(question))) {
      // Everything below it is missing too.
      const what = kind === "member" ? "result-type" : "missing";
      this.#differ(what, question, null, true, suggestionsFor(question, siblings));
      return;
    }
    const isThere =
      kind === "field"
        ? this.#compareField(question)
        : kind === "member"
          ? this.#compareMember(question)
          : this.#compareInput(question);
    if (isThere === undefined) this.unanswered.push(coordinate);
    const { children } = bestMember(question) ?? question;
    if (isThere) for (const each of children) this.#walk(each, children);
  }

  #compareMember(question: Question): true | undefined {
    const { coordinate, reply } = question;
    const better = bestMember(question);
    if (better) this.#differ("result-type", question, better.name, true);
    else if (reply?.kind === "stranger") this.#differ("result-type", question, null, true);
    else if (reply) this.proven.push(coordinate);
    return better || reply ? true : undefined;
  }

  #compareField(question: Question): boolean | undefined {
    const { coordinate, ours, children, reply, opened } = question;
    const isObject = children.length > 0;
    if (reply?.kind === "branch") {
      this.#differ("type", question, `${reply.type} { … }`, true);
      return false;
    }
    if (!reply || !("type" in reply) || (reply.kind === "object" && opened === undefined)) return undefined;
    const isSameKind = isObject === (reply.kind === "object");
    const [mine, its] = this.#tellsLists ? [ours, reply.type] : [named(ours), named(reply.type)];
    if (isSameKind && isSameOutput(mine, its, isObject))
      (this.#tellsLists ? this.proven : this.unanswered).push(coordinate);
    else this.#differ("type", question, reply.type, !isSameKind);
    return opened !== undefined || !isObject;
  }

  #compareInput(question: Question): boolean | undefined {
    const { coordinate, ours, children, reply } = question;
    const isObject = children.length > 0;
    if (isObject && hasObject(question)) {
      this.proven.push(coordinate);
      return true;
    }
    if (!reply || !("type" in reply)) return undefined;
    // It may well be an object, of a name of the server's.
    if (isObject && !BUILT_IN.has(named(reply.type))) return undefined;
    if (reply.type === ours && !isObject) this.proven.push(coordinate);
    else this.#differ("type", question, reply.type, !takes(reply.type, question));
    return false;
  }

  #differ(
    kind: Difference["kind"],
    { coordinate: at, ours }: { readonly coordinate: string; readonly ours: string | null },
    theirs: string | null,
    refuses: boolean,
    suggestions: Difference["suggestions"] = [],
  ): void {
    // Report a type that is selected in two places only once.
    if (this.differences.some((each) => each.kind === kind && each.at === at)) return;
    this.differences.push({ kind, at, ours, theirs, suggestions, refuses });
  }
}

/** The names that the server suggests, with their types if it was asked. */
function suggestionsFor(
  { reply, others = [] }: Question,
  siblings: readonly Question[],
): Difference["suggestions"] {
  if (reply?.kind !== "unknown") return [];
  // A name that the operation already uses cannot be the new name of this field.
  const names = reply.suggestions.filter((name) => !siblings.some((each) => each.name === name));
  return names.map((name) => {
    const its = others.find((each) => each.name === name)?.reply;
    return { name, type: its && "type" in its ? its.type : null };
  });
}

/** The name in a type. */
function named(type: string): string {
  return type.replace(/[[\]!]/g, "");
}

/**
 * Whether a type of the server keeps what ours promises. It may promise more, since all our findings are nullable. The
 * names of objects and custom scalars are our own, so they are not compared.
 */
function isSameOutput(ours: string, theirs: string, isObject: boolean): boolean {
  const [mine, its] = [ours, theirs].map((type) => type.replaceAll("!", "")) as [string, string];
  if (mine === its) return true;
  const isOwn = (type: string): boolean => !BUILT_IN.has(named(type));
  const isNamed = isObject || (isOwn(mine) && isOwn(its));
  return isNamed && mine.replace(/\w+/, "") === its.replace(/\w+/, "");
}

/** Whether the server accepts what the operation sends, given the type that it expects. */
function takes(theirs: string, { sends, children }: Question): boolean {
  const expected = theirs.replace(/!$/, "");
  // A literal is a text, or an object, which only a custom scalar of the server accepts.
  if (sends === undefined)
    return !BUILT_IN.has(expected) || (children.length === 0 && /^(String|ID)$/.test(expected));
  const given = sends.replace(/!$/, "");
  const isBase = given === expected || given.replaceAll("!", "") === expected;
  return isBase && (sends.endsWith("!") || !theirs.endsWith("!"));
}
