import type { SandboxService } from "./sandbox-service.ts";

/** Services that the explorer shows in addition to the shipped ones, or instead of them. */
export interface ExploredServices {
  /** The complete SDL. Absent if it is the shipped one. */
  readonly schema?: string | undefined;
  readonly services?: readonly Pick<SandboxService, "service">[] | undefined;
}
