import { explorerFile } from "./explorer-file.ts";
import type { ExplorerSession } from "./explorer-session.ts";
import { jsonResponse, type PageResponse } from "./page-response.ts";

/** The page itself, its files, and what it is told of the server: everything that is only read. */
export async function explorerPage(path: string, session: ExplorerSession): Promise<PageResponse> {
  if (path === "/explorer/session.json") return jsonResponse(200, session);
  const name = path === "/" ? "index.html" : path.replace(/^\/explorer\//, "");
  const file = await explorerFile(name);
  if (file !== undefined) return file;
  return {
    status: path === "/" ? 503 : 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
    body:
      path === "/"
        ? "The explorer is not built here: run npm run build. The endpoint itself takes POST requests.\n"
        : "Not found\n",
  };
}
