import type { Operation } from "@urql/core";
import { Cancellation } from "./cancellation.ts";
import { type Checks, checkVariables } from "./check-variables.ts";
import { type AuthenticationHeaders, checkCredentials } from "./credentials.ts";
import type { Dependencies } from "./dependencies.ts";
import type { Envelope, ResultOf, TypedDocument } from "./document.ts";
import type { Drift } from "./drift.ts";
import { IndiConnectError } from "./error.ts";
import { mendDocument, refusedFields } from "./mend.ts";
import { type ClientOptions, checkOptions, headerValues, wholeNumber } from "./options.ts";
import { readOutcome } from "./outcome.ts";
import { type PreparedDocument, prepareDocument } from "./prepared-document.ts";
import { DocumentRefusal, type GraphQLAnswer, readAnswer } from "./read-answer.ts";
import { type Scrubber, scrubber, scrubShapes } from "./redact.ts";
import { TransportError, type TransportResponse } from "./transport/transport.ts";
import type { Verification } from "./verification.ts";
import { executor } from "./wire.ts";

/** Options of one verification. Each overrides the client's. */
export interface VerifyOptions {
  /** Ends the call when aborted. What was sent before stays sent: see the error's `sent`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds in all. @default the client's `timeout` */
  readonly timeout?: number | undefined;
  /** @default the client's `maxRetries` */
  readonly maxRetries?: number | undefined;
  /** @default the client's `retryAfter` */
  readonly retryAfter?: boolean | undefined;
  /** The `myAppId` header. @default the client's, or what the vendor's page of the service sends */
  readonly myAppId?: string | undefined;
  /** The `providercode` header. @default the client's */
  readonly providerCode?: string | undefined;
  /**
   * What happens to inputs whose format excludes them: `enforce` refuses the call, `warn` tells `onWarning` and sends
   * them, `off` sends every value untouched. @default "enforce"
   */
  readonly checks?: Checks | undefined;
}

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
    variables: Variables,
    options?: VerifyOptions,
  ): Promise<Verification<ResultOf<Data>>>;
  /** Closes idle connections. Calls in flight go on. */
  close(): void;
}

// Pauses before a resend: full jitter up to 200, 400, 800 … ms, never more than 5 s.
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;
const MEND_ROUNDS = 3;
const VERIFY_OPTIONS = "signal timeout maxRetries retryAfter myAppId providerCode checks".split(" ");

/**
 * Makes a client out of its surroundings and options; `createClient` of each entry point calls it.
 *
 * @throws IndiConnectError `invalid-option`, `invalid-credentials`
 */
