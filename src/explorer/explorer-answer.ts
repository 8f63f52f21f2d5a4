import type { Sent } from "../error/sent.ts";

/** What became of a run, as the server tells the page: an HTTP answer of whatever status, or none. */
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
