import type { Sent } from "../error/sent.ts";

/** How a run ended, as the server reports it to the page: an HTTP answer of any status, or none. */
export type ExplorerAnswer =
  | { readonly status: number; readonly retryAfter?: string | undefined; readonly body: string }
  | {
      readonly failure:
        | "connection-failed"
        | "connection-lost"
        | "redirected"
        | "response-too-large"
        | "timeout";
      readonly sent: Sent;
      readonly status?: number | undefined;
    };
