import type { Cancellation } from "./cancellation.ts";
import type { TransportRequest } from "./transport.ts";

/** What a transport is handed. Its signal comes into being when it is asked for. */
export class OutgoingRequest implements TransportRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly maxResponseBytes: number;
  readonly #cancellation: Cancellation;
  readonly #abandonment: Cancellation | undefined;

  /** @param abandonment says that the caller has gone, if that does not cancel the request */
  constructor(
    url: URL,
    headers: Readonly<Record<string, string>>,
    body: string,
    maxResponseBytes: number,
    cancellation: Cancellation,
    abandonment?: Cancellation,
  ) {
    this.url = url;
    this.headers = headers;
    this.body = body;
    this.maxResponseBytes = maxResponseBytes;
    this.#cancellation = cancellation;
    this.#abandonment = abandonment;
  }

  get signal(): AbortSignal {
    return this.#cancellation.signal;
  }

  onCancel(listener: () => void): () => void {
    return this.#cancellation.onCancel(listener);
  }

  onAbandon(listener: () => void): void {
    this.#abandonment?.onCancel(listener);
  }
}
