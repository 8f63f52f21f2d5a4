import { buildSchema } from "graphql";
import { createRoot } from "react-dom/client";
import { sdl } from "../../../generated/schema.ts";
import { catalogue } from "../../cli/catalogue.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { Explorer } from "./explorer.tsx";
import "graphiql/style.css";
import "./style.css";

const root = createRoot(document.getElementById("explorer") as HTMLElement);
const response = await fetch("/explorer/session.json");
if (response.ok) {
  const session = (await response.json()) as ExplorerSession;
  root.render(<Explorer session={session} schema={buildSchema(sdl)} entries={catalogue()} />);
} else root.render(<p className="notice">{await response.text()}</p>);
