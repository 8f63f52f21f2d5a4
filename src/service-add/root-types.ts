import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isUnionType,
} from "graphql";
import { ServiceRefusal } from "./service-refusal.ts";

/** The types of a mutation field that a service adds to. */
export interface RootTypes {
  readonly input: GraphQLInputObjectType;
  readonly payload: GraphQLObjectType;
  readonly results: GraphQLUnionType;
}

/** Finds these types in the schema, which must be indiconnect's or extend it. */
export function rootTypes(schema: GraphQLSchema, root: string): RootTypes {
  const field = schema.getMutationType()?.getFields()[root];
  const input = getNamedType(field?.args.find((argument) => argument.name === "input")?.type);
  const payload = getNamedType(field?.type);
  const results = isObjectType(payload) ? getNamedType(payload.getFields().result?.type) : undefined;
  if (
    !isInputObjectType(input) ||
    !isObjectType(payload) ||
    !isUnionType(results) ||
    !schema.getDirective("service")
  ) {
    throw new ServiceRefusal(
      `The schema's ${root} is not indiconnect's: pass indiconnect's schema.graphql as the base.`,
    );
  }
  return { input, payload, results };
}
