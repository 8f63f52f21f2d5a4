import { Client, type Exchange } from "@urql/core";
import type { Verification } from "../answer/verification.ts";
import { operationOf } from "../call/call-handle.ts";
import type { ClientContext } from "../call/client-context.ts";
import { openCall } from "../call/open-call.ts";
import { OpenCalls } from "../call/open-calls.ts";
import type { ResultOf, TypedDocument } from "../document/document.ts";
import { type AnyDocument, PreparedDocuments } from "../document/prepared-document.ts";
import { IndiConnectError } from "../error/error.ts";
import { appExchanges } from "../exchanges/app-exchanges.ts";
import { checkCall, checkExchange } from "../exchanges/check.ts";
import { deadlineExchange } from "../exchanges/deadline.ts";
import { limitExchange } from "../exchanges/limit.ts";
import { mendExchange } from "../exchanges/mend.ts";
import { observeExchange } from "../exchanges/observe.ts";
import { onceExchange } from "../exchanges/once.ts";
import { joined } from "../exchanges/relay.ts";
import { resendExchange } from "../exchanges/resend.ts";
import { settleExchange } from "../exchanges/settle.ts";
import { transportExchange } from "../exchanges/transport.ts";
import { checkOptions } from "../settings/check-options.ts";
import { keySource } from "../settings/credentials.ts";
import type { Dependencies } from "../settings/dependencies.ts";
import type { ClientOptions } from "../settings/options.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { driftReporter } from "./drift-reporter.ts";

/** A client for one account in one environment. */
export interface IndiConnect {
  /**
   * Runs one verification.
   *
   * @param document an operation of this package, or one of your own
   * @param variables its variables, checked before anything is sent
   * @returns whether the vendor served the call, and the findings
   * @throws IndiConnectError if there is no answer; `sent` says whether the call may have been billed
   */
  verify<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    // Inferred only from the document. Otherwise TypeScript would accept a misspelt optional variable.
    variables: NoInfer<Variables>,
    options?: VerifyOptions,
  ): Promise<Verification<ResultOf<Data>>>;
  /**
   * The urql client that executes every call, for code that needs urql's own interface. Its mutations keep every promise
   * of `verify()`. Pass options of a call as `indiconnect` in the context, and read the receipt from the result's
   * `extensions.indiconnect`.
   */
  readonly urql: Client;
  /** The address that calls go to. */
  readonly endpoint: string;
  /** Closes idle connections. Calls in flight continue. */
  close(): void;
}

/**
 * Makes a client from its dependencies and options. The `createClient` of each entry point calls this.
 *
 * @throws IndiConnectError `invalid-option`, `invalid-credentials`
 */
export function createClientWith(dependencies: Dependencies, options: ClientOptions): IndiConnect {
  const settings = checkOptions(options, dependencies.env);
  let key = 0;
  const context: ClientContext = {
    settings,
    dependencies,
    transport: settings.transport ?? dependencies.transport(),
    keysFor: keySource(settings),
    calls: new OpenCalls(settings.exchanges.length > 0),
    documents: new PreparedDocuments(),
    nextKey: () => ++key,
    reportDrift: driftReporter(settings.onDrift),
  };
  const url = settings.url.href;
  const urql = new Client({ url, exchanges: exchangesOf(context), requestPolicy: "network-only" });

  const client = Object.freeze({
    urql,
    endpoint: url,
    verify<Data, Variables>(
      document: TypedDocument<Data, Variables>,
      variables: Variables,
      options: VerifyOptions = {},
    ): Promise<Verification<ResultOf<Data>>> {
      // Reject instead of throwing, as for every other failure.
      return new Promise((resolve, reject) => {
        const call = openCall(context, document as unknown as AnyDocument, variables, options, (outcome) => {
          if (outcome instanceof IndiConnectError) reject(outcome);
          else resolve(outcome);
        });
        checkCall(context, call);
        urql.reexecuteOperation(operationOf(call));
      });
    },
    close: () => context.transport.close?.(),
  });
  contexts.set(client, context);
  return client;
}

const contexts = new WeakMap<object, ClientContext>();

/** What stands behind a client that this package made. */
export function contextOf(client: object): ClientContext | undefined {
  return contexts.get(client);
}

/** The exchanges, outermost first, in as few as the app's own allow. */
function exchangesOf(context: ClientContext): Exchange[] {
  const { exchanges, observers, limits } = context.settings;
  const above = joined(
    settleExchange(context),
    checkExchange(context),
    deadlineExchange(context),
    onceExchange(context),
    mendExchange(context),
    resendExchange(context),
  );
  const below = joined(
    ...(observers.length > 0 ? [observeExchange(context)] : []),
    ...(limits !== undefined ? [limitExchange(context, limits)] : []),
    transportExchange(context),
  );
  return exchanges.length > 0 ? [above, appExchanges(context, exchanges), below] : [joined(above, below)];
}
