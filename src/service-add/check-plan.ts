import { type DocumentNode, type OperationDefinitionNode, parse, validate } from "graphql";
import { serviceFacts } from "../codegen/service-facts.ts";
import type { CurlCommand } from "./read-curl.ts";
import { schemaOf } from "./schema-of.ts";
import { demand, ServiceRefusal } from "./service-refusal.ts";
import type { Synthesiser } from "./synthesiser.ts";

const PUBLIC_HEADERS = /^(?:content-type|accept.*|myappid|host|user-agent|connection|content-length)$/;

/**
 * Checks schema, operation and facts together, as the code generator will. If a page contains something that nobody
 * thought of, it is refused here, before a file is touched.
 */
export function checkPlan(base: readonly DocumentNode[], sdl: string, operation: string): void {
  try {
    const schema = schemaOf([...base, parse(sdl)]);
    const document = parse(operation);
    const [problem] = validate(schema, document);
    if (problem !== undefined) throw problem;
    serviceFacts(schema, document.definitions[0] as OperationDefinitionNode);
  } catch (error) {
    const [line] = (error as Error).message.split("\n");
    throw new ServiceRefusal(
      `The page does not describe a valid service (${line}): write the files by hand.`,
    );
  }
}

/**
 * Checks that the files contain no credential of the `curl` example and no identifier that was replaced. This is a safety
 * net: no page is known to fail it.
 */
export function checkLeaks(text: string, { headers }: CurlCommand, { replaced }: Synthesiser): void {
  for (const [name, value] of headers) {
    if (PUBLIC_HEADERS.test(name)) continue;
    const secrets = value.split(/[\s:,;]+/).filter((part) => part.length >= 8 && part !== "x-api-access");
    const isRepeated = secrets.some((secret) => text.includes(secret));
    demand(!isRepeated, `The page repeats the value of the ${name} header elsewhere: remove it there.`);
  }
  const made = new Set(replaced.values());
  for (const original of replaced.keys()) {
    const isIdentifier = original.length >= 6 && /\d{4}|@/.test(original) && !made.has(original);
    demand(
      !isIdentifier || !text.includes(original),
      "The page repeats an identifier of its example in another text: replace it there.",
    );
  }
}
