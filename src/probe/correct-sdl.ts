import {
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  visit,
} from "graphql";
import type { SourceText } from "../catalogue/parse-file.ts";
import type { Correction } from "./corrections.ts";
import { corrected, removing, replacing, type TextEdit } from "./text-edits.ts";

type Field = FieldDefinitionNode | InputValueDefinitionNode;

/**
 * Corrects files of SDL, and marks what the server proved: a `@basis` that was inferred, from a table or from integrators
 * becomes `PROVEN`. Comments, descriptions and layout stay.
 *
 * @param knowsProven whether the SDL's enum `Basis` has the value `PROVEN`
 * @returns the files that change
 */
export function correctSdl(
  files: readonly SourceText[],
  corrections: readonly Correction[],
  knowsProven: boolean,
): SourceText[] {
  const added = new Set<string>();
  return files.flatMap((file) => {
    const { text } = file;
    const document = parse(text);
    const edits: TextEdit[] = [];
    const fields = fieldsOf(document);
    for (const correction of corrections) {
      if (correction.kind === "rename-type")
        edits.push(...renamedType(document, correction.at, correction.to));
      if (correction.kind === "demand" && !added.has(correction.at)) {
        const edit = demanded(document, text, correction.at, correction.type, knowsProven);
        if (edit) added.add(correction.at);
        edits.push(...(edit ?? []));
      }
      const field = fields.get(correction.at);
      if (field === undefined) continue;
      if (correction.kind === "remove") {
        edits.push(removing(text, field));
        continue;
      }
      const type = "type" in correction ? correction.type : undefined;
      if (correction.kind === "rename") edits.push(replacing(field.name, correction.to));
      if (type !== undefined && type !== text.slice(field.type.loc?.start, field.type.loc?.end))
        edits.push(replacing(field.type, type));
      if (knowsProven) edits.push(...provenBasis(field, correction.kind !== "proven"));
    }
    return corrected(file, edits);
  });
}

/** The fields of object and input types, by coordinate. */
function fieldsOf({ definitions }: DocumentNode): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const node of definitions) {
    if (!("fields" in node)) continue;
    for (const field of node.fields ?? [])
      fields.set(`${node.name.value}.${field.name.value}`, field as Field);
  }
  return fields;
}

/** A field without a mark comes from an example. So only a corrected field gets a mark. */
function provenBasis(field: Field, isCorrected: boolean): TextEdit[] {
  const basis = field.directives?.find(({ name }) => name.value === "basis");
  if (basis === undefined) {
    if (!isCorrected) return [];
    const after = [field.type, ...(field.directives ?? [])].at(-1) as ASTNode;
    const end = after.loc?.end as number;
    return [{ start: end, end, text: " @basis(field: PROVEN, type: PROVEN)" }];
  }
  return (basis as ConstDirectiveNode).arguments?.map(({ value }) => replacing(value, "PROVEN")) ?? [];
}

/** Renames a type wherever its name occurs: in its definition, in unions, as a field's type, in `@service(result: …)`. */
function renamedType(document: DocumentNode, from: string, to: string): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const node of document.definitions) {
    if ("name" in node && node.name?.value === from) edits.push(replacing(node.name, to));
  }
  visit(document, {
    NamedType: (node) => {
      if (node.name.value === from) edits.push(replacing(node, to));
    },
    Directive: ({ name, arguments: args = [] }) => {
      if (name.value !== "service") return;
      for (const { name: argument, value } of args) {
        if (argument.value === "result" && value.kind === Kind.STRING && value.value === from)
          edits.push(replacing(value, JSON.stringify(to)));
      }
    },
  });
  return edits;
}

/** Adds an input to the first definition of its type. It is marked as personal, because nobody knows yet. */
function demanded(
  { definitions }: DocumentNode,
  text: string,
  at: string,
  type: string,
  knowsProven: boolean,
): TextEdit[] | undefined {
  const [holder, name] = at.split(".");
  const node = definitions.find(
    (each) =>
      (each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || each.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION) &&
      each.name.value === holder &&
      each.fields?.length,
  );
  if (node === undefined) return undefined;
  const end = text.lastIndexOf("}", node.loc?.end);
  const basis = knowsProven ? " @basis(field: PROVEN, type: PROVEN)" : "";
  const line = `  "The server demands it."\n  ${name}: ${type} @sensitive${basis}\n`;
  return [{ start: end, end, text: line }];
}
