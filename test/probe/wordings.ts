import type { GraphQLError } from "graphql";

/** What graphql-js refuses, in parts. */
interface Refused {
  readonly kind:
    | "field"
    | "leaf"
    | "object"
    | "variable"
    | "input"
    | "required"
    | "argument"
    | "type"
    | "spread";
  readonly name: string;
  readonly type: string;
  /** Of a variable: what it is declared as. Of an argument: its field. Of a required input: its type. */
  readonly of: string;
}

/** An error as another server answers it. */
interface Told {
  readonly message: string;
  readonly extensions?: object;
}

type Words = Readonly<Record<Refused["kind"], (refused: Refused) => Told | string>>;

const PARTS: readonly (readonly [Refused["kind"], RegExp])[] = [
  ["field", /^Cannot query field "(?<name>\w+)" on type "(?<type>\w+)"/],
  ["leaf", /^Field "(?<name>\w+)" must not have a selection since type "(?<type>[^"]+)"/],
  ["object", /^Field "(?<name>\w+)" of type "(?<type>[^"]+)" must have a selection/],
  [
    "variable",
    /^Variable "\$(?<name>\w+)" of type "(?<of>\w+)" used in position expecting type "(?<type>[^"]+)"/,
  ],
  ["input", /^Field "(?<name>\w+)" is not defined by type "(?<type>\w+)"/],
  ["required", /^Field "(?<type>\w+)\.(?<name>\w+)" of required type "(?<of>[^"]+)"/],
  ["argument", /^Unknown argument "(?<name>\w+)" on field "(?<type>\w+)\.(?<of>\w+)"/],
  ["type", /^Unknown type "(?<name>\w+)"/],
  ["spread", /objects of type "(?<type>\w+)" can never be of type "(?<name>\w+)"/],
];

const bare = (type: string): string => type.replace(/[[\]!]/g, "");

// The rows that a server words as graphql-js does.
const graphqlJs: Words = {
  field: ({ name, type }) => `Cannot query field "${name}" on type "${type}".`,
  leaf: ({ name, type }) =>
    `Field "${name}" must not have a selection since type "${type}" has no subfields.`,
  object: ({ name, type }) =>
    `Field "${name}" of type "${type}" must have a selection of subfields. Did you mean "${name} { ... }"?`,
  variable: ({ name, type, of }) =>
    `Variable "$${name}" of type "${of}" used in position expecting type "${type}".`,
  input: ({ name, type }) => `Field "${name}" is not defined by type "${type}".`,
  required: ({ name, type, of }) => `Field "${type}.${name}" of required type "${of}" was not provided.`,
  argument: ({ name, type, of }) => `Unknown argument "${name}" on field "${type}.${of}".`,
  type: ({ name }) => `Unknown type "${name}".`,
  spread: ({ name, type }) =>
    `Fragment cannot be spread here as objects of type "${type}" can never be of type "${name}".`,
};

const java = (kind: string, text: string): string => `Validation error (${kind}@[verify/result]) : ${text}`;
const java16 = (kind: string, text: string): string =>
  `Validation error of type ${kind}: ${text} @ 'verify/result'`;

const rust: Words = {
  ...graphqlJs,
  field: ({ name, type }) => `Unknown field "${name}" on type "${type}".`,
  variable: ({ name, type, of }) =>
    `Variable "${name}" of type "${of}" used in position expecting type "${type}"`,
  // What these say of inputs is not read.
  input: ({ name }) => `Invalid value for argument "input", unknown field "${name}"`,
  required: ({ name, of }) =>
    `Invalid value for argument "input", field "${name}" of type "${of}" is required`,
  argument: ({ name, type, of }) => `Unknown argument "${name}" on field "${of}" of type "${type}".`,
};

