import { everyQuestion, type Question } from "./question.ts";
import type { Replies } from "./replies.ts";

/** The next question. */
export interface FollowUp {
  readonly question: Question;
  readonly asked: ReadonlySet<Question>;
}

/** How many of the names are tried that a server suggests for an unknown one. graphql-js suggests at most five. */
const MOST_SUGGESTIONS = 3;

/**
 * Finds what an answer leaves open and another document can answer: the types of names that the server suggests, an input
 * that it did not mention, and whatever an answer with too many errors left out. One object serves a whole conversation.
 */
export class FollowUps {
  /** By question: the same question under the suggested names, in the server's order. */
  readonly #others = new Map<Question, Question[]>();
  readonly #replies: Replies;
  readonly #types: ReadonlySet<string>;

  /** @param types the types of our SDL */
  constructor(replies: Replies, types: ReadonlySet<string>) {
    this.#replies = replies;
    this.#types = types;
  }

  /** The questions about the names that the server suggests instead. */
  suggested(question: Question): readonly Question[] {
    return (this.#others.get(question) ?? []).filter(({ name }) => name !== question.name);
  }

  /** The next question. Undefined if no question would reveal more. */
  next(question: Question): FollowUp | undefined {
    const asked = new Set<Question>();
    const [next] = this.#again(question, asked);
    return next && asked.size > 0 ? { question: next, asked } : undefined;
  }

  /**
   * The tree as the server has it. If the server does not know a result type, the suggested type whose fields fit best
   * replaces it. A question that was asked under another name gets that answer.
   */
  settled(question: Question): Question {
    const better = question.kind === "member" ? this.#bestMember(question) : undefined;
    const others = better ? [] : (this.#others.get(question) ?? []);
    const answered = others.find((other) => other.name === question.name && this.#replies.of(other));
    if (answered) this.#replies.take(question, answered);
    const from = better ?? question;
    const args = from.arguments.map((each) => this.settled(each));
    const children = from.children.map((each) => this.settled(each));
    const isSame = (a: readonly Question[], b: readonly Question[]): boolean =>
      a.every((each, at) => each === b[at]);
    if (isSame(args, from.arguments) && isSame(children, from.children)) return from;
    const settled = { ...from, arguments: args, children };
    this.#replies.take(settled, from);
    const asked = this.#others.get(from);
    if (asked) this.#others.set(settled, asked);
    return settled;
  }

  /**
   * A question with the open questions below it. Empty if everything is answered.
   *
   * @param siblings other questions of the same document
   */
  #again(question: Question, asked: Set<Question>, siblings: readonly Question[] = []): Question[] {
    const { kind, children, arguments: args } = question;
    const reply = this.#replies.of(question);
    if (kind === "member" && reply?.kind !== "member") return this.#members(question, asked);
    if (reply?.kind === "unknown") {
      const names = reply.suggestions.filter((name) => !siblings.some((each) => each.name === name));
      const others = names.slice(0, MOST_SUGGESTIONS).map((name) => renamed(question, name));
      return this.#once(question, others, asked);
    }
    const isOpened = this.#replies.typeOf(question) !== undefined;
    const isObject = children.length > 0 || args.length > 0;
    if (isObject && (isOpened || kind === "field" || kind === "member")) {
      if (!isOpened) return [];
      const next = {
        ...question,
        arguments: args.flatMap((each) => this.#again(each, asked, args)),
        children: children.flatMap((each) => this.#again(each, asked, children)),
      };
      return next.children.length + next.arguments.length > 0 ? [next] : [];
    }
    if (reply !== undefined || kind === "field") return [];
    // The server did not mention an input: it has exactly the type that was sent, or it is not an object.
    const wrongType = question.wrongType === "Int" || isObject ? "Boolean" : "Int";
    return this.#once(question, [{ ...question, children: [], wrongType, of: question }], asked);
  }

  /** Asks each of these once. */
  #once(question: Question, others: Question[], asked: Set<Question>): Question[] {
    if (this.#others.has(question)) return [];
    this.#others.set(question, others);
    for (const other of others) for (const each of everyQuestion(other)) asked.add(each);
    return others;
  }

  /** Asks for all fields of the first suggested type. For the other types it asks only whether the result can have them. */
  #members(question: Question, asked: Set<Question>): Question[] {
    const reply = this.#replies.of(question);
    const before = this.#others.get(question);
    if (before === undefined) {
      // A type that our SDL uses for another service is not the type of this one.
      const names =
        reply?.kind === "unknown" ? reply.suggestions.filter((name) => !this.#types.has(name)) : [];
      const [first, ...rest] = names.slice(0, MOST_SUGGESTIONS).map((name) => renamed(question, name));
      if (first === undefined) return [];
      const others = [first, ...rest.map((each) => ({ ...each, children: [] }))];
      return this.#once(question, others, asked);
    }
    const best = this.#bestMember(question);
    const isGood = best !== undefined && this.#known(best) * 2 >= best.children.length;
    const other = before.find(
      (each) => each.children.length === 0 && this.#replies.of(each)?.kind === "member",
    );
    if (isGood || other === undefined) return best ? this.#again(best, asked) : [];
    const whole = renamed(question, other.name);
    this.#others.set(question, [...before.filter((each) => each !== other), whole]);
    for (const each of everyQuestion(whole)) asked.add(each);
    return [whole];
  }

  #bestMember(question: Question): Question | undefined {
    const there = (this.#others.get(question) ?? []).filter(
      (each) => this.#replies.of(each)?.kind === "member" && this.#known(each) > 0,
    );
    return there.sort((a, b) => this.#known(b) - this.#known(a))[0];
  }

  /** How many of the question's fields the server has. */
  #known({ children }: Question): number {
    return children.filter((each) => (this.#replies.of(each)?.kind ?? "unknown") !== "unknown").length;
  }
}

/** A copy under another name. Its parts are new questions, because the server answers them for another type. */
function renamed(question: Question, name: string): Question {
  const copy = (each: Question): Question => ({
    ...each,
    arguments: each.arguments.map(copy),
    children: each.children.map(copy),
  });
  return { ...copy(question), name, of: question };
}
