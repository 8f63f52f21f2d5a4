import type { Sent } from "../../src/index.node.ts";

/** The way out of a client to one base URL, as the chaos run calls it. */
export interface Caller {
  /** One Face Liveness check of an address that carries the marker. Never rejects. */
  call(faceUrl: string): Promise<CallEnd>;
  /** Closes what the client can close. */
  close(): void;
}

/** How a call ended, in words that are the same for every client. */
export interface CallEnd {
  /** `answered`, `declined`, or what the failure is. */
  readonly end: string;
  /** What the caller can learn from the outcome about whether the request reached the server. */
  readonly sent: Sent;
}

/** Makes a caller. The deadline, in milliseconds, is the same for every client. */
export type Connect = (baseUrl: string, deadline: number) => Caller;
