import type { IndiConnect } from "../client/create-client.ts";
import type { ResultOf, TypedDocument } from "../document/document.ts";
import { type AnyDocument, prepareDocument } from "../document/prepared-document.ts";
import type { Service } from "../document/service.ts";
import { type BulkOptions, bulkSettings } from "./bulk-options.ts";
import { type Clock, realClock } from "./clock.ts";
import { Journal } from "./journal.ts";
import type { RowOutcome } from "./row-outcome.ts";
import { Run } from "./run.ts";

type Rows<Row> = Iterable<Row> | AsyncIterable<Row>;

/**
 * Verifies many rows by one document: an iterable in, an iterable of outcomes out, in the same order and both at the
 * reader's pace. With a `journal`, each row's call is made once, across crashes and restarts too.
 *
 * Outcomes do not throw: a row ends as `done`, `declined`, `failed` or `unknown`, and `sent` tells whether it may have
 * been billed. Leaving the loop takes no further rows and waits for what is in flight.
 *
 * @param client whose limits and options every call has
 * @param rows variables, or whatever `options.variables` makes variables of
 * @returns throws a BulkError after the last outcome where the run ended early: see its `code`
 * @throws BulkError `invalid-option`, IndiConnectError `invalid-document`
 */
export function verifyMany<Data, Variables>(
  client: Pick<IndiConnect, "endpoint" | "verify">,
  document: TypedDocument<Data, Variables>,
  rows: Rows<NoInfer<Variables>>,
  options?: BulkOptions & { readonly variables?: undefined },
): AsyncGenerator<RowOutcome<ResultOf<Data>, Variables>, void, undefined>;
export function verifyMany<Data, Variables, Row>(
  client: Pick<IndiConnect, "endpoint" | "verify">,
  document: TypedDocument<Data, Variables>,
  rows: Rows<Row>,
  options: BulkOptions & { readonly variables: (row: Row) => NoInfer<Variables> },
): AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined>;
export function verifyMany<Data, Variables, Row>(
  client: Pick<IndiConnect, "endpoint" | "verify">,
  document: TypedDocument<Data, Variables>,
  rows: Rows<Row>,
  options: BulkOptions & { readonly variables?: ((row: Row) => Variables) | undefined } = {},
  clock: Clock = realClock,
): AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined> {
  const { variables = (row: Row) => row, ...rest } = options;
  const settings = bulkSettings(rest);
  const prepared = prepareDocument(document as unknown as AnyDocument);
  const { journal, verify = {} } = settings;
  return generate();

  async function* generate(): AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined> {
    const opened =
      typeof journal === "string" ? await Journal.open(journal, owner(prepared.service)) : undefined;
    const store = opened ?? (typeof journal === "string" ? undefined : journal);
    try {
      if (client.endpoint) await store?.bindEndpoint?.(client.endpoint);
      const run = new Run<Row>({
        prepared,
        settings,
        clock,
        store,
        variables,
        verify: (checked) => client.verify(document, checked as never, verify),
      });
      yield* run.outcomes(rows) as AsyncGenerator<RowOutcome<ResultOf<Data>, Row>, void, undefined>;
    } finally {
      await opened?.close();
    }
  }
}

function owner({ operation, documentType }: Service): { operation: string; documentType: string } {
  return { operation, documentType };
}
