import type { StandardSchemaV1 } from "@standard-schema/spec";
import type { TypedDocument } from "../document/document.ts";
import { type AnyDocument, prepareDocument } from "../document/prepared-document.ts";
import { problemsOf } from "./check-variables.ts";

/**
 * The inputs of a service as a Standard Schema, for forms, pipes and routers (tRPC, Hono, TanStack Form, React Hook
 * Form, …). It checks what `verify()` checks, with the same messages, but reports every refused input. Its value is in
 * the form that is sent, such as a PAN in upper case. It sends nothing and needs no client.
 *
 * @throws IndiConnectError `invalid-document` if the document has no service
 *
 * ```ts
 * const voter = inputSchema(VoterId);
 * router.procedure.input(voter).mutation(({ input }) => indiconnect.verify(VoterId, input));
 * ```
 */
export function inputSchema<Data, Variables>(
  document: TypedDocument<Data, Variables>,
): StandardSchemaV1<Variables> {
  const prepared = prepareDocument(document as unknown as AnyDocument);
  return {
    "~standard": {
      version: 1,
      vendor: "indiconnect",
      validate(value) {
        const { variables, problems } = problemsOf(prepared, value);
        if (problems.length === 0) return { value: variables as Variables };
        return {
          issues: problems.map(({ variable, problem }) =>
            variable === undefined ? { message: problem } : { message: problem, path: [variable] },
          ),
        };
      },
    },
  };
}
