import type { GraphQLInputObjectType, GraphQLSchema } from "graphql";
import type { PageRow, PageRows } from "./page-rows.ts";
import type { Synthesiser } from "./synthesiser.ts";
import { wordsOf } from "./words-of.ts";
import type { SdlBlock } from "./write-sdl.ts";

/** What all parts of a plan share. */
export interface PlanContext {
  /** Everything but the files of this service. */
  readonly schema: GraphQLSchema;
  readonly operation: string;
  /** The input of the mutation field. */
  readonly input: GraphQLInputObjectType;
  readonly synthesiser: Synthesiser;
  readonly parameters: PageRows;
  readonly fields: PageRows;
  /** Definitions to write. Each part adds its own. */
  readonly blocks: SdlBlock[];
  /** What a person should know or check. Each part adds its own. */
  readonly notes: string[];
}

/** A name that no type of the schema or of this plan has. We choose the names of nested types; they are never sent. */
export function freeTypeName({ schema, blocks }: PlanContext, wanted: string): string {
  const isTaken = (name: string): boolean =>
    schema.getType(name) !== undefined || blocks.some((block) => block.head.endsWith(` ${name}`));
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted}${count}`;
  return name;
}

/** The description of a field: the table's text as a sentence, or else the name in words, and then the remarks. */
export function fieldText(
  { synthesiser }: PlanContext,
  name: string,
  row: PageRow | undefined,
  remarks: readonly string[] = [],
): string {
  const text = synthesiser.text(row?.text ?? "").replace(/[\p{Cc}\s]+/gu, " ");
  const words = text.trim().slice(0, 400) || wordsOf(name).join(" ") || name;
  const sentence = words[0]?.toUpperCase() + words.slice(1);
  return [/[.!?]$/.test(sentence) ? sentence : `${sentence}.`, ...remarks].join(" ");
}
