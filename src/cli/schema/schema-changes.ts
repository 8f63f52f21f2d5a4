import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { Operation } from "./read-schema.ts";

export interface SchemaChange {
  readonly level: Level;
  /** The name that graphql-inspector gives it, such as `FIELD_REMOVED`. */
  readonly type: string;
  /** What changed, such as `VoterIdResult.state`. */
  readonly path: string;
  readonly message: string;
  /** Names of the operations that use it. */
  readonly operations: readonly string[];
}

/** How bad a change is for callers. */
export type Level = "breaking" | "dangerous" | "safe";

/** An operation that the old schema accepts and the new one does not. */
export interface RefusedOperation {
  readonly operation: string;
  readonly problems: readonly string[];
}

/** The difference of two schemas. */
export interface SchemaChanges {
  readonly changes: readonly SchemaChange[];
  readonly refused: readonly RefusedOperation[];
}

const LEVELS: Readonly<Record<CriticalityLevel, Level>> = {
  [CriticalityLevel.Breaking]: "breaking",
  [CriticalityLevel.Dangerous]: "dangerous",
  [CriticalityLevel.NonBreaking]: "safe",
};
const ORDER: readonly Level[] = ["breaking", "dangerous", "safe"];

/**
 * The changes between two schemas, worst first, and the operations that they affect.
 *
 * @param options.directives false leaves out directives, which introspection does not show
 */
export async function schemaChanges(
  before: GraphQLSchema,
  after: GraphQLSchema,
  operations: readonly Operation[],
  { directives = true }: { readonly directives?: boolean } = {},
): Promise<SchemaChanges> {
  const uses = operations.map(({ name, document }) => ({ name, used: coordinatesOf(document, before) }));
  const found = (await diff(before, after)).filter(
    ({ type }) => directives || !String(type).startsWith("DIRECTIVE"),
  );
  const changes = found.map((change): SchemaChange => {
    const path = change.path ?? "";
    const on = touchedCoordinate(change, path);
    return {
      level: LEVELS[change.criticality.level],
      type: String(change.type),
      path,
      message: change.message,
      operations: on === undefined ? [] : uses.filter(({ used }) => used.has(on)).map(({ name }) => name),
    };
  });
  // A stable sort: within a level the order stays the schema's.
  changes.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  return { changes, refused: refusedBy(before, after, operations) };
}

/** Which part of the old schema an operation must use to notice the change. */
function touchedCoordinate({ type, criticality, meta }: Change, path: string): string | undefined {
  const parent = path.split(".").slice(0, -1).join(".");
  if (String(type).startsWith("DIRECTIVE")) return path.replace(/\.?@.*/, "");
  // Something new affects nobody, unless it is required.
  if (/^(FIELD|INPUT_FIELD|FIELD_ARGUMENT|ENUM_VALUE|TYPE)_ADDED$/.test(String(type))) {
    return criticality.level === CriticalityLevel.NonBreaking ? undefined : parent;
  }
  const { newInputFieldType, oldInputFieldType } = meta as Record<string, unknown>;
  const becameRequired = String(newInputFieldType).endsWith("!") && !String(oldInputFieldType).endsWith("!");
  return becameRequired ? parent : path;
}

function refusedBy(
  before: GraphQLSchema,
  after: GraphQLSchema,
  operations: readonly Operation[],
): RefusedOperation[] {
  return operations.flatMap(({ name, document }) => {
    const known = new Set(validate(before, document).map(({ message }) => message));
    const problems = validate(after, document).map(({ message }) => message);
    const added = problems.filter((problem) => !known.has(problem));
    return added.length === 0 ? [] : [{ operation: name, problems: added }];
  });
}

/**
 * The parts of a schema that an operation uses: types by name, fields and inputs as `Type.field`, arguments as
 * `Type.field.argument`, enum values as `Type.VALUE`. It leaves out whatever the schema lacks.
 */
function coordinatesOf(document: DocumentNode, schema: GraphQLSchema): Set<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  const use = (type: { readonly name: string } | null | undefined, ...path: readonly string[]): void => {
    if (type)
      for (let end = 0; end <= path.length; end++) used.add([type.name, ...path.slice(0, end)].join("."));
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ name }) => {
        if (info.getFieldDef() && !name.value.startsWith("__")) use(info.getParentType(), name.value);
        use(getNamedType(info.getType()));
      },
      Argument: ({ name }) => {
        if (info.getArgument()) use(info.getParentType(), info.getFieldDef()?.name ?? "", name.value);
      },
      ObjectField: ({ name }) => use(getNamedType(info.getParentInputType()), name.value),
      EnumValue: ({ value }) => {
        const type = getNamedType(info.getInputType());
        if (isEnumType(type)) use(type, value);
      },
      NamedType: ({ name }) => use(schema.getType(name.value)),
    }),
  );
  return used;
}
