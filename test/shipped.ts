import { fixtures } from "../generated/fixtures.ts";
import { catalogue } from "../src/catalogue/catalogue.ts";
import type { VerificationDocument } from "../src/document/document.ts";
import { sampleVariables } from "../src/explorer/sample-variables.ts";

/** A value that JSON holds. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A shipped service as tests call it. */
export interface ShippedService {
  readonly operation: string;
  readonly document: VerificationDocument<Record<string, unknown>, Record<string, unknown>>;
  readonly variables: Readonly<Record<string, Json>>;
  readonly answers: Answers;
}

type Answers = Readonly<Record<string, { readonly result: Json }>> & {
  readonly found: { readonly result: Json };
};

/** Every shipped service with synthetic variables, optional ones among them, and the answers that stand beside it. */
export const shipped: readonly ShippedService[] = catalogue().map(({ operation, document, inputs }) => ({
  operation,
  document: document as ShippedService["document"],
  variables: sampleVariables(inputs.map((input) => ({ ...input, required: true }))) as Record<string, Json>,
  answers: fixtures[operation as keyof typeof fixtures] as unknown as Answers,
}));
