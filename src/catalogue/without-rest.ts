import { GraphQLObjectType, GraphQLSchema, getNamedType } from "graphql";
import { directives } from "../codegen/directives.ts";

/** A schema like that of the vendor's GraphQL server: without the fields for REST services, which are ours. */
export function withoutRest(schema: GraphQLSchema): GraphQLSchema {
  const mutation = schema.getMutationType();
  if (!mutation) return schema;
  const { fields, ...more } = mutation.toConfig();
  const left = Object.entries(fields).filter(([, { args = {} }]) => {
    const inputType = getNamedType(args.input?.type) as Parameters<typeof directives>[1];
    return !directives(schema, inputType, "service").some(({ method }) => (method ?? null) !== null);
  });
  if (left.length === Object.keys(fields).length) return schema;
  const changed = new GraphQLObjectType({ ...more, fields: Object.fromEntries(left) });
  const config = { ...schema.toConfig(), mutation: changed };
  const reached = new GraphQLSchema({ ...config, types: [] }).getTypeMap();
  const types = config.types.filter(({ name }) => Object.hasOwn(reached, name));
  return new GraphQLSchema({ ...config, types: types.map((type) => (type === mutation ? changed : type)) });
}
