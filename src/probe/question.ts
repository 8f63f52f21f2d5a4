import {
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";

/** One part of a service's document that a server is asked about, with the parts below it. */
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
  readonly arguments: readonly Question[];
  /** Its selected fields, or the fields of an input object. */
  readonly children: readonly Question[];
  /** The question that this one repeats: under a name that the server suggested, or as a leaf. */
  readonly of?: Question;
  /** The type of the variable that is sent instead. It must differ from the expected one. @default Boolean */
  readonly wrongType?: string;
}

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

/**
 * Splits a service's operation into parts that a server can be asked about.
 *
 * @throws Error with one line if the operation does not fit the schema
 */
export function questionOf(schema: GraphQLSchema, document: DocumentNode): Question {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation?.selectionSet.selections[0];
  const mutation = schema.getMutationType();
  const refuse = (what: string): never => {
    throw new Error(`Operation ${operation?.name?.value ?? "(anonymous)"}: ${what}`);
  };
  if (operation?.operation !== "mutation" || root?.kind !== Kind.FIELD || !mutation)
    return refuse("it is not a mutation.");
  const fragments = new Map(
    document.definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const variables = new Map(
    (operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
      // With a default, a nullable variable fits a required input.
      const fills = defaultValue !== undefined && defaultValue.kind !== Kind.NULL;
      return [
        variable.name.value,
        print(type).replace(/!$/, "") + (fills || print(type).endsWith("!") ? "!" : ""),
      ];
    }),
  );

  const inputQuestion = (
    kind: "argument" | "input",
    name: string,
    coordinate: string,
    type: GraphQLInputType,
    value: ValueNode | ConstValueNode,
  ): Question => {
    const inner = getNamedType(type);
    const sent = value.kind === Kind.VARIABLE ? variables.get(value.name.value) : undefined;
    const children =
      value.kind === Kind.OBJECT && isInputObjectType(inner)
        ? value.fields.map((field) => {
            const its = inner.getFields()[field.name.value];
            if (its === undefined) return refuse(`${inner.name} has no field ${field.name.value}.`);
            return inputQuestion("input", its.name, `${inner.name}.${its.name}`, its.type, field.value);
          })
        : [];
    return {
      kind,
      name,
      coordinate,
      ours: String(type),
      ...(sent && { sends: sent }),
      ...(/^Boolean!?$/.test(String(type)) && { wrongType: "Int" }),
      arguments: [],
      children,
    };
  };

  const fieldQuestion = (
    node: FieldNode,
    parent: string,
    field: GraphQLField<unknown, unknown> | undefined,
  ): Question => {
    const name = node.name.value;
    if (field === undefined) return refuse(`${parent} has no field ${name}.`);
    const args = (node.arguments ?? []).map(({ name: argument, value }) => {
      const its = field.args.find((each) => each.name === argument.value);
      if (its === undefined) return refuse(`${parent}.${name} has no argument ${argument.value}.`);
      return inputQuestion("argument", its.name, `${parent}.${name}.${its.name}`, its.type, value);
    });
    return {
      kind: "field",
      name,
      coordinate: `${parent}.${name}`,
      ours: String(field.type),
      arguments: args,
      children: node.selectionSet ? selected(node.selectionSet, getNamedType(field.type).name) : [],
    };
  };

  const selected = (set: SelectionSetNode, on: string): Question[] => {
    const type = schema.getType(on);
    const found: Question[] = [];
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        // Every type on every server has this field.
        if (node.name.value === "__typename") continue;
        const fields = isObjectType(type) ? type.getFields() : {};
        found.push(fieldQuestion(node, on, fields[node.name.value]));
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
      if (fragment === undefined) return refuse("it uses a fragment that is missing.");
      const member = fragment.typeCondition?.name.value ?? on;
      const children = selected(fragment.selectionSet, member);
      if (member === on) found.push(...children);
      else {
        found.push({
          kind: "member",
          name: member,
          coordinate: member,
          ours: member,
          arguments: [],
          children,
        });
      }
    }
    return once(found);
  };

  return fieldQuestion(root, mutation.name, mutation.getFields()[root.name.value]);
}

/** Merges questions about a field that is selected twice, under an alias or in a fragment. */
function once(questions: readonly Question[]): Question[] {
  const byName = new Map<string, Question>();
  for (const question of questions) {
    const key = `${question.kind} ${question.name}`;
    const before = byName.get(key);
    const children = before ? once([...before.children, ...question.children]) : question.children;
    byName.set(key, { ...question, children });
  }
  return [...byName.values()];
}

/** A question and everything below it, in the order of the document. */
export function* everyQuestion(question: Question): Generator<Question> {
  yield question;
  for (const below of [...question.arguments, ...question.children]) yield* everyQuestion(below);
}
