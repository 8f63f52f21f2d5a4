import type { Drift } from "./answer/drift.ts";
import { readOutcome } from "./answer/outcome.ts";
import { DocumentRefusal, type GraphQLAnswer, readAnswer, requestId } from "./answer/read-answer.ts";
import type { Verification } from "./answer/verification.ts";
import type { Envelope } from "./document/document.ts";
import type { PreparedDocument } from "./document/prepared-document.ts";
import {
  IndiConnectError,
  type IndiConnectErrorCode,
  type IndiConnectErrorDetails,
  type Sent,
} from "./error/error.ts";
import { type Masker, masker } from "./error/masker.ts";
import { checkVariables } from "./input/check-variables.ts";
import type { Mended } from "./mend/mend-document.ts";
import { guarded } from "./observe/guarded.ts";
import type { RequestRecord, ResponseRecord } from "./observe/observer.ts";
import type { AuthenticationHeaders } from "./settings/credentials.ts";
import type { Dependencies } from "./settings/dependencies.ts";
import type { Settings } from "./settings/options.ts";
import type { VerifyOptions } from "./settings/verify-options.ts";
import { Cancellation } from "./transport/cancellation.ts";
import { onAbort } from "./transport/on-abort.ts";
import { OutgoingRequest } from "./transport/outgoing-request.ts";
import { type Transport, TransportError, type TransportResponse } from "./transport/transport.ts";
import type { Wire } from "./wire.ts";

/** What all calls of one client share. */
export interface CallContext {
  readonly settings: Settings;
  readonly dependencies: Dependencies;
  readonly transport: Transport;
  /** Whether nobody but a call ever sees what the transport gives. */
  readonly isTransportOwn: boolean;
  /** The keys, at once where they do not come from a function. */
  authenticate(operation: string): AuthenticationHeaders | Promise<AuthenticationHeaders>;
  headersFor(
    prepared: PreparedDocument,
    authentication: AuthenticationHeaders,
    options: VerifyOptions,
  ): Readonly<Record<string, string>>;
  reportDrift(drift: Drift): void;
  /** Makes the mended document the one that this client sends from now on. */
  remember(from: PreparedDocument, mended: Mended): PreparedDocument;
}

// Pauses before a resend: full jitter up to 200, 400, 800 … ms, never more than 5 s.
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;
const MEND_ROUNDS = 3;

const FATE = {
  no: "Nothing was sent, nothing is billed.",
  yes: "The server had it: it may be billed.",
  unknown: "It may have been served and billed: do not resend blindly.",
};

const WORDS = {
  "connection-failed": "no connection to the server",
  "connection-lost": "the connection broke before the whole answer was there",
  redirected: "the server redirects; check baseUrl",
  "response-too-large": "the answer is larger than maxResponseBytes",
};

/** One `verify()` from its variables to its answer: the attempts, the deadline, and what is known when it fails. */
export class Call {
  readonly #context: CallContext;
  readonly #options: VerifyOptions;
  readonly #given: unknown;
  readonly #variables: Record<string, unknown>;
  readonly #cancellation = new Cancellation();
  readonly #timeout: number;
  readonly #started: number;
  #prepared: PreparedDocument;
  #secrets: readonly string[] = [];
  #mask: Masker | undefined;
  #attempts = 0;
  #mends = 0;
  /** What is known of the attempt at hand: its request was handed to the transport. */
  #begun = false;
  #refusal: DocumentRefusal | undefined;
  /** The last error that this call made. */
  #thrown: IndiConnectError | undefined;
  #received: TransportResponse | undefined;
  #receivedSize: number | undefined;
  /** The request that observers were told of and whose end they were not. */
  #told: RequestRecord | undefined;
  #toldAt = 0;

