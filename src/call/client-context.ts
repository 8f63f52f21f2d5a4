import type { PreparedDocuments } from "../document/prepared-documents.ts";
import type { AuthenticationHeaders } from "../settings/credentials.ts";
import type { Dependencies } from "../settings/dependencies.ts";
import type { Settings } from "../settings/options.ts";
import type { Transport } from "../transport/transport.ts";
import type { CallContext } from "./call.ts";
import type { OpenCalls } from "./open-calls.ts";

/** What all calls of one client share. */
export interface ClientContext extends CallContext {
  readonly settings: Settings;
  readonly dependencies: Dependencies;
  readonly transport: Transport;
  readonly calls: OpenCalls;
  readonly documents: PreparedDocuments;
  /** Gives the keys, at once where they do not come from a function. Throws or rejects with `invalid-credentials`. */
  readonly authenticate: () => AuthenticationHeaders | Promise<AuthenticationHeaders>;
}
