import { type DocumentNode, type OperationDefinitionNode, parse, validate, validateSchema } from "graphql";
import { serviceFacts } from "../codegen/service-facts.ts";
import { schemaOf } from "./schema-of.ts";
import { ServiceRefusal } from "./service-refusal.ts";

/**
 * Checks schema, operation and facts together, as the code generator will. If a page contains something that nobody
 * thought of, it is refused here, before a file is touched.
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
    throw new ServiceRefusal(
      `The page does not describe a valid service (${line}): write the files by hand.`,
    );
  }
}
