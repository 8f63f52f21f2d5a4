import { everyQuestion, type Question } from "./question.ts";
import type { Replies } from "./replies.ts";

/** What is asked next. */
export interface FollowUp {
  readonly question: Question;
  readonly asked: ReadonlySet<Question>;
}

/** Names that a server suggests for one that it does not know; graphql-js suggests five at most. */
const MOST_SUGGESTIONS = 3;

/**
 * What an answer leaves open and another document can tell: the types behind names that the server suggests, an input
 * of which it said nothing, and what a refusal with too many errors had no room for. One for a whole conversation.
 */
export class FollowUps {
  /** By question: the same in other words, in the order of the suggestions. */
  readonly #others = new Map<Question, Question[]>();
  readonly #replies: Replies;
  readonly #types: ReadonlySet<string>;

  /** @param types the types of our SDL */
  constructor(replies: Replies, types: ReadonlySet<string>) {
    this.#replies = replies;
    this.#types = types;
  }

  /** The questions that ask about what the server suggests in place of one. */
  suggested(question: Question): readonly Question[] {
    return (this.#others.get(question) ?? []).filter(({ name }) => name !== question.name);
  }

  /** What to ask next; nothing where no question would tell more. */
  next(question: Question): FollowUp | undefined {
    const asked = new Set<Question>();
    const [next] = this.#again(question, asked);
    return next && asked.size > 0 ? { question: next, asked } : undefined;
  }

  /**
   * The tree as far as the server has it: a result type that it does not know gives way to the one that it suggested and
   * whose fields fit best, and what was asked in other words has its answer.
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
   * A question with what is to be asked below it; nothing where all is told.
   *
   * @param siblings what the document asks about beside it anyway
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
    // Nothing was said of an input: it is of the very type that was sent, or it is no object.
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

  /** The first suggested type with all the fields, and of the others whether the result can be of them. */
  #members(question: Question, asked: Set<Question>): Question[] {
    const reply = this.#replies.of(question);
    const before = this.#others.get(question);
    if (before === undefined) {
      // What our SDL has for another service is not the type of this one.
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

  /** How many of its fields the server has. */
  #known({ children }: Question): number {
    return children.filter((each) => (this.#replies.of(each)?.kind ?? "unknown") !== "unknown").length;
  }
}

/** A copy under another name, whose parts are questions of their own: a server answers them for another type. */
function renamed(question: Question, name: string): Question {
  const copy = (each: Question): Question => ({
    ...each,
    arguments: each.arguments.map(copy),
    children: each.children.map(copy),
  });
  return { ...copy(question), name, of: question };
}
