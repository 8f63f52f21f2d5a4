import type { GraphQLSchema } from "graphql";
import type { SdlBlock } from "./sdl-block.ts";
import type { PageRow } from "./split-rows.ts";
import type { Synthesiser } from "./synthesiser.ts";

/** What all parts of a plan share. */
export interface PlanContext {
  /** Everything but the files of this service. */
  readonly schema: GraphQLSchema;
  readonly operation: string;
  /** Inputs of the same mutation field that are marked as personal. */
  readonly sensitiveInputs: ReadonlySet<string>;
  readonly synthesiser: Synthesiser;
  /** Rows of the parameter tables. */
  readonly parameters: readonly PageRow[];
  /** Rows of the field tables. */
  readonly fields: readonly PageRow[];
  /** Definitions to write. Each part adds its own. */
  readonly blocks: SdlBlock[];
  /** What a person should know or check. Each part adds its own. */
  readonly notes: string[];
}
