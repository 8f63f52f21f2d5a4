import type { Drift } from "../answer/drift.ts";
import type { Dependencies } from "../settings/dependencies.ts";
import type { Settings } from "../settings/options.ts";

/** What a call needs of its client. */
export interface CallContext {
  readonly settings: Pick<Settings, "url" | "timeout">;
  readonly dependencies: Pick<Dependencies, "now" | "date">;
  /** Numbers the calls. */
  readonly nextKey: () => number;
  /** Tells the app of each difference between answers and the schema once. */
  readonly reportDrift: (drift: Drift) => void;
}
