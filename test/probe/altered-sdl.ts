import {
  type DefinitionNode,
  type DirectiveDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  parseType,
  print,
} from "graphql";
import { sdl } from "../../generated/schema.ts";

/** What is changed in our SDL to make a server's. Coordinates are ours: `VoterIdResult.name`. */
export interface Alterations {
  /** Fields and inputs that are not there. */
  readonly without?: readonly string[];
  /** Other names of fields and inputs. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Other types of fields and inputs, as they are written in SDL. */
  readonly retyped?: Readonly<Record<string, string>>;
  /** Fields and inputs that are new, as they are written in SDL, by type. */
  readonly added?: Readonly<Record<string, string>>;
  /** Other names of types. */
  readonly types?: Readonly<Record<string, string>>;
  /** Whether `input` may be null. */
  readonly nullableInput?: boolean;
}

// Nobody knows what the vendor calls these: no test may depend on a server that shares our names.
const UNKNOWN = {
  VerificationPayload: "VerifyResponse",
  BusinessVerificationPayload: "BusinessVerifyResponse",
  VerificationError: "ErrorPayload",
  VerificationResult: "VerifyUnion",
  BusinessVerificationResult: "BusinessVerifyUnion",
  BusinessVerificationInput: "BusinessInput",
  ExperianConsent: "ConsentInput",
  IECVerificationDirector: "Director",
  IECVerificationBranch: "Branch",
  JSON: "JSONObject",
};
// The vendor's own, and what a service may be answered with.
const MORE = "scalar JSON\nenum Status { ACTIVE INACTIVE }\ntype Party { id: ID, label: String }";

/** Our SDL without our directives, altered. */
export function alteredSdl(alterations: Alterations = {}): string {
  const { without = [], renamed = {}, retyped = {}, added = {}, types = {}, nullableInput } = alterations;
  const changed = <Field extends FieldDefinitionNode | InputValueDefinitionNode>(
    on: string,
    fields: readonly Field[] = [],
  ): Field[] =>
    fields.flatMap((field) => {
      const coordinate = `${on}.${field.name.value}`;
      if (without.includes(coordinate)) return [];
      const type = retyped[coordinate];
      const args = "arguments" in field && nullableInput ? field.arguments?.map(nullable) : undefined;
      return {
        ...field,
        name: { ...field.name, value: renamed[coordinate] ?? field.name.value },
        ...(type !== undefined && { type: parseType(type) }),
        ...(args && { arguments: args }),
        directives: [],
      };
    });
  const definitions = parse(sdl).definitions.flatMap((node): DefinitionNode[] => {
    if ((node as DirectiveDefinitionNode).kind === Kind.DIRECTIVE_DEFINITION) return [];
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      return [{ ...node, directives: [] } as DefinitionNode];
    }
    const more = added[node.name.value];
    // A type is never without fields.
    const nothing = parse("input New { nothing: Boolean }").definitions[0];
    const own = more === undefined ? undefined : parse(`input New { ${more} }`).definitions[0];
    const fields = [
      ...changed(node.name.value, node.fields as readonly InputValueDefinitionNode[]),
      ...((own as { fields?: readonly InputValueDefinitionNode[] } | undefined)?.fields ?? []),
    ];
    const kept =
      fields.length > 0 ? fields : (nothing as { fields?: readonly InputValueDefinitionNode[] }).fields;
    return [{ ...node, directives: [], fields: kept } as DefinitionNode];
  });
  let text = print({ kind: Kind.DOCUMENT, definitions });
  for (const [ours, theirs] of Object.entries({ ...UNKNOWN, ...types }))
    text = text.replace(new RegExp(`\\b${ours}\\b`, "g"), theirs);
  return `${text}\n${MORE}`;
}

function nullable(argument: InputValueDefinitionNode): InputValueDefinitionNode {
  return argument.type.kind === Kind.NON_NULL_TYPE ? { ...argument, type: argument.type.type } : argument;
}
