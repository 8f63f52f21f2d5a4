import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  Kind,
  visit,
} from "graphql";

/** Words a server's refusal of a document, given graphql-js's own. */
export type Refusal = (errors: readonly GraphQLError[], document: DocumentNode) => unknown;

/** What graphql-js says of an unknown field, taken apart. */
interface Unknown {
  readonly field: string;
  readonly type: string;
  readonly path: readonly string[];
  readonly locations: unknown;
}

const each =
  (word: (unknown: Unknown) => object): Refusal =>
  (errors, document) => ({
    errors: errors.map((error) => {
      const [, field, type] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
      if (field === undefined || type === undefined) return error;
      return word({ field, type, path: pathOf(document, error.nodes?.[0]), locations: error.locations });
    }),
  });

function pathOf(document: DocumentNode, wanted: ASTNode | undefined): string[] {
  let path: string[] = [];
  visit(document, {
    Field(node, _key, _parent, _path, ancestors) {
      if (node !== wanted) return undefined;
      const fields = (ancestors as readonly ASTNode[]).filter((ancestor) => ancestor.kind === Kind.FIELD);
      path = [...fields, node].map((field) => (field as FieldNode).name.value);
      return BREAK;
    },
  });
  return path;
}

/** The wordings of servers that the vendor may run. */
export const refusals: Readonly<Record<string, Refusal>> = {
  "graphql-js": (errors) => ({ errors }),
  "graphql-js without locations": (errors) => ({ errors: errors.map(({ message }) => ({ message })) }),
  Apollo: (errors) => ({
    errors: errors.map(({ message, locations }) => ({
      message,
      locations,
      extensions: { code: "GRAPHQL_VALIDATION_FAILED", stacktrace: [] },
    })),
  }),
  "graphql-core": (errors) => ({
    errors: errors.map(({ message, locations }) => ({ message: message.replaceAll('"', "'"), locations })),
  }),
  "graphql-java": each(({ field, type, path, locations }) => ({
    message: `Validation error (FieldUndefined@[${path.join("/")}]) : Field '${field}' in type '${type}' is undefined`,
    locations,
    extensions: { classification: "ValidationError" },
  })),
  "graphql-java without locations": each(({ field, type, path }) => ({
    message: `Validation error (FieldUndefined@[${path.join("/")}]) : Field '${field}' in type '${type}' is undefined`,
  })),
  "graphql-java that names the field above": each(({ field, type, path }) => ({
    message: `Validation error (FieldUndefined@[${path.slice(0, -1).join("/")}]) : Field '${field}' in type '${type}' is undefined`,
  })),
  "graphql-java before version 18": each(({ field, type, path }) => ({
    path: null,
    message: `Validation error of type FieldUndefined: Field '${field}' in type '${type}' is undefined @ '${path.join("/")}'`,
  })),
  "async-graphql": each(({ field, type, locations }) => ({
    message: `Unknown field "${field}" on type "${type}". Did you mean "ok"?`,
    locations,
  })),
  "Hot Chocolate": each(({ field, type, locations }) => ({
    message: `The field \`${field}\` does not exist on the type \`${type}\`.`,
    locations,
    extensions: { type, field, responseName: field },
  })),
};

/** The same, one error at a time: some servers stop at the first. */
export function firstOnly(refusal: Refusal): Refusal {
  return (errors, document) => refusal(errors.slice(0, 1), document);
}
