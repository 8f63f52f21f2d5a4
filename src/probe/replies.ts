import { type ProbingDocument, SENTINEL } from "./probing-document.ts";
import { below, everyQuestion, type Question } from "./question.ts";
import type { Complaint } from "./read-refusal.ts";

/** The kind of question that a complaint answers. */
const ANSWERS: Partial<Record<Complaint["kind"], Question["kind"]>> = {
  field: "field",
  leaf: "field",
  object: "field",
  input: "input",
  argument: "argument",
  type: "member",
  spread: "member",
};

/** Reads what a server says about one service. Stores each reply in its question, and keeps what belongs to none. */
export class Replies {
  /** The inputs that the server requires and the operation does not send, by their place in our SDL. Their types, if told. */
  readonly demands: Map<string, string | undefined> = new Map();
  /** Whether the server names the whole type of a field. gqlgen and async-graphql say `String` of a `[String!]!`. */
  tellsLists: boolean;
  /** Complaints about something that nobody asked. */
  readonly #others = new Set<string>();
  /** Complaints about a value, whose words are not known. */
  readonly #values = new Map<string, Question>();
  readonly #root: Question;

  /**
   * @param root all that the operation sends and selects
   * @param control what the server complained of in the control
   */
  constructor(root: Question, control: readonly Complaint[]) {
    this.#root = root;
    this.tellsLists = control.some(isWhole);
  }

  /**
   * Complaints whose cause is unknown. If the document had an object in place of a scalar, the question was asked again as a
   * scalar.
   */
  get others(): string[] {
    const values = [...this.#values].filter(
      ([, question]) => question.reply?.kind !== "leaf" || hasObject(question),
    );
    return [...this.#others, ...values.map(([message]) => message)];
  }

  /** Reads the refusal of a document. */
  read({ lines, sentinels, variables }: ProbingDocument, complaints: readonly Complaint[]): void {
    this.tellsLists ||= complaints.some(isWhole);
    // First what each opened object is on the server: complaints name types, and most of these names are unknown to us.
    for (const { kind, name, type } of complaints) {
      const about = sentinels.get(name);
      if (about === undefined || type === undefined || (kind !== "field" && kind !== "input")) continue;
      if (about.kind === "member") about.reply = { kind: "member", type };
      if (about.kind !== "member" && about.children.length === 0) about.reply = { kind: "branch", type };
      else about.opened = type;
    }
    const parents = new Map<Question, Question>();
    for (const each of everyQuestion(this.#root)) for (const one of below(each)) parents.set(one, each);
    const stands = [...new Set(lines.values())];
    /** The questions that a complaint can mean, as narrowly as it tells. */
    const meant = ({ kind, name, type = "", lines: at }: Complaint): Question[] => {
      const named = stands.filter((each) => {
        if (each.kind !== ANSWERS[kind] || each.name !== name) return false;
        const parent = parents.get(each);
        if (kind === "leaf" || kind === "object") return parent !== undefined;
        return parent === undefined || (kind !== "field" && kind !== "input") || parent.opened === type;
      });
      const there = named.filter((each) => at.some((line) => lines.get(line) === each));
      return there.length > 0 ? there : named;
    };

    for (const complaint of complaints) {
      const { kind, name, type = "", suggestions, message } = complaint;
      const found = meant(complaint);
      const variable = variables.get(name);
      if (name.startsWith(SENTINEL) || kind === "limit") continue;
      if (kind === "required") this.#demand(complaint);
      else if (kind === "other") {
        const asked = complaint.lines.map((line) => lines.get(line));
        const value = asked.find((each) => each?.kind === "argument" || each?.kind === "input");
        if (value) this.#values.set(message, value);
        else this.#others.add(message);
      } else if (kind === "variable" && variable) {
        // async-graphql names the expected type first.
        const [expected, more] = [complaint.of, type].filter(
          (each) => each !== (variable.wrongType ?? "Boolean"),
        );
        if (expected && more === undefined) variable.reply = { kind: "leaf", type: expected };
      } else if (found.length === 0) this.#others.add(message);
      else if (kind !== "leaf" && kind !== "object") {
        for (const each of found)
          each.reply = kind === "spread" ? { kind: "stranger" } : { kind: "unknown", suggestions };
      } else if (found.length === 1) (found[0] as Question).reply = { kind, type };
      // Without line numbers, errors about the same name in several objects cannot be told apart: they stay open.
    }
  }

  /** Notes a required input. An input that only this document leaves out does not count, since the operation sends it. */
  #demand({ name, type, of, message }: Complaint): void {
    const all = [...everyQuestion(this.#root)];
    const into = all.find((each) =>
      each === this.#root ? type === each.name : /argument|input/.test(each.kind) && each.opened === type,
    );
    const on = into === this.#root ? into.coordinate : into?.children[0]?.coordinate.replace(/\.\w+$/, "");
    if (on === undefined) this.#others.add(message);
    else if (!all.some(({ coordinate }) => coordinate === `${on}.${name}`))
      this.demands.set(`${on}.${name}`, of);
  }
}

/** Whether the server has an object there. Where it refuses a variable in it, its name may not be told. */
export function hasObject({ kind, opened, children }: Question): boolean {
  return opened !== undefined || (kind !== "field" && children.some(({ reply }) => reply?.kind === "leaf"));
}

/** Whether a complaint shows that the server names whole types. */
function isWhole({ kind, type = "" }: Complaint): boolean {
  return kind === "leaf" && /[![]/.test(type);
}
