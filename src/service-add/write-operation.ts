import type { PlannedInput } from "./plan-inputs.ts";
import type { PlannedField } from "./plan-types.ts";

/** The formatter's line width in this repository. */
const WIDTH = 110;

/** The parts of an operation. */
export interface OperationParts {
  readonly name: string;
  readonly root: string;
  readonly documentType: string;
  readonly inputs: readonly PlannedInput[];
  /** The fields that are selected of the answer, including `result`. */
  readonly payload: readonly PlannedField[];
}

/** Writes an operation in the formatter's layout, with scalar variables only, the literal inside and `__typename` first. */
export function writeOperation({ name, root, documentType, inputs, payload }: OperationParts): string {
  const literal = { head: `documentType: ${JSON.stringify(documentType)}` };
  const input = { head: "input: ", braces: "{}", items: [literal, ...inputs.map(partOf)] } as const;
  return [
    write({ head: `mutation ${name}`, braces: "()", items: variablesOf(inputs) }, "", " {"),
    write({ head: root, braces: "()", items: [input] }, "  ", " {"),
    ...writeFields(payload, "    "),
    "  }",
    "}",
    "",
  ].join("\n");
}

/** A piece of text, with or without items in braces. */
interface Part {
  readonly head: string;
  readonly braces?: "()" | "{}";
  readonly items?: readonly Part[];
}

function variablesOf(inputs: readonly PlannedInput[]): Part[] {
  return inputs.flatMap(({ variable, fields }) =>
    variable ? [{ head: `$${variable.name}: ${variable.type}` }] : variablesOf(fields ?? []),
  );
}

function partOf({ name, variable, fields = [] }: PlannedInput): Part {
  if (variable !== undefined) return { head: `${name}: $${variable.name}` };
  return { head: `${name}: `, braces: "{}", items: fields.map(partOf) };
}

/** Puts a part on one line if it fits, else each item on its own line. */
function write(part: Part, indent: string, tail = ""): string {
  const { head, braces, items = [] } = part;
  const oneLine = indent + flat(part) + tail;
  if (oneLine.length <= WIDTH || items.length === 0) return oneLine;
  const lines = items.map((item) => write(item, `${indent}  `));
  return [`${indent}${head}${braces?.[0]}`, ...lines, `${indent}${braces?.[1]}${tail}`].join("\n");
}

function flat({ head, braces, items = [] }: Part): string {
  if (items.length === 0) return head;
  const inner = items.map(flat).join(", ");
  return braces === "{}" ? `${head}{ ${inner} }` : `${head}(${inner})`;
}

function writeFields(fields: readonly PlannedField[], indent: string): string[] {
  return fields.flatMap(({ name, on, fields }) => {
    if (fields === undefined) return [indent + name];
    const inner = on
      ? [
          `${indent}  __typename`,
          `${indent}  ... on ${on} {`,
          ...writeFields(fields, `${indent}    `),
          `${indent}  }`,
        ]
      : writeFields(fields, `${indent}  `);
    return [`${indent}${name} {`, ...inner, `${indent}}`];
  });
}
