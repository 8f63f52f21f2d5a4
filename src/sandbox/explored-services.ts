import type { SandboxService } from "./sandbox-service.ts";

/** What the explorer shows beside the shipped services, or in their place. */
export interface ExploredServices {
  /** The whole SDL; absent where it is the shipped one. */
  readonly schema?: string | undefined;
  readonly services?: readonly Pick<SandboxService, "service">[] | undefined;
}
