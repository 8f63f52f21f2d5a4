import { readdir, readFile } from "node:fs/promises";
import type { ExplorerSession } from "./explorer-session.ts";

/** The page loads everything from its own server, and sends only to it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};

// Relative to a file of the package, to a file in one of its folders, and to the sources.
const FOLDERS = ["./explorer/", "../explorer/", "../../dist/explorer/"];

/** Answers everything that is only read: the page, its files, and the facts about the session. */
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
        ? "The explorer's page is not built: run npm run build. The endpoint itself accepts POST requests.\n"
        : "Not found\n",
  };
}

/**
 * A file of the built page. It is read on request, because a sandbox in a test never needs it.
 *
 * @returns undefined if there is no such file
 */
async function explorerFile(name: string): Promise<PageResponse | undefined> {
  for (const folder of FOLDERS) {
    const url = new URL(folder, import.meta.url);
    const names = await readdir(url).catch((): string[] => []);
    if (!names.includes("index.html")) continue;
    if (!names.includes(name)) return undefined;
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
    return {
      status: 200,
      headers: {
        "content-type": type ?? "application/octet-stream",
        // The name of every other file changes with its content.
        "cache-control": name === "index.html" ? "no-store" : "max-age=31536000, immutable",
        "content-security-policy": POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      },
      body: await readFile(new URL(name, url)),
    };
  }
  return undefined;
}

/** An answer to the browser. */
export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** JSON for the page. No cache may keep it, because it can contain findings about a person. */
export function jsonResponse(status: number, value: unknown): PageResponse {
  return {
    status,
    headers: {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
    body: JSON.stringify(value),
  };
}
