import {
  type DocumentNode,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isInputObjectType,
  type OperationDefinitionNode,
  print,
  TypeInfo,
  type ValueNode,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** One part of a service's document that a server is asked about, with the parts below it and what the server said. */
export interface Question {
  /** `member`: the type after `... on`. `argument` and `input` take a value. */
  readonly kind: "field" | "member" | "argument" | "input";
  /** The name in the document. */
  readonly name: string;
  /** Its place in our SDL: `VerifyInput.url`, `VoterIdResult.name`, `Mutation.verify.input`, or a member's own name. */
  readonly coordinate: string;
  /** Its type in our SDL. For a member, its name. */
  readonly ours: string;
  /** For an input: the type of the variable that the operation sends. Absent if the operation has a literal. */
  readonly sends?: string;
  /** Its arguments and selected fields, or the fields of an input object. */
  readonly children: readonly Question[];
  /** The type of the variable that is sent instead. It must differ from the expected one. @default Boolean */
  readonly wrongType?: string;
  reply?: Reply;
  /** The server's name for the type of an object. Known once a document opened the object. */
  opened?: string;
  /** The same question under a name that the server suggests, or as a leaf. */
  others?: readonly Question[];
}

/** What the server said to one question. */
export type Reply =
  // The server has it. For a leaf or an object with its complete type, such as [Director!]; for a member with its name.
  | { readonly kind: "leaf" | "object" | "member"; readonly type: string }
  // It is an object although the document treats it as a leaf. Only the name of its type is known.
  | { readonly kind: "branch"; readonly type: string }
  | { readonly kind: "unknown"; readonly suggestions: readonly string[] }
  // The server has the type, but the result never has this type.
  | { readonly kind: "stranger" };

/** A service to probe. */
export interface ProbedService {
  /** The name on the command line. */
  readonly name: string;
  readonly operation: string;
  readonly documentType: string;
  readonly myAppId: string | undefined;
  /** The types of our SDL. A type that is one of these cannot be the server's name for this service's result. */
  readonly types: ReadonlySet<string>;
  /** Its mutation field, with everything that the document sends and selects. */
  readonly question: Question;
}

interface Growing extends Question {
  readonly children: Growing[];
}

/**
 * Splits a service's operation into parts that a server can be asked about.
 *
 * @param document one mutation with one field, without spreads of fragments
 * @throws Error with one line if the operation does not fit the schema
 */
export function questionOf(schema: GraphQLSchema, document: DocumentNode): Question {
  const [fault] = validate(schema, document);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  if (fault !== undefined) throw new Error(`Operation ${operation?.name?.value}: ${fault.message}`);
  const variables = new Map<string, string>();
  const info = new TypeInfo(schema);
  const open: Growing[] = [{ kind: "field", name: "", coordinate: "", ours: "", children: [] }];
  const [root] = open as [Growing];
  /** Opens a question. A field that is selected twice, under an alias for example, is one question. */
  const enter = (
    kind: Question["kind"],
    name: string,
    coordinate: string,
    type: GraphQLType | null | undefined,
    more: Partial<Question> = {},
  ): void => {
    const { children } = open.at(-1) as Growing;
    const before = children.find((each) => each.kind === kind && each.name === name);
    const question: Growing = before ?? { kind, name, coordinate, ours: String(type), ...more, children: [] };
    if (before === undefined) children.push(question);
    open.push(question);
  };
  const leave = (): void => void open.pop();
  const enterInput = (kind: "argument" | "input", name: string, holder: string, value: ValueNode): void => {
    const type = info.getInputType();
    const sent = value.kind === "Variable" ? variables.get(value.name.value) : undefined;
    enter(kind, name, `${holder}.${name}`, type, {
      ...(sent && { sends: sent }),
      ...(/^Boolean!?$/.test(String(type)) && { wrongType: "Int" }),
    });
  };
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: ({ variable, type, defaultValue }) => {
        // With a default, a nullable variable fits a required input.
        const fills = defaultValue !== undefined && defaultValue.kind !== "NullValue";
        variables.set(
          variable.name.value,
          print(type).replace(/!?$/, (end) => (fills ? "!" : end)),
        );
        return false;
      },
      // The server is asked about fields and inputs only, and about a list as one value.
      Directive: () => false,
      ListValue: () => false,
      Field: {
        enter: ({ name: { value } }) => {
          // Every type on every server has this field.
          if (value === "__typename") return false;
          enter("field", value, `${info.getParentType()?.name}.${value}`, info.getType());
          return undefined;
        },
        leave,
      },
      InlineFragment: {
        enter: () => {
          const on = getNamedType(info.getType());
          if (on === undefined || on === info.getParentType()) open.push(open.at(-1) as Growing);
          else enter("member", on.name, on.name, on);
        },
        leave,
      },
      Argument: {
        enter: ({ name, value }) =>
          enterInput(
            "argument",
            name.value,
            `${info.getParentType()?.name}.${info.getFieldDef()?.name}`,
            value,
          ),
        leave,
      },
      ObjectField: {
        enter: ({ name, value }) => {
          const holder = getNamedType(info.getParentInputType());
          // The server does not know the content of a scalar such as JSON.
          if (!isInputObjectType(holder)) return false;
          enterInput("input", name.value, holder.name, value);
          return undefined;
        },
        leave,
      },
    }),
  );
  return root.children[0] as Question;
}

/** What stands right below a question, and what was asked in place of it. */
export function below({ children }: Question): Question[] {
  return children.flatMap((each) => [each, ...(each.others ?? [])]);
}

/** A question and everything below it, in the order of the document. */
export function* everyQuestion(question: Question): Generator<Question> {
  yield question;
  for (const each of below(question)) yield* everyQuestion(each);
}
