import type { PreparedDocuments } from "../document/prepared-document.ts";
import type { KeySource } from "../settings/credentials.ts";
import type { Dependencies } from "../settings/dependencies.ts";
import type { Settings } from "../settings/options.ts";
import type { Transport } from "../transport/transport.ts";
import type { CallContext } from "./call-context.ts";
import type { OpenCalls } from "./open-calls.ts";

/** What all calls of one client share. */
export interface ClientContext extends CallContext {
  readonly settings: Settings;
  readonly dependencies: Dependencies;
  readonly transport: Transport;
  readonly calls: OpenCalls;
  readonly documents: PreparedDocuments;
  readonly keysFor: KeySource;
}
