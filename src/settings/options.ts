import type { Exchange } from "@urql/core";
import type { Drift } from "../answer/drift.ts";
import type { Ledger, Once } from "../ledger/ledger.ts";
import type { Observer } from "../observe/observer.ts";
import type { Transport } from "../transport/transport.ts";
import type { AskedOnce } from "./check-once.ts";
import type { Credentials, CredentialsProvider } from "./credentials.ts";

/** A soft finding of a format check: the value looks odd but was sent. It does not contain the value. */
export interface InputWarning {
  readonly operation: string;
  readonly variable: string;
  /** Name of the format, such as `pan`; `text` if the input has no other format. */
  readonly format: string;
  readonly problem: string;
}

/** How fast requests may leave. The wait counts against a call's deadline, and a call that waits has not been sent. */
export interface Limits {
  /** The most requests under way at a time. @default no limit */
  readonly concurrency?: number | undefined;
  /** Requests per second, on average. @default no limit */
  readonly rate?: number | undefined;
}

/** Options of `createClient`. It checks each of them once and refuses unknown ones. */
export interface ClientOptions {
  /**
   * Where calls go and are billed: `"staging"` or `"production"`. The vendor documents staging; public integrators use
   * production. There is no default: you choose.
   *
   * @default `INDICONNECT_ENVIRONMENT`
   */
  readonly environment?: "staging" | "production" | undefined;
  /**
   * An origin or a full URL to use in place of the environment's address. It must be https, unless it is a loopback address.
   * Its path is used for GraphQL. REST services have their own paths on the same origin.
   *
   * @default `INDICONNECT_BASE_URL`
   */
  readonly baseUrl?: string | undefined;
  /**
   * The keys, or a function that returns them. The client calls it once per call.
   *
   * @default `INDICONNECT_SERVICE_KEY`, `INDICONNECT_ACCESS_KEY`, `INDICONNECT_SECRET_KEY`
   */
  readonly credentials?: Credentials | CredentialsProvider | undefined;
  /**
   * The `providercode` header: one for all services, or one per operation name. Integrators send it, and the vendor's
   * pages never mention it. The client sends it only if you set it. One for all services is not sent to REST services.
   *
   * @default `INDICONNECT_PROVIDER_CODE`
   */
  readonly providerCode?: string | Readonly<Record<string, string>> | undefined;
  /** The `myAppId` header per operation name. @default what the vendor's page of the service sends */
  readonly myAppId?: Readonly<Record<string, string>> | undefined;
  /** The deadline of a call in milliseconds, including connecting, resends and the whole body. @default 60000 */
  readonly timeout?: number | undefined;
  /** How often the client resends a request that provably did not leave the machine. @default 2 */
  readonly maxRetries?: number | undefined;
  /**
   * Whether the client resends after an HTTP 429 or 503 with `Retry-After`, within the deadline. The vendor does not say
   * whether it bills such an answer.
   *
   * @default false
   */
  readonly retryAfter?: boolean | undefined;
  /** The largest answer to accept, in bytes. @default 16777216 */
  readonly maxResponseBytes?: number | undefined;
  /**
   * Whether the client resends a document that the server's validation refused, without the refused fields. Such a
   * refusal executes nothing.
   *
   * @default true
   */
  readonly mend?: boolean | undefined;
  /** How requests are sent. @default `nodeTransport()` on Node, `fetchTransport()` elsewhere */
  readonly transport?: Transport | undefined;
  /**
   * urql exchanges for every request, the first one outermost. None may send, so `createClient` refuses urql's
   * `fetchExchange`, `cacheExchange` and `subscriptionExchange`.
   */
  readonly exchanges?: readonly Exchange[] | undefined;
  /** How fast requests may leave, as `{ concurrency, rate }`. The vendor documents no limit of its own. */
  readonly limits?: Limits | undefined;
  /** The ledger that decides whether a check may be sent: `await openLedger(…)` of `indiconnect/ledger`. */
  readonly ledger?: Pick<Ledger, "claim"> | undefined;
  /**
   * Whether every check is paid once through `ledger`: `true`, or `{ maxAge }` with the greatest age of a kept answer in
   * milliseconds. A call's own `once` overrides it. Checks whose answer cannot be reused are sent as usual.
   *
   * @default false
   */
  readonly once?: boolean | Pick<Once, "maxAge"> | undefined;
  /** Called once for each difference between an answer and the schema, without values. */
  readonly onDrift?: ((drift: Drift) => void) | undefined;
  /** Called for inputs that look odd but are sent. */
  readonly onWarning?: ((warning: InputWarning) => void) | undefined;
  /** Notified of each request and of its end, never of values. */
  readonly observers?: readonly Observer[] | undefined;
  /**
   * Allows use in a browser, where anyone can read the keys. A call may be billed twice there: browsers resend a request
   * by themselves when a used connection breaks.
   *
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options after checking, with the defaults in place. */
export interface Settings {
  readonly url: URL;
  readonly mode: "test" | "live" | undefined;
  readonly credentials: Credentials | CredentialsProvider;
  readonly providerCode: string | Readonly<Record<string, string>> | undefined;
  readonly myAppId: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly retryAfter: boolean;
  readonly maxResponseBytes: number;
  readonly mend: boolean;
  readonly transport: Transport | undefined;
  readonly exchanges: readonly Exchange[];
  readonly limits: Limits | undefined;
  readonly ledger: Pick<Ledger, "claim"> | undefined;
  readonly once: AskedOnce | undefined;
  readonly onDrift: ((drift: Drift) => void) | undefined;
  readonly onWarning: ((warning: InputWarning) => void) | undefined;
  readonly observers: readonly Observer[];
}
