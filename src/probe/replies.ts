import { type ProbingDocument, SENTINEL } from "./probing-document.ts";
import { everyQuestion, type Question } from "./question.ts";
import type { Complaint } from "./read-refusal.ts";

/** What the server said to one question. */
export type Reply =
  // The server has it. For a leaf or an object with its complete type, such as [Director!]; for a member with its name.
  | { readonly kind: "leaf" | "object" | "member"; readonly type: string }
  // It is an object although the document treats it as a leaf. Only the name of its type is known.
  | { readonly kind: "branch"; readonly type: string }
  | { readonly kind: "unknown"; readonly suggestions: readonly string[] }
  // The server has the type, but the result never has this type.
  | { readonly kind: "stranger" };

/** An input that the server requires and the document does not send. */
export interface Demand {
  /** The place that it would have in our SDL. */
  readonly coordinate: string;
  readonly name: string;
  /** Absent if the server does not say. */
  readonly type: string | undefined;
}

/** What a server has said about one service so far. */
export class Replies {
  readonly demands: Map<string, Demand> = new Map();
  /** Complaints about something that nobody asked. */
  readonly #others = new Set<string>();
  /** Complaints about a value, whose words are not known. */
  readonly #values = new Map<string, Question>();
  readonly #replies = new Map<Question, Reply>();
  /** The server's name for the type of each opened object, from the error about its sentinel. */
  readonly #types = new Map<Question, string>();
  readonly #sent: ReadonlySet<string>;
  #tellsLists: boolean;

  /**
   * @param question all that the operation sends and selects
   * @param control what the server complained of in the control
   */
  constructor(question: Question, control: readonly Complaint[] = []) {
    this.#sent = new Set([...everyQuestion(question)].map(({ coordinate }) => coordinate));
    this.#tellsLists = control.some(isWhole);
  }

  /** Whether the server names the whole type of a field. gqlgen and async-graphql say `String` of a `[String!]!`. */
  get tellsLists(): boolean {
    return this.#tellsLists;
  }

