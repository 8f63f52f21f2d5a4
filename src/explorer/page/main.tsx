import { buildSchema } from "graphql";
import { createRoot } from "react-dom/client";
import { sdl } from "../../../generated/schema.ts";
import { catalogue } from "../../catalogue/catalogue.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { ownEntries } from "../own-entries.ts";
import { Explorer } from "./explorer.tsx";
import "graphiql/style.css";
import "./style.css";

const root = createRoot(document.getElementById("explorer") as HTMLElement);
const response = await fetch("/explorer/session.json");
if (response.ok) {
  const session = (await response.json()) as ExplorerSession;
  const { schema: own = sdl, documents = [] } = session.own ?? {};
  // graphql takes the inputs of an extension for arguments, on which our directives may not stand.
  const schema = buildSchema(own, { assumeValidSDL: true });
  const owned = ownEntries(schema, documents);
  const literals = new Set(owned.map(({ service }) => service.documentType));
  const entries = [...catalogue().filter(({ service }) => !literals.has(service.documentType)), ...owned];
  root.render(<Explorer session={session} schema={schema} entries={entries} />);
} else root.render(<p className="notice">{await response.text()}</p>);