export function createClientWith(dependencies: Dependencies, options: ClientOptions): IndiConnect {
  const settings = checkOptions(options, dependencies.env);
  const transport = settings.transport ?? dependencies.transport();
  const execute = executor(settings.exchanges);
  const prepared = new WeakMap<object, PreparedDocument>();
  const reported = new Set<string>();
  let checkedCredentials: { readonly from: string; readonly headers: AuthenticationHeaders } | undefined;

  function reportDrift(drift: Drift): void {
    const once = `${drift.operation} ${drift.kind} ${drift.path} ${drift.found}`;
    // A server that sends ever new field names must not fill the memory.
    if (reported.has(once) || reported.size > 10_000) return;
    reported.add(once);
    // An observer's failure must not turn a billed answer into an error.
    guarded(settings.onDrift, drift);
  }

  async function authenticate(operation: string): Promise<AuthenticationHeaders> {
    let credentials = settings.credentials;
    if (typeof credentials === "function") {
      try {
        credentials = await credentials();
      } catch {
        // Its text could hold the keys.
        throw new IndiConnectError("invalid-credentials", `${operation}: the credentials function failed. Nothing was sent.`, {
          operation,
        });
      }
    }
    const from = `${credentials?.serviceKey}\n${credentials?.accessKey}\n${credentials?.secretKey}`;
    if (checkedCredentials?.from !== from) {
      checkedCredentials = { from, headers: checkCredentials(credentials, settings.mode) };
    }
    return checkedCredentials.headers;
  }

  function headersFor(authentication: AuthenticationHeaders, document: PreparedDocument, call: VerifyOptions) {
    const { operation, myAppId } = document.service;
    const headers: Record<string, string> = {
      "content-type": "application/json",
      accept: "application/json",
      "service-key": authentication.serviceKey,
      authorization: authentication.authorization,
    };
    const appId = call.myAppId ?? own(settings.myAppId, operation) ?? myAppId;
    if (appId !== undefined) headers.myAppId = appId;
    const { providerCode } = settings;
    const code = call.providerCode ?? (typeof providerCode === "object" ? own(providerCode, operation) : providerCode);
    if (code !== undefined) headers.providercode = code;
    return headers;
  }

  async function verify<Data, Variables>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    call: VerifyOptions = {},
  ): Promise<Verification<ResultOf<Data>>> {
    checkCall(call);
    const key = document as unknown as TypedDocument<unknown, never>;
    let current = prepared.get(key);
    if (current === undefined) {
      current = prepareDocument(key);
      prepared.set(key, current);
    }
    const { operation, root, repeatable } = current.service;
    const checked = checkVariables(current, variables, call.checks ?? "enforce", (warning) =>
      guarded(settings.onWarning, warning),
    );

    const timeout = call.timeout ?? settings.timeout;
    const started = dependencies.now();
    const cancellation = new Cancellation();
    const abort = (): void => cancellation.cancel("aborted");
    if (call.signal?.aborted) abort();
    else call.signal?.addEventListener("abort", abort, { once: true });
    const timer = dependencies.setTimeout(() => cancellation.cancel("timeout"), timeout);

    let attempts = 0;
    let begun = false;
    let scrub: Scrubber | undefined;
    let secrets: readonly string[] = [];
    const scrubbed = (): Scrubber => (scrub ??= scrubber(secrets, variables, checked));
    const show = (text: string): string => scrubShapes(scrubbed()(text)).slice(0, 300);

    /** What the call was cut short by, in words. */
    const cut = (sent: IndiConnectError["sent"], status?: number): IndiConnectError => {
      const timedOut = cancellation.reason === "timeout";
      return new IndiConnectError(
        timedOut ? "timeout" : "aborted",
        `${operation}: ${timedOut ? `no answer within ${timeout} ms` : "aborted by the caller"}. ${FATE[sent]}`,
        { operation, attempts, sent, status, retryable: sent === "no" && timedOut },
      );
    };

    /** Ends with the promise or, if that does not heed the cancellation, with the cancellation. */
    function within<Value>(promise: Promise<Value>): Promise<Value> {
      return new Promise((resolve, reject) => {
        const forget = cancellation.onCancel(() => {
          // A transport that heeds it knows better whether the request left: it gets a turn to say so.
          dependencies.setTimeout(() => reject(cut(begun ? "unknown" : "no")), 0);
        });
        promise.then(
          (value) => {
            forget();
            resolve(value);
          },
          (error) => {
            forget();
            reject(error);
          },
        );
      });
    }

    async function perform(operationOnWire: Operation, headers: Readonly<Record<string, string>>): Promise<GraphQLAnswer | DocumentRefusal> {
      const body = `${(current as PreparedDocument).bodyStart}${JSON.stringify(operationOnWire.variables)}}`;
      begun = true;
      let response: TransportResponse;
      try {
        response = await transport.send({
          url: settings.url,
          headers,
          body,
          maxResponseBytes: settings.maxResponseBytes,
          get signal() {
            return cancellation.signal;
          },
          onCancel: (listener) => cancellation.onCancel(listener),
        });
      } catch (error) {
        throw transportFailure(error);
      }
      return readAnswer(response, { operation, attempts }, show);
    }

    function transportFailure(error: unknown): IndiConnectError {
      const known = error instanceof TransportError ? error : undefined;
      const sent = known?.sent ?? "unknown";
      if (cancellation.reason !== undefined && known?.code !== "response-too-large") return cut(sent, known?.status);
      const code = known?.code ?? "connection-lost";
      const system = known?.systemCode === undefined ? "" : ` (${known.systemCode})`;
      return new IndiConnectError(code, `${operation}: ${TRANSPORT_WORDS[code]}${system}. ${FATE[sent]}`, {
        operation,
        attempts,
        sent,
        status: known?.status,
        systemCode: known?.systemCode,
        retryable: sent === "no",
      });
    }

    async function attempt(headers: Readonly<Record<string, string>>): Promise<GraphQLAnswer | DocumentRefusal> {
      attempts++;
      begun = false;
      let refusal: DocumentRefusal | undefined;
      const result = await within(
        execute((current as PreparedDocument).document, checked as never, async (operationOnWire) => {
          const answer = await perform(operationOnWire, headers);
          if (!(answer instanceof DocumentRefusal)) return answer;
          refusal = answer;
          return { data: {}, errors: answer.messages.map((message) => ({ message })) };
        }),
      );
      if (refusal !== undefined) return refusal;
      const failure = result?.error?.networkError;
      if (failure !== undefined) {
        if (failure instanceof IndiConnectError) throw failure;
        // An added exchange failed of itself; its text may hold anything.
        throw new IndiConnectError("connection-lost", `${operation}: an added exchange failed. ${FATE[begun ? "unknown" : "no"]}`, {
          operation,
          attempts,
          sent: begun ? "unknown" : "no",
        });
      }
      return { data: (result?.data ?? {}) as Record<string, unknown>, errors: result?.error?.graphQLErrors ?? [] };
    }

    /** Waits, and throws the failure at hand if the wait is cut short. */
    function pause(milliseconds: number, failure: IndiConnectError): Promise<void> {
      return new Promise((resolve, reject) => {
        const pausing = dependencies.setTimeout(() => {
          forget();
          resolve();
        }, milliseconds);
        const forget = cancellation.onCancel((reason) => {
          dependencies.clearTimeout(pausing as never);
          reject(reason === "aborted" ? cut(failure.sent) : failure);
        });
      });
    }

    /** How long to wait before a resend, or nothing where there must be none. */
    function pauseAfter(failure: IndiConnectError): number | undefined {
      if (repeatable === false || attempts > (call.maxRetries ?? settings.maxRetries)) return undefined;
      if (failure.sent === "no" && failure.retryable && cancellation.reason === undefined) {
        return dependencies.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempts - 1));
      }
      const asked = failure.retryAfter;
      const busy = failure.status === 429 || failure.status === 503;
      return busy && asked !== undefined && (call.retryAfter ?? settings.retryAfter) ? asked : undefined;
    }

    try {
      if (cancellation.reason !== undefined) throw cut("no");
      const authentication = await within(authenticate(operation));
      secrets = authentication.secrets;
      const headers = headersFor(authentication, current, call);
      let mends = 0;
      for (;;) {
        let answer: GraphQLAnswer | DocumentRefusal;
        try {
          answer = await attempt(headers);
        } catch (error) {
          const failure = error as IndiConnectError;
          const wait = failure instanceof IndiConnectError ? pauseAfter(failure) : undefined;
          // A wait past the deadline would only hide what happened.
          if (wait === undefined || dependencies.now() - started + wait >= timeout) throw error;
          await pause(wait, failure);
          continue;
        }
        if (answer instanceof DocumentRefusal) {
          const mended = settings.mend && mends < MEND_ROUNDS ? mend(key, answer) : undefined;
          if (mended === undefined) throw refused(answer);
          mends++;
          current = mended;
          continue;
        }
        const envelope = answer.data[root];
        const report = (kind: Drift["kind"], path: string, expected?: string, found?: string): void => {
          if (kind === "missing-field" && (current as PreparedDocument).dropped.includes(path)) return;
          reportDrift({ kind, operation, path, ...(expected && { expected }), ...(found && { found }) });
        };
        if (answer.errors.length > 0 && envelope !== null && envelope !== undefined) {
          for (const { path } of answer.errors) report("partial-errors", (path ?? [root]).slice(0, 10).join("."));
        }
        if (typeof envelope !== "object" || envelope === null || Array.isArray(envelope)) {
          throw new IndiConnectError(
            answer.errors.length > 0 ? "graphql-error" : "invalid-response",
            `${operation}: the answer has no ${root} envelope.${answer.errors[0] ? ` The server says: ${show(answer.errors[0].message)}` : ""}`,
            { operation, attempts, sent: "yes" },
          );
        }
        return readOutcome(envelope as Envelope<unknown>, current.service, attempts, scrubbed, report);
      }
    } finally {
      dependencies.clearTimeout(timer as never);
      call.signal?.removeEventListener("abort", abort);
    }

    /** Drops what the server does not know and remembers the document for this client's next calls. */
    function mend(original: TypedDocument<unknown, never>, refusal: DocumentRefusal): PreparedDocument | undefined {
      const fields = refusedFields(refusal.messages);
      const from = current as PreparedDocument;
      const mended = fields && mendDocument(from.document, fields);
      if (!mended) return undefined;
      for (const path of mended.dropped) reportDrift({ kind: "refused-field", operation, path });
      const next = prepareDocument(mended.document, [...from.dropped, ...mended.dropped]);
      prepared.set(original, next);
      return next;
    }

    function refused(refusal: DocumentRefusal): IndiConnectError {
      return new IndiConnectError(
        "document-refused",
        `${operation}: the server does not accept the document and executed nothing: ${show(refusal.messages.join(" "))} ` +
          "Correct the schema and regenerate: see the guide docs/schema-drift.md of the package indiconnect.",
        { operation, attempts, sent: "yes" },
      );
    }
  }

  return Object.freeze({
    verify,
    close: () => transport.close?.(),
  });
}

const FATE = {
  no: "Nothing was sent, nothing is billed.",
  yes: "The server had the request: it may be billed.",
  unknown: "The request may have been served and billed: do not resend it blindly.",
};

const TRANSPORT_WORDS = {
  "connection-failed": "no connection to the server",
  "connection-lost": "the connection broke before the whole answer was there",
  redirected: "the server redirects; keys are never sent on. Check baseUrl",
  "response-too-large": "the answer is larger than maxResponseBytes",
};

function checkCall(call: VerifyOptions): void {
  for (const name in call) {
    if (!VERIFY_OPTIONS.includes(name)) {
      throw new IndiConnectError(
        "invalid-option",
        `verify: unknown option "${name}"; the options are ${VERIFY_OPTIONS.join(", ")}. Nothing was sent.`,
      );
    }
  }
  wholeNumber("timeout", call.timeout, 1, 2 ** 31 - 1);
  wholeNumber("maxRetries", call.maxRetries, 0, 100);
  headerValues("myAppId", call.myAppId);
  headerValues("providerCode", call.providerCode);
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function guarded<Value>(observer: ((value: Value) => void) | undefined, value: Value): void {
  try {
    observer?.(value);
  } catch {
    // an observer's failure is the observer's
  }
}