  /** Complaints of which it is not known what is wrong. An object where a scalar belongs was asked about again, as one. */
  get others(): string[] {
    const values = [...this.#values].filter(
      ([, question]) => this.#replies.get(question)?.kind !== "leaf" || this.isOpened(question),
    );
    return [...this.#others, ...values.map(([message]) => message)];
  }

  of(question: Question): Reply | undefined {
    return this.#replies.get(question);
  }

  /** The server's name for the type of an object that was opened. */
  typeOf(question: Question): string | undefined {
    return this.#types.get(question);
  }

  /** Whether the server has an object there. Where it refuses a variable in it, its name may not be told. */
  isOpened(question: Question): boolean {
    return (
      this.#types.has(question) ||
      (question.kind !== "field" &&
        question.children.some((each) => this.#replies.get(each)?.kind === "leaf"))
    );
  }

  /** Takes what was said to another question for the answer to this one. */
  take(question: Question, from: Question): void {
    const reply = this.#replies.get(from);
    const type = this.#types.get(from);
    if (reply !== undefined) this.#replies.set(question, reply);
    if (type !== undefined) this.#types.set(question, type);
  }

  /** Reads the refusal of a document. */
  read(document: ProbingDocument, complaints: readonly Complaint[]): void {
    const { question: root, lines, sentinels, variables } = document;
    this.#tellsLists ||= complaints.some(isWhole);
    // First what each opened object is on the server: complaints name types, and most of these names are unknown to us.
    for (const { kind, name, type } of complaints) {
      const about = sentinels.get(name);
      if (about === undefined || type === undefined || (kind !== "field" && kind !== "input")) continue;
      if (isLeaf(about)) this.#replies.set(about, { kind: "branch", type });
      else this.#types.set(about, type);
      if (about.kind === "member") this.#replies.set(about, { kind: "member", type });
    }
    const parents = new Map<Question, Question>();
    for (const each of everyQuestion(root))
      for (const below of [...each.arguments, ...each.children]) parents.set(below, each);
    /** Whether a question is about a field of this type. */
    const standsOn = (type: string | undefined, question: Question): boolean => {
      const parent = parents.get(question);
      return parent === undefined || this.#types.get(parent) === type;
    };
    const stands = new Set(lines.values());
    /** The questions that an error about a name can mean, as narrowly as it tells. */
    const meant = ({ name, lines: at }: Complaint, fits: (question: Question) => boolean): Question[] => {
      const named = [...stands].filter((each) => each.name === name && fits(each));
      const there = named.filter((each) => at.some((line) => lines.get(line) === each));
      return there.length > 0 ? there : named;
    };

    const unplaced = new Map<string, Complaint[]>();
    for (const complaint of complaints) {
      const { kind, name, type = "", suggestions } = complaint;
      if (name.startsWith(SENTINEL) || kind === "limit") continue;
      const found = meant(complaint, (each) => {
        if (kind === "field") return each.kind === "field" && standsOn(type, each);
        if (kind === "input") return each.kind === "input" && standsOn(type, each);
        if (kind === "argument") return each.kind === "argument";
        if (kind === "type" || kind === "spread") return each.kind === "member";
        return (kind === "leaf" || kind === "object") && each.kind === "field" && parents.has(each);
      });
      const variable = kind === "variable" ? variables.get(name) : undefined;
      // async-graphql names the expected type first.
      const said =
        variable && [complaint.of, type].filter((each) => each !== (variable.wrongType ?? "Boolean"));
      if (variable !== undefined) {
        const [expected, more] = said ?? [];
        if (expected && more === undefined) this.#replies.set(variable, { kind: "leaf", type: expected });
      } else if (kind === "required") this.#demand(complaint, root);
      else if (kind === "other") {
        const value = complaint.lines
          .map((line) => lines.get(line))
          .find((each) => each?.kind === "argument" || each?.kind === "input");
        if (value) this.#values.set(complaint.message, value);
        else this.#others.add(complaint.message);
      } else if (found.length === 0) this.#others.add(complaint.message);
      else if (kind === "spread") for (const each of found) this.#replies.set(each, { kind: "stranger" });
      else if (kind !== "leaf" && kind !== "object")
        for (const each of found) this.#replies.set(each, { kind: "unknown", suggestions });
      else if (found.length === 1) this.#replies.set(found[0] as Question, { kind, type });
      else unplaced.set(name, [...(unplaced.get(name) ?? []), complaint]);
    }
    // Without line numbers, errors about the same name in several objects cannot be told apart, unless they all agree.
    for (const [name, said] of unplaced) {
      const open = [...stands].filter(
        (each) => each.kind === "field" && each.name === name && !this.#replies.has(each),
      );
      const there = open.filter((each) => this.#types.has(parents.get(each) as Question));
      const [first] = said as [Complaint];
      const isSame = said.every(({ kind, type }) => kind === first.kind && type === first.type);
      if (!isSame || said.length < there.length) continue;
      for (const each of there) {
        this.#replies.set(each, { kind: first.kind as "leaf" | "object", type: first.type as string });
      }
    }
  }

  /** Notes a required input. An input that only this document leaves out does not count, since the operation sends it. */
  #demand({ name, type, of, message }: Complaint, root: Question): void {
    const into = [...everyQuestion(root)].find((each) =>
      each === root
        ? type === root.name
        : (each.kind === "argument" || each.kind === "input") && this.#types.get(each) === type,
    );
    const on = into === root ? root.coordinate : into?.children[0]?.coordinate.replace(/\.\w+$/, "");
    const coordinate = `${on}.${name}`;
    if (on === undefined) this.#others.add(message);
    else if (!this.#sent.has(coordinate)) this.demands.set(coordinate, { coordinate, name, type: of });
  }
}

/** Whether a complaint shows that the server names whole types. */
function isWhole({ kind, type = "" }: Complaint): boolean {
  return kind === "leaf" && /[![]/.test(type);
}

/** Whether a question was asked as one about a leaf. */
function isLeaf({ children, arguments: args, kind }: Question): boolean {
  return kind !== "member" && children.length === 0 && args.length === 0;
}
