import type { FollowUps } from "./follow-up.ts";
import type { ProbedService, Question } from "./question.ts";
import type { Replies, Reply } from "./replies.ts";

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
  readonly followUps: FollowUps;
  /** Everything that the operation sends and selects, as far as the server has it. */
  readonly question: Question;
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
  const { others } = told.replies;
  const left = unanswered.slice(0, MOST_NAMES).join(", ");
  const why =
    unanswered.length > 0 && !told.replies.tellsLists
      ? "the server does not say of each field whether it is a list"
      : unanswered.length > 0
        ? `the server says nothing of ${left}${unanswered.length > MOST_NAMES ? ` and ${unanswered.length - MOST_NAMES} more` : ""}`
        : others.length > 0
          ? `the server also says: ${others[0]}`
          : null;
  const verdict = differences.length > 0 ? "differs" : why === null ? "proven" : "cannot tell";
  return { ...about, verdict, why, differences, proven, unanswered };
}

/** Walks through the questions and collects the results. */
class Comparison {
  readonly differences: Difference[] = [];
  readonly proven: string[] = [];
  readonly unanswered: string[] = [];
  readonly #told: Told;

  constructor(told: Told) {
    this.#told = told;
    for (const { coordinate, type } of this.#demands()) {
      this.#differ("required", coordinate, null, type ?? null, true);
    }
    this.#walk(told.question);
  }

  /** Compares a question, then the questions below it, as far as the server has their parents. */
  #walk(question: Question, siblings: readonly Question[] = []): void {
    const { kind, coordinate, arguments: args, children } = question;
    const reply = this.#told.replies.of(question);
    const isThere =
      reply?.kind === "unknown"
        ? this.#lacks(question, reply.suggestions, siblings)
        : kind === "field"
          ? this.#compareField(question, reply)
          : kind === "member"
            ? this.#compareMember(question, reply)
            : this.#compareInput(question, reply);
    if (isThere === undefined) this.unanswered.push(coordinate);
    if (!isThere) return;
    for (const below of args) this.#walk(below, args);
    for (const below of children) this.#walk(below, children);
  }

  /** Notes that the server lacks something. Everything below it is then missing too. */
  #lacks(question: Question, names: readonly string[], siblings: readonly Question[]): false {
    const { replies, followUps } = this.#told;
    const asked = followUps.suggested(question);
    // A name that the operation already uses cannot be the new name of this field.
    const others = names.filter((name) => !siblings.some((each) => each.name === name));
    const suggestions = others.map((name) => {
      const other = asked.find((each) => each.name === name);
      const reply = other && replies.of(other);
      return { name, type: reply !== undefined && "type" in reply ? reply.type : null };
    });
    const { kind, coordinate, ours } = question;
    this.#differ(kind === "member" ? "result-type" : "missing", coordinate, ours, null, true, suggestions);
    return false;
  }

  #compareMember({ name, coordinate, ours, of }: Question, reply: Reply | undefined): true | undefined {
    if (reply === undefined) return undefined;
    if (reply.kind === "stranger") this.#differ("result-type", coordinate, ours, null, true);
    else if (of !== undefined) this.#differ("result-type", coordinate, ours, name, true);
    else this.proven.push(coordinate);
    return true;
  }

  #compareField(question: Question, reply: Reply | undefined): boolean | undefined {
    const { coordinate, ours, children } = question;
    const isOpened = this.#told.replies.typeOf(question) !== undefined;
    const isObject = children.length > 0;
    if (reply?.kind === "branch") {
      this.#differ("type", coordinate, ours, `${reply.type} { … }`, true);
      return false;
    }
    if (question === this.#told.question) {
      // The type of the mutation field is not compared, because its name is our own.
      if (isOpened) this.proven.push(coordinate);
      return isOpened || undefined;
    }
    if (reply === undefined || !("type" in reply) || (reply.kind === "object" && !isOpened)) return undefined;
    const isSameKind = isObject === (reply.kind === "object");
    const { tellsLists } = this.#told.replies;
    const [mine, its] = tellsLists ? [ours, reply.type] : [named(ours), named(reply.type)];
    if (isSameKind && isSameOutput(mine, its, isObject))
      (tellsLists ? this.proven : this.unanswered).push(coordinate);
    else this.#differ("type", coordinate, ours, reply.type, !isSameKind);
    return isOpened || !isObject;
  }

  #compareInput(question: Question, reply: Reply | undefined): boolean | undefined {
    const { coordinate, ours, children } = question;
    const { replies } = this.#told;
    const isObject = children.length > 0;
    if (isObject && replies.isOpened(question)) {
      this.proven.push(coordinate);
      return true;
    }
    if (reply === undefined || !("type" in reply)) return undefined;
    // It may well be an object, of a name of the server's.
    if (isObject && !BUILT_IN.has(named(reply.type))) return undefined;
    if (reply.type === ours && !isObject) this.proven.push(coordinate);
    else this.#differ("type", coordinate, ours, reply.type, !takes(reply.type, question));
    return false;
  }

  /** The required inputs, without those that are only a new name of an input: that difference is reported elsewhere. */
  #demands(): { readonly coordinate: string; readonly type: string | undefined }[] {
    const { replies, question } = this.#told;
    const suggested = new Set<string>();
    const gather = (each: Question): void => {
      const reply = replies.of(each);
      if (reply?.kind === "unknown" && each.kind !== "field") {
        for (const name of reply.suggestions) suggested.add(each.coordinate.replace(/\w+$/, name));
      }
      for (const below of [...each.arguments, ...each.children]) gather(below);
    };
    gather(question);
    return [...replies.demands.values()].filter(({ coordinate }) => !suggested.has(coordinate));
  }

  #differ(
    kind: Difference["kind"],
    at: string,
    ours: string | null,
    theirs: string | null,
    refuses: boolean,
    suggestions: Difference["suggestions"] = [],
  ): void {
    // Report a type that is selected in two places only once.
    if (this.differences.some((each) => each.kind === kind && each.at === at)) return;
    this.differences.push({ kind, at, ours, theirs, suggestions, refuses });
  }
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