  constructor(context: CallContext, prepared: PreparedDocument, variables: unknown, options: VerifyOptions) {
    this.#context = context;
    this.#options = options;
    this.#prepared = prepared;
    this.#given = variables;
    this.#variables = checkVariables(
      prepared,
      variables,
      options.checks ?? "enforce",
      context.settings.onWarning,
    );
    this.#timeout = options.timeout ?? context.settings.timeout;
    this.#started = context.dependencies.now();
  }

  /** Ends with the answer, or when the call is cut short, whether or not transport and exchanges heed that. */
  run(): Promise<Verification<never>> {
    const { dependencies } = this.#context;
    const { signal } = this.#options;
    return new Promise((resolve, reject) => {
      const abort = (): void => this.#cancellation.cancel("aborted");
      const timer = dependencies.setTimeout(() => this.#cancellation.cancel("timeout"), this.#timeout);
      const forgetSignal = signal && onAbort(signal, abort);
      if (signal?.aborted) abort();
      const tidy = (): void => {
        dependencies.clearTimeout(timer as never);
        forgetSignal?.();
      };
      this.#cancellation.onCancel(() => {
        // A transport that heeds it knows better whether the request left: it gets a turn to say so.
        dependencies.setTimeout(() => {
          tidy();
          const error = this.#cut(this.#begun ? "unknown" : "no");
          this.#ended({ outcome: "failed", sent: error.sent, code: error.code });
          reject(error);
        }, 0);
      });
      this.#verify().then(
        (verification) => {
          tidy();
          resolve(verification);
        },
        (error) => {
          tidy();
          reject(error);
        },
      );
    });
  }

  async #verify(): Promise<Verification<never>> {
    const context = this.#context;
    if (this.#cancellation.reason !== undefined) throw this.#cut("no");
    let authentication = context.authenticate(this.#operation);
    if (authentication instanceof Promise) authentication = await authentication;
    this.#secrets = authentication.secrets;
    const headers = context.headersFor(this.#prepared, authentication, this.#options);
    for (;;) {
      // A caller who gave up while the keys were fetched, or in a pause, must not be billed for what follows.
      if (this.#cancellation.reason !== undefined) throw this.#cut("no");
      let refusal: DocumentRefusal;
      try {
        const answer = await this.#attempt(headers);
        if (this.#refusal === undefined) {
          const verification = this.#read(answer);
          this.#ended(
            verification.ok
              ? { outcome: "answered", sent: "yes" }
              : { outcome: "declined", sent: "yes", reason: verification.error.reason },
          );
          return verification;
        }
        refusal = this.#refusal;
        this.#ended({ outcome: "refused", sent: "yes" });
      } catch (error) {
        const failure = this.#known(error);
        const { sent, status, code, requestId } = failure;
        this.#ended({ outcome: "failed", sent, status, code, requestId });
        const pause = this.#pauseAfter(failure);
        if (pause === undefined) throw failure;
        await this.#pause(pause, failure);
        continue;
      }
      const mended = await this.#mend(refusal);
      if (typeof mended === "string") {
        throw this.#error(
          "document-refused",
          `the server does not accept the document and executed nothing: ${this.#show(mended)} ` +
            "Correct the schema and regenerate: see docs/schema-drift.md in the package's repository.",
          { sent: "yes" },
        );
      }
      for (const path of mended.dropped) this.#report("refused-field", path);
      this.#prepared = context.remember(this.#prepared, mended);
    }
  }

  /** Ends with an answer, which counts only where the document was not refused. */
  #attempt(headers: Readonly<Record<string, string>>): Promise<GraphQLAnswer> {
    this.#attempts++;
    this.#begun = false;
    this.#refusal = undefined;
    this.#received = undefined;
    const { exchanges } = this.#context.settings;
    if (exchanges === undefined) return this.#perform(this.#variables, headers);
    const wire: Wire = (variables) => this.#perform(variables, headers);
    return exchanges(this.#prepared.document, this.#variables, wire);
  }

  /** What is thrown for a failure: errors of this call as they are, and instead of others, which may hold anything, one of its own. */
  #known(failure: unknown): IndiConnectError {
    // An exchange may refuse an operation; once it is on its way, only the call knows what became of it.
    if (failure === this.#thrown || (!this.#begun && failure instanceof IndiConnectError)) {
      return failure as IndiConnectError;
    }
    const sent = this.#received ? "yes" : this.#begun ? "unknown" : "no";
    return this.#error("connection-lost", `an added exchange or transport failed. ${FATE[sent]}`, { sent });
  }

  async #perform(
    variables: Record<string, unknown>,
    headers: Readonly<Record<string, string>>,
  ): Promise<GraphQLAnswer> {
    const { settings, transport, isTransportOwn } = this.#context;
    // An exchange may have taken its time.
    if (this.#cancellation.reason !== undefined) throw this.#cut("no");
    const body = `${this.#prepared.bodyStart}${JSON.stringify(variables)}}`;
    this.#begun = true;
    this.#begins(body.length);
    let response: TransportResponse;
    try {
      response = await transport.send(
        new OutgoingRequest(settings.url, headers, body, settings.maxResponseBytes, this.#cancellation),
      );
    } catch (error) {
      throw this.#transportFailure(error);
    }
    this.#received = response;
    this.#receivedSize = response.body?.length; // an app's own transport may give less
    const answer = readAnswer(
      response,
      (code, what, details) => this.#error(code, what, details),
      (text) => this.#show(text),
    );
    // A call that waited is old memory, and keeps what it holds up to the next full collection: text of a megabyte a
    // call makes those frequent. An app's own transport may give one object twice.
    if (isTransportOwn) (response as { body: string }).body = "";
    if (!(answer instanceof DocumentRefusal)) return answer;
    this.#refusal = answer;
    return { data: {}, errors: answer.errors };
  }

  /** Tells the observers that a request leaves. */
  #begins(requestSize: number): void {
    const { settings } = this.#context;
    if (settings.observers.length === 0) return;
    const { operation, documentType } = this.#prepared.service;
    const { host } = settings.url;
    const request = { operation, documentType, attempt: this.#attempts, at: Date.now(), host, requestSize };
    this.#told = request;
    this.#toldAt = this.#context.dependencies.now();
    for (const observer of settings.observers) guarded(() => observer.onRequest?.(request), undefined);
  }

  /** Tells them how it ended, once: whichever comes first of its answer and the end of the call. */
  #ended(response: Omit<ResponseRecord, "duration">): void {
    const request = this.#told;
    if (request === undefined) return;
    this.#told = undefined;
    const duration = this.#context.dependencies.now() - this.#toldAt;
    const received = this.#received && {
      status: this.#received.status,
      responseSize: this.#receivedSize,
      requestId: this.#requestId(),
    };
    const told: ResponseRecord = { ...response, ...received, duration };
    for (const observer of this.#context.settings.observers) {
      guarded(() => observer.onResponse?.(told, request), undefined);
    }
  }

  #read(answer: GraphQLAnswer): Verification<never> {
    const { service } = this.#prepared;
    const envelope = answer.data[service.root];
    if (typeof envelope !== "object" || envelope === null || Array.isArray(envelope)) {
      const said = answer.errors[0];
      throw this.#error(
        said ? "graphql-error" : "invalid-response",
        `the answer has no ${service.root} envelope.${said ? ` The server says: ${this.#show(said.message)}` : ""}`,
        { sent: "yes" },
      );
    }
    for (const { path } of answer.errors) {
      this.#report("partial-errors", (path?.length ? path : [service.root]).slice(0, 10).join("."));
    }
    return readOutcome(
      envelope as Envelope<unknown>,
      this.#prepared,
      this.#attempts,
      (text) => this.#masker()(text),
      (kind, path, expected, found) => this.#report(kind, path, expected, found),
    );
  }

  /**
   * The document without what the server refused, or in the server's words what prevents that. Rarely needed, so
   * fetched only then where bundlers split.
   */
  async #mend({ errors }: DocumentRefusal): Promise<Mended | string> {
    const words = errors.map((error) => error.message).join(" ");
    if (!this.#context.settings.mend || this.#mends === MEND_ROUNDS) return words;
    this.#mends++;
    try {
      const { mendDocument } = await import("./mend/mend-document.ts");
      return mendDocument(this.#prepared, errors);
    } catch {
      // Refused stays refused; the error says what the server refused.
      return words;
    }
  }

  get #operation(): string {
    return this.#prepared.service.operation;
  }

  #report(kind: Drift["kind"], path: string, expected?: string, found?: string): void {
    // What was dropped cannot arrive, and was told.
    if (this.#prepared.dropped.includes(path)) return;
    // Names are the server's text as well: what is none, or repeats what was sent, is not told.
    const name = (text: string): string =>
      /^([\w.[\]]{1,200}|no __typename)$/.test(text) ? this.#show(text) : "(not a name)";
    this.#context.reportDrift({
      kind,
      operation: this.#operation,
      path: name(path),
      ...(expected && { expected }),
      ...(found && { found: name(found) }),
    });
  }

  #error(code: IndiConnectErrorCode, what: string, details: IndiConnectErrorDetails): IndiConnectError {
    const operation = this.#operation;
    this.#thrown = new IndiConnectError(code, `${operation}: ${what}`, {
      operation,
      attempts: this.#attempts,
      status: this.#received?.status,
      requestId: this.#requestId(),
      ...details,
    });
    return this.#thrown;
  }

  /** The answer's id of the request, if it is none of what was sent. */
  #requestId(): string | undefined {
    try {
      const id = this.#received && requestId(this.#received);
      return id !== undefined && this.#masker()(id, "id") === id ? id : undefined;
    } catch {
      return undefined; // an app's own transport
    }
  }

  /** What the call was cut short by, in words. */
  #cut(sent: Sent, status?: number): IndiConnectError {
    const timedOut = this.#cancellation.reason === "timeout";
    const what = timedOut ? `no answer within ${this.#timeout} ms` : "aborted by the caller";
    return this.#error(timedOut ? "timeout" : "aborted", `${what}. ${FATE[sent]}`, {
      sent,
      status,
      retryable: sent === "no" && timedOut,
    });
  }

  #transportFailure(error: unknown): IndiConnectError {
    const { code, sent, status, systemCode } =
      error instanceof TransportError
        ? error
        : {
            code: "connection-lost" as const,
            sent: "unknown" as const,
            status: undefined,
            systemCode: undefined,
          };
    if (this.#cancellation.reason !== undefined && code !== "response-too-large")
      return this.#cut(sent, status);
    const system = systemCode === undefined ? "" : ` (${systemCode})`;
    return this.#error(code, `${WORDS[code]}${system}. ${FATE[sent]}`, {
      sent,
      status,
      systemCode,
      retryable: sent === "no",
    });
  }

  /** How long to wait before a resend, or nothing where there must be none. */
  #pauseAfter(failure: unknown): number | undefined {
    const { settings, dependencies } = this.#context;
    if (!(failure instanceof IndiConnectError) || this.#prepared.service.repeatable === false)
      return undefined;
    const retries = this.#attempts - 1 - this.#mends;
    if (retries >= (this.#options.maxRetries ?? settings.maxRetries)) return undefined;
    let pause: number | undefined;
    if (failure.sent === "no") {
      if (failure.retryable && this.#cancellation.reason === undefined) {
        pause = dependencies.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (this.#attempts - 1));
      }
    } else if (
      (failure.status === 429 || failure.status === 503) &&
      (this.#options.retryAfter ?? settings.retryAfter)
    ) {
      pause = failure.retryAfter;
    }
    // A wait past the deadline would only hide what happened.
    const left = this.#timeout - (dependencies.now() - this.#started);
    return pause !== undefined && pause < left ? pause : undefined;
  }

  /** Waits, and throws the failure at hand if the deadline comes first. */
  #pause(milliseconds: number, failure: IndiConnectError): Promise<void> {
    const { dependencies } = this.#context;
    return new Promise((resolve, reject) => {
      const timer = dependencies.setTimeout(() => {
        forget();
        resolve();
      }, milliseconds);
      const forget = this.#cancellation.onCancel((reason) => {
        dependencies.clearTimeout(timer as never);
        reject(reason === "aborted" ? this.#cut(failure.sent) : failure);
      });
    });
  }

  #masker(): Masker {
    this.#mask ??= masker(this.#secrets, this.#given, this.#variables);
    return this.#mask;
  }

  /** Makes a server's text fit for a message. */
  #show(text: string): string {
    return this.#masker()(text).slice(0, 300);
  }
}
