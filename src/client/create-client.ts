import type { Verification } from "../answer/verification.ts";
import { Call, type CallContext } from "../call.ts";
import type { ResultOf, TypedDocument } from "../document/document.ts";
import {
  type AnyDocument,
  bodyStart,
  type PreparedDocument,
  prepareDocument,
} from "../document/prepared-document.ts";
import { IndiConnectError } from "../error/error.ts";
import { guarded } from "../observe/guarded.ts";
import { type AuthenticationHeaders, checkCredentials } from "../settings/credentials.ts";
import type { Dependencies } from "../settings/dependencies.ts";
import { type ClientOptions, checkOptions } from "../settings/options.ts";
import { checkVerifyOptions, type VerifyOptions } from "../settings/verify-options.ts";

/** A client for one account in one environment. */
export interface IndiConnect {
  /**
   * Runs one verification.
   *
   * @param document an operation of this package, or one of your own
   * @param variables its variables, checked before anything is sent
   * @returns whether the vendor served the call, and what was found
   * @throws IndiConnectError where there is no such answer; `sent` tells whether it may have been billed
   */
  verify<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    // Inferred from the document alone: else a misspelt optional variable would pass as one more.
    variables: NoInfer<Variables>,
    options?: VerifyOptions,
  ): Promise<Verification<ResultOf<Data>>>;
  /** The address that calls go to. */
  readonly endpoint: string;
  /** Closes idle connections. Calls in flight go on. */
  close(): void;
}

/**
 * Makes a client out of its surroundings and options; `createClient` of each entry point calls it.
 *
 * @throws IndiConnectError `invalid-option`, `invalid-credentials`
 */
export function createClientWith(dependencies: Dependencies, options: ClientOptions): IndiConnect {
  const settings = checkOptions(options, dependencies.env);
  const { credentials, myAppId, providerCode, mode } = settings;
  // Keys at hand are checked now, so that a wrong one fails at start and not at the first customer.
  const authentication = typeof credentials === "object" ? checkCredentials(credentials, mode) : undefined;
  const transport = settings.transport ?? dependencies.transport();
  const prepared = new WeakMap<AnyDocument, PreparedDocument>();
  const reported = new Set<string>();

  async function askForCredentials(operation: string): Promise<AuthenticationHeaders> {
    let given: Awaited<ReturnType<Extract<typeof credentials, () => unknown>>>;
    try {
      given = await (credentials as () => typeof given)();
    } catch {
      // Its text could hold the keys.
      const what = `${operation}: the credentials function failed. Nothing was sent.`;
      throw new IndiConnectError("invalid-credentials", what, { operation });
    }
    return checkCredentials(given, mode);
  }

  const context: CallContext = {
    settings,
    dependencies,
    transport,
    isTransportOwn: settings.transport === undefined,
    authenticate: (operation) => authentication ?? askForCredentials(operation),
    headersFor(document, { serviceKey, authorization }, call) {
      const { operation, myAppId: documented } = document.service;
      const headers: Record<string, string> = {
        "content-type": "application/json",
        accept: "application/json",
        "service-key": serviceKey,
        authorization,
      };
      const appId = call.myAppId ?? own(myAppId, operation) ?? documented;
      if (appId !== undefined) headers.myAppId = appId;
      const code =
        call.providerCode ?? (typeof providerCode === "object" ? own(providerCode, operation) : providerCode);
      if (code !== undefined) headers.providercode = code;
      return headers;
    },
    reportDrift(drift) {
      const once = `${drift.operation} ${drift.kind} ${drift.path} ${drift.found}`;
      // A server that sends ever new field names must not fill the memory.
      if (reported.has(once) || reported.size > 10_000) return;
      reported.add(once);
      guarded(settings.onDrift, drift);
    },
    remember(from, mended) {
      // Another call may have been quicker: what it found is not thrown away, and is found anew if it is not enough.
      const head = prepared.get(from.original);
      if (head !== undefined && head !== from) return head;
      const { document, text } = mended;
      const dropped = [...from.dropped, ...mended.dropped];
      const next = { ...from, document, text, bodyStart: bodyStart(text), dropped };
      prepared.set(from.original, next);
      return next;
    },
  };

  return Object.freeze({
    endpoint: settings.url.href,
    verify<Data, Variables>(
      document: TypedDocument<Data, Variables>,
      variables: Variables,
      call: VerifyOptions = {},
    ): Promise<Verification<ResultOf<Data>>> {
      try {
        checkVerifyOptions(call);
        const key = document as unknown as AnyDocument;
        let ready = prepared.get(key);
        if (ready === undefined) {
          ready = prepareDocument(key);
          prepared.set(key, ready);
        }
        return new Call(context, ready, variables, call).run();
      } catch (error) {
        // A refusal is a rejection like every other failure.
        return Promise.reject(error);
      }
    },
    close: () => transport.close?.(),
  });
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
