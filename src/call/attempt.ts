import type { GraphQLAnswerError } from "../answer/read-answer.ts";
import type { Verification } from "../answer/verification.ts";
import type { IndiConnectError } from "../error/error.ts";
import type { Sent } from "../error/receipt.ts";

/** What is known of an HTTP answer beside its body. */
export interface Received {
  readonly status: number;
  /** `x-request-id` or `x-amzn-requestid`, if it looks like an id. */
  readonly requestId: string | undefined;
  /** Characters of the body. */
  readonly size: number | undefined;
  /** Whether the sandbox answered. */
  readonly simulated: boolean;
}

/** A GraphQL error without what it repeats of the variables. */
export type ShownError = Pick<GraphQLAnswerError, "message" | "path">;

/** What is known of an attempt however it ended. */
interface Ended {
  /** What this attempt alone established; the call's `sent` is the most of all its attempts. */
  readonly sent: Sent;
  /** Absent if there was no answer. */
  readonly received?: Received | undefined;
}

/** How one attempt of a call ended. The transport exchange reads the answer; all other exchanges see this. */
export type Attempt = Ended &
  (
    | {
        readonly kind: "answered";
        /** The data as received. */
        readonly data: Readonly<Record<string, unknown>>;
        /** GraphQL errors that came beside the data, masked. */
        readonly errors: readonly ShownError[];
        readonly verification: Verification<never>;
      }
    /** The server's validation refused the document. */
    | {
        readonly kind: "refused";
        /** Masked. */
        readonly errors: readonly ShownError[];
        /** As received. */
        readonly refused: readonly GraphQLAnswerError[];
      }
    | { readonly kind: "failed"; readonly error: IndiConnectError }
  );
