import { type DocumentNode, type OperationDefinitionNode, parse, validate, validateSchema } from "graphql";
import { serviceFacts } from "../codegen/service-facts.ts";
import { schemaOf } from "./schema-of.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/**
 * Checks what is about to be written as the code generator will: schema, operation and facts together. Whatever the page
 * held that nobody thought of ends here, before a file is touched.
 */
export function checkPlan(base: readonly DocumentNode[], sdl: string, operation: string): void {
  try {
    const schema = schemaOf([...base, parse(sdl)]);
    const document = parse(operation);
    const [problem] = [...validateSchema(schema), ...validate(schema, document)];
    if (problem !== undefined) throw problem;
    serviceFacts(schema, document.definitions[0] as OperationDefinitionNode);
  } catch (error) {
    const [line] = (error as Error).message.split("\n");
    throw new ServiceRefusal(`What the page gives is no valid service (${line}): add it by hand.`);
  }
}
