import type { GraphQLSchema } from "graphql";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { ExplorerSession } from "../explorer-session.ts";

/** What the whole page is made of. */
export interface ExplorerProps {
  readonly session: ExplorerSession;
  readonly schema: GraphQLSchema;
  /** Every shipped service, in the catalogue's order. */
  readonly entries: readonly CatalogueEntry[];
}
