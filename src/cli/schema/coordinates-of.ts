import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * The parts of a schema that an operation uses: types by name, fields and inputs as `Type.field`, arguments as
 * `Type.field.argument`, enum values as `Type.VALUE`. It leaves out whatever the schema lacks.
 */
export function coordinatesOf(document: DocumentNode, schema: GraphQLSchema): Set<string> {
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
        const field = info.getFieldDef();
        if (info.getArgument() && field) use(info.getParentType(), field.name, name.value);
      },
      ObjectField: ({ name }) => use(getNamedType(info.getParentInputType()), name.value),
      ObjectValue: () => use(getNamedType(info.getInputType())),
      EnumValue: ({ value }) => {
        const type = getNamedType(info.getInputType());
        if (isEnumType(type)) use(type, value);
      },
      InlineFragment: () => use(info.getType() ? getNamedType(info.getType()) : undefined),
      FragmentDefinition: () => use(getNamedType(info.getType())),
      NamedType: ({ name }) => use(schema.getType(name.value)),
    }),
  );
  return used;
}
