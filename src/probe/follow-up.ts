import { everyQuestion, type Question } from "./question.ts";

/** How many of the names are tried that a server suggests for an unknown one. graphql-js suggests at most five. */
const MOST_SUGGESTIONS = 3;

/**
 * Finds what the answers leave open and another document can answer: the types of names that the server suggests, an input
 * that it did not mention, and whatever an answer with too many errors left out. Adds the new questions to the tree.
 *
 * @param types the types of our SDL
 * @returns the new questions. Empty if no question would reveal more
 */
export function followUps(root: Question, types: ReadonlySet<string>): Set<Question> {
  const asked = new Set<Question>();
  const ask = (question: Question, others: readonly Question[]): void => {
    question.others = [...(question.others ?? []), ...others];
    for (const other of others) for (const each of everyQuestion(other)) asked.add(each);
  };
  /** Asks for all fields of the first suggested type. For the other types it asks only whether the result can have them. */
  const askMembers = (question: Question): void => {
    const { reply, others } = question;
    if (others === undefined) {
      // A type that our SDL uses for another service is not the type of this one.
      const names = reply?.kind === "unknown" ? reply.suggestions.filter((name) => !types.has(name)) : [];
      const [first, ...rest] = names.slice(0, MOST_SUGGESTIONS).map((name) => copyOf(question, { name }));
      if (first) ask(question, [first, ...rest.map((each) => ({ ...each, children: [] }))]);
      return;
    }
    const best = bestMember(question);
    const other = others.find((each) => each.children.length === 0 && each.reply?.kind === "member");
    const isGood = best && known(best) * 2 >= best.children.length;
    if (isGood || other === undefined) {
      if (best) again(best);
      return;
    }
    question.others = others.filter((each) => each !== other);
    ask(question, [copyOf(question, { name: other.name })]);
  };
  const again = (question: Question, siblings: readonly Question[] = []): void => {
    const { kind, reply, opened, children, others } = question;
    const isObject = children.length > 0;
    if (kind === "member" && reply?.kind !== "member") askMembers(question);
    else if (reply?.kind === "unknown") {
      const names = reply.suggestions.filter((name) => !siblings.some((each) => each.name === name));
      if (others === undefined)
        ask(
          question,
          names.slice(0, MOST_SUGGESTIONS).map((name) => copyOf(question, { name })),
        );
    } else if (isObject && opened !== undefined) {
      for (const each of children) again(each, children);
    } else if (reply === undefined && others === undefined && (kind === "argument" || kind === "input")) {
      // The server did not mention an input: it has exactly the type that was sent, or it is not an object.
      const wrongType = question.wrongType === "Int" || isObject ? "Boolean" : "Int";
      ask(question, [copyOf(question, { children: [], wrongType })]);
    }
  };
  again(root);
  return asked;
}

/** A question that nobody has asked, and new questions below it, because the server answers them for another type. */
export function copyOf(question: Question, changed: Partial<Question> = {}): Question {
  const { reply: _, opened: __, others: ___, ...rest } = question;
  return { ...rest, children: question.children.map((each) => copyOf(each)), ...changed };
}

/** If the server does not know a result type: the type that it suggests and whose fields fit best. */
export function bestMember({ others = [] }: Question): Question | undefined {
  const there = others.filter((each) => each.reply?.kind === "member" && known(each) > 0);
  return there.sort((a, b) => known(b) - known(a))[0];
}

/** How many of the question's fields the server has. */
function known({ children }: Question): number {
  return children.filter(({ reply }) => reply !== undefined && reply.kind !== "unknown").length;
}
