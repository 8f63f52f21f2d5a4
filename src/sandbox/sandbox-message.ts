/** A request below HTTP. */
export interface SandboxRequest {
  readonly method: string;
  /** Of its address. */
  readonly path: string;
  /** Reads a header by lower-case name. */
  readonly header: (name: string) => string | null | undefined;
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
