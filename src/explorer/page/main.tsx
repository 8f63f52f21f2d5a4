import { buildSchema, type GraphQLSchema } from "graphql";
import { render } from "preact";
import { sdl } from "../../../generated/schema.ts";
import { type CatalogueEntry, catalogue } from "../../catalogue/catalogue.ts";
import { ownEntries } from "../../catalogue/own-entries.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { Explorer } from "./explorer.tsx";
import "./style.css";
import "./services.css";
import "./call.css";
import "./outcome.css";

const root = document.getElementById("explorer") as HTMLElement;
const response = await fetch("/explorer/session.json");
if (response.ok) {
  const session = (await response.json()) as ExplorerSession;
  const { schema: own = sdl, documents } = session;
  // graphql treats the inputs of an extension as arguments, and our directives are not allowed on arguments.
  const schema = buildSchema(own, { assumeValidSDL: true });
  const entries = catalogue(documents.flatMap((text) => readable(schema, text)));
  render(<Explorer session={session} schema={schema} entries={entries} />, root);
} else render(<p class="notice">{await response.text()}</p>, root);

/** The services to list. Without those that the schema does not describe, which a test may have made by hand. */
function readable(schema: GraphQLSchema, text: string): CatalogueEntry[] {
  try {
    return ownEntries(schema, [{ path: "", text }]);
  } catch {
    return [];
  }
}
