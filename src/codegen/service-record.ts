import type { Service } from "../document/service.ts";
import type { ServiceFacts } from "./service-facts.ts";

/** The facts that a document has about its service, without the formats, which are functions. */
export function serviceRecord(facts: ServiceFacts, text: string): Omit<Service, "formats"> {
  const { operation, root, documentType, rest, resultType, myAppId, follows } = facts;
  return {
    operation,
    root,
    documentType,
    ...(rest !== undefined && { rest }),
    resultType,
    ...(typeof myAppId === "string" && { myAppId }),
    ...(!facts.repeatable && { repeatable: false }),
    ...(!facts.reusable && { reusable: false }),
    ...(follows !== undefined && { follows }),
    ...(facts.sensitive.length > 0 && { sensitive: facts.sensitive }),
    ...(facts.sensitiveResult.length > 0 && { sensitiveResult: facts.sensitiveResult }),
    text,
    shape: facts.shape,
  };
}
