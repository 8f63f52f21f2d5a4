import { type DocumentNode, print } from "graphql";
import { FaceLivenessPassive } from "../../../src/index.node.ts";

/** Where every client sends its requests, under its base URL. */
export const PATH = "/idverifygr/verification";

/** The document that every client sends. */
export const QUERY: string = print(FaceLivenessPassive as unknown as DocumentNode);

/** Keys that nobody has. */
export const credentials = {
  serviceKey: "sk_test_example",
  accessKey: "indc_test_example",
  secretKey: "ac_test_example",
} as const;

/** The same keys as headers, for clients that know nothing of them. */
export const headers: Readonly<Record<string, string>> = {
  "service-key": credentials.serviceKey,
  Authorization: `x-api-access ${credentials.accessKey}:${credentials.secretKey}`,
};

/** What of an answer the peers look at. */
export interface Answer {
  readonly verify: { readonly ok: boolean };
}
