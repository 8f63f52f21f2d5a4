import type { PlannedInput } from "./plan-inputs.ts";
import type { PlannedField } from "./planned-field.ts";

const WIDTH = 110;

/** The parts of an operation. */
export interface OperationParts {
  readonly name: string;
  readonly root: string;
  readonly documentType: string;
  readonly inputs: readonly PlannedInput[];
  /** The fields that are selected before the result, such as `ok`. */
  readonly before: readonly PlannedField[];
  readonly resultType: string;
  readonly result: readonly PlannedField[];
  /** The fields that are selected after the result, such as `error`. */
  readonly after: readonly PlannedField[];
}

/** Writes an operation in the formatter's layout, with scalar variables only, the literal inside and `__typename` first. */
export function writeOperation(parts: OperationParts): string {
  const variables = variablesOf(parts.inputs).map(({ name, type }) => `$${name}: ${type}`);
  const head = `mutation ${parts.name}`;
  const oneLine = variables.length === 0 ? `${head} {` : `${head}(${variables.join(", ")}) {`;
  const broken = `${head}(\n${variables.map((variable) => `  ${variable}\n`).join("")}) {`;
  return [
    oneLine.length <= WIDTH ? oneLine : broken,
    writeCall(parts),
    ...writeFields(parts.before, "    "),
    "    result {",
    "      __typename",
    `      ... on ${parts.resultType} {`,
    ...writeFields(parts.result, "        "),
    "      }",
    "    }",
    ...writeFields(parts.after, "    "),
    "  }",
    "}",
    "",
  ].join("\n");
}

function writeCall({ root, documentType, inputs }: OperationParts): string {
  const fields = [`documentType: ${JSON.stringify(documentType)}`, ...inputs.map(flat)];
  const oneLine = `  ${root}(input: { ${fields.join(", ")} }) {`;
  if (oneLine.length <= WIDTH) return oneLine;
  const ownLine = `    input: { ${fields.join(", ")} }`;
  if (ownLine.length <= WIDTH) return `  ${root}(\n${ownLine}\n  ) {`;
  const lines = [`      ${fields[0]}`, ...inputs.flatMap((input) => writeInput(input, "      "))];
  return `  ${root}(\n    input: {\n${lines.join("\n")}\n    }\n  ) {`;
}

function flat({ name, variable, fields }: PlannedInput): string {
  return variable ? `${name}: $${variable.name}` : `${name}: { ${(fields ?? []).map(flat).join(", ")} }`;
}

function writeInput(input: PlannedInput, indent: string): string[] {
  const oneLine = indent + flat(input);
  if (oneLine.length <= WIDTH || input.fields === undefined) return [oneLine];
  return [
    `${indent}${input.name}: {`,
    ...input.fields.flatMap((field) => writeInput(field, `${indent}  `)),
    `${indent}}`,
  ];
}

function writeFields(fields: readonly PlannedField[], indent: string): string[] {
  return fields.flatMap((field) =>
    field.fields === undefined
      ? [indent + field.name]
      : [`${indent}${field.name} {`, ...writeFields(field.fields, `${indent}  `), `${indent}}`],
  );
}

function variablesOf(inputs: readonly PlannedInput[]): { readonly name: string; readonly type: string }[] {
  return inputs.flatMap((input) => (input.variable ? [input.variable] : variablesOf(input.fields ?? [])));
}