const words: Readonly<Record<string, Words>> = {
  gqlgen: { ...graphqlJs, leaf: ({ name, type }) => graphqlJs.leaf({ name, type: bare(type) } as Refused) },
  Absinthe: {
    ...graphqlJs,
    variable: ({ name, type, of }) =>
      `In operation \`IndiconnectProbe\`, variable \`$${name}\` of type \`${of}\` found as input to argument of type \`${type}\`.`,
    // What it says of inputs is not read.
    input: ({ name }) => `Argument "input" has invalid value. In field "${name}": Unknown field.`,
    required: ({ name, of }) =>
      `Argument "input" has invalid value. In field "${name}": Expected type "${of}", found null.`,
    argument: ({ name, type, of }) => `Unknown argument "${name}" on field "${of}" of type "${type}".`,
  },
  Sangria: {
    ...graphqlJs,
    field: ({ name, type }) =>
      `Cannot query field '${name}' on type '${type}'. (line 2, column 3):\n  x\n  ^`,
    leaf: ({ name, type }) =>
      `Field '${name}' of type '${type}' must not have a sub selection. (line 2, column 3)`,
    object: ({ name, type }) => `Field '${name}' of type '${type}' must have a sub selection.`,
    variable: ({ name, type, of }) =>
      `Variable '$${name}' of type '${of}' used in position expecting type '${type}'.`,
    input: ({ name, type }) =>
      `Expected type '${type}!', found '{}'. '${name}' Field '${name}' is not defined in the input type '${type}'.`,
    required: ({ name, type, of }) =>
      `Expected type '${type}!', found '{}'. '${name}' Not-null field '${name}' of type '${of}' defined in the '${type}' input type is missing.`,
    argument: ({ name, type, of }) => `Unknown argument '${name}' on field '${of}' of type '${type}'.`,
  },
  "graphql-java": {
    field: ({ name, type }) => java("FieldUndefined", `Field '${name}' in type '${type}' is undefined`),
    leaf: ({ name, type }) =>
      java("SubselectionNotAllowed", `Subselection not allowed on leaf type '${type}' of field '${name}'`),
    object: ({ name, type }) =>
      java("SubselectionRequired", `Subselection required for type '${type}' of field '${name}'`),
    variable: ({ name, type, of }) =>
      java(
        "VariableTypeMismatch",
        `Variable '${name}' of type '${of}' used in position expecting type '${type}'`,
      ),
    input: ({ name, type }) =>
      java(
        "WrongType",
        `argument 'input' with value 'ObjectValue{objectFields=[]}' contains a field not in '${type}': '${name}'`,
      ),
    required: ({ name }) =>
      java(
        "WrongType",
        `argument 'input' with value 'ObjectValue{objectFields=[]}' is missing required fields '[${name}]'`,
      ),
    argument: ({ name }) => java("UnknownArgument", `Unknown field argument '${name}'`),
    type: ({ name }) => java("UnknownType", `Unknown type '${name}'`),
    spread: ({ name, type }) =>
      java(
        "InvalidFragmentType",
        `Fragment cannot be spread here as objects of type '${type}' can never be of type '${name}'`,
      ),
  },
  "AWS AppSync": {
    field: ({ name, type }) => java16("FieldUndefined", `Field '${name}' in type '${type}' is undefined`),
    leaf: ({ name, type }) =>
      java16("SubSelectionNotAllowed", `Sub selection not allowed on leaf type ${type} of field ${name}`),
    object: ({ name, type }) =>
      java16("SubSelectionRequired", `Sub selection required for type ${type} of field ${name}`),
    variable: () => java16("VariableTypeMismatch", "Variable type doesn't match"),
    input: ({ name, type }) =>
      java16(
        "WrongType",
        `argument 'input' with value 'ObjectValue{objectFields=[]}' contains a field not in '${type}': '${name}'`,
      ),
    required: ({ name }) =>
      java16(
        "WrongType",
        `argument 'input' with value 'ObjectValue{objectFields=[]}' is missing required fields '[${name}]'`,
      ),
    argument: ({ name }) => java16("UnknownArgument", `Unknown field argument ${name}`),
    type: ({ name }) => java16("UnknownType", `Unknown type ${name}`),
    spread: ({ name, type }) =>
      java16(
        "InvalidFragmentType",
        `Fragment cannot be spread here as objects of type ${type} can never be of type ${name}`,
      ),
  },
  "async-graphql": {
    ...rust,
    leaf: ({ name, type }) =>
      `Field "${name}" must not have a selection since type "${bare(type)}" has no subfields`,
    object: ({ name, type }) => `Field "${name}" of type "${bare(type)}" must have a selection of subfields`,
    // It swaps the two types.
    variable: ({ name, type, of }) =>
      `Variable "${name}" of type "${type}" used in position expecting type "${of}"`,
  },
  Juniper: {
    ...rust,
    field: ({ name, type }) => `Unknown field "${name}" on type "${type}"`,
    leaf: ({ name, type }) => `Field "${name}" must not have a selection since type ${type} has no subfields`,
  },
  "Hot Chocolate": {
    field: ({ name, type }) => ({
      message: `The field \`${name}\` does not exist on the type \`${type}\`.`,
      extensions: { type, field: name, responseName: name },
    }),
    leaf: ({ name, type }) => ({
      message: `\`${name}\` returns a scalar value. Selections on scalars or enums are never allowed, because they are the leaf nodes of any GraphQL query.`,
      extensions: { declaringType: "T", field: name, type, responseName: name },
    }),
    object: ({ name, type }) => ({
      message: `\`${name}\` is an object, interface or union type field. Leaf selections on objects, interfaces, and unions without subfields are disallowed.`,
      extensions: { declaringType: "T", field: name, type, responseName: name },
    }),
    variable: ({ name, type, of }) => ({
      message: `The variable \`${name}\` is not compatible with the type of the current location.`,
      extensions: { variable: name, variableType: of, locationType: type },
    }),
    input: ({ name }) => ({
      message: `The specified input object field \`${name}\` does not exist.`,
      extensions: { field: name },
    }),
    required: ({ name }) => ({
      message: `\`${name}\` is a required field and cannot be null.`,
      extensions: { field: name },
    }),
    argument: ({ name }) => `The argument \`${name}\` does not exist.`,
    type: ({ name }) => `Unknown type \`${name}\`.`,
    spread: () => "The parent type does not match the type condition on the fragment.",
  },
  Hasura: {
    field: ({ name, type }) => ({
      message: `field '${name}' not found in type: '${type}'`,
      extensions: { path: `$.selectionSet.${name}`, code: "validation-failed" },
    }),
    leaf: () => "unexpected subselection set for non-object field",
    object: ({ name }) => `missing selection set for '${name}'`,
    variable: ({ name, type, of }) =>
      `variable '${name}' is declared as '${of}', but used where '${type}' is expected`,
    input: ({ name, type }) => `field '${name}' not found in type: '${type}'`,
    required: ({ name }) => `missing required field '${name}'`,
    argument: ({ name, of }) => `'${of}' has no argument named '${name}'`,
    type: ({ name }) => `no such type exists in the schema: '${name}'`,
    spread: ({ name }) => `no such type exists in the schema: '${name}'`,
  },
};

/** The servers whose words are told. */
export type Wording = keyof typeof words;
export const wordings: readonly Wording[] = Object.keys(words);

/** What another server answers where graphql-js says these errors. */
export function reworded(errors: readonly GraphQLError[], wording: Wording): object[] {
  // graphql-java looks at an argument no further than its first fault, and Hasura at a document.
  let isInputTold = false;
  const told = errors.flatMap(({ message, locations }) => {
    for (const [kind, pattern] of PARTS) {
      const parts = pattern.exec(message)?.groups as unknown as Refused | undefined;
      if (parts === undefined) continue;
      // It does not look at what is selected of this.
      if (wording === "Hot Chocolate" && parts.name === "__typename") return [];
      if (/java|AppSync/.test(wording) && (kind === "input" || kind === "required")) {
        if (isInputTold) return [];
        isInputTold = true;
      }
      const said = (words[wording] as Words)[kind]({ ...parts, kind });
      return [{ ...(typeof said === "string" ? { message: said } : said), locations }];
    }
    return [{ message: "Something else is wrong.", locations }];
  });
  return wording === "Hasura" ? told.slice(0, 1) : told;
}
