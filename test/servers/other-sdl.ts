import { type DefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print } from "graphql";
import { sdl } from "../../generated/schema.ts";

/** How a server's schema differs from ours. */
export interface Difference {
  /** Fields and inputs that it lacks: `Type.field`, by our names of the types. */
  readonly without?: readonly string[];
  /** Fields that it calls otherwise (`Type.field`), or that have another type (`Type.field:`). */
  readonly changed?: Readonly<Record<string, string>>;
  /** Types that it calls otherwise. */
  readonly renamed?: Readonly<Record<string, string>>;
}

// The vendor's names of these are unknown: no test may depend on a server that shares ours.
const UNKNOWN: Readonly<Record<string, string>> = {
  VerificationPayload: "VerifyResponse",
  BusinessVerificationPayload: "BusinessVerifyResponse",
  VerificationError: "ErrorPayload",
  MCACompanySearchLiteCompany: "Company",
  BusinessVerificationInput: "BusinessInput",
};

// Keeps a type that would be left without fields.
const NOTHING = (parse("type T { nothing: Boolean }").definitions[0] as ObjectTypeDefinitionNode).fields;

/** Our SDL as a server may really have it. */
export function otherSdl({ without = [], changed = {}, renamed = {} }: Difference = {}): string {
  const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
  const change = (definition: DefinitionNode): DefinitionNode => {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION
    ) {
      return definition;
    }
    const fields = (definition.fields as ObjectTypeDefinitionNode["fields"])?.flatMap((field) => {
      const coordinate = `${definition.name.value}.${field.name.value}`;
      if (without.includes(coordinate)) return [];
      const type = changed[`${coordinate}:`];
      return {
        ...field,
        name: named(changed[coordinate] ?? field.name.value),
        ...(type && { type: { kind: Kind.NAMED_TYPE, name: named(type) } as const }),
      };
    });
    return { ...definition, fields: fields?.length ? fields : NOTHING } as DefinitionNode;
  };
  const document = parse(sdl);
  let text = print({ ...document, definitions: document.definitions.map(change) });
  for (const [ours, theirs] of Object.entries({ ...UNKNOWN, ...renamed })) {
    text = text.replace(new RegExp(`\\b${ours}\\b`, "g"), theirs);
  }
  return text;
}
