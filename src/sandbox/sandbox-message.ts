import type { ReadHeader } from "./check-headers.ts";

/** A request below HTTP. */
export interface SandboxRequest {
  readonly method: string;
  /** Of its address. */
  readonly path: string;
  readonly header: ReadHeader;
  readonly body: string;
}

/** An answer below HTTP. */
export interface SandboxResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection breaks before, or in the middle of, the answer. */
  readonly broken?: "lost" | "cut" | undefined;
}
