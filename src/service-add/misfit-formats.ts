import type { GraphQLInputField, GraphQLSchema } from "graphql";
import { directives } from "../codegen/directives.ts";
import * as formats from "../formats.ts";

/**
 * The formats of a shared input that the example's own value does not have. They would refuse every call of the new
 * service before it is sent.
 */
export function misfitFormats(schema: GraphQLSchema, field: GraphQLInputField, value: unknown): string[] {
  if (typeof value !== "string") return [];
  return directives(schema, field, "format")
    .filter(({ documentType }) => documentType === undefined || documentType === null)
    .map((directive) => String(directive.is))
    .filter((name) => {
      const format = Object.values(formats).find((candidate) => candidate.name === name);
      return format?.check(format.normalise(value))?.level === "hard";
    });
}
