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
  const isRoot = path === "/";
  const file = await explorerFile(isRoot ? "index.html" : path.replace(/^\/explorer\//, ""));
  if (file !== undefined) return file;
  const how = "run npm run build. The endpoint itself accepts POST requests.";
  return isRoot
    ? textResponse(503, `The explorer's page is not built: ${how}\n`)
    : textResponse(404, "Not found\n");
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
    return {
      status: 200,
      headers: {
        ...GUARDED,
        "content-type": TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream",
        // The name of every other file changes with its content.
        "cache-control": name === "index.html" ? "no-store" : "max-age=31536000, immutable",
        "content-security-policy": POLICY,
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      },
      body: await readFile(new URL(name, url)),
    };
  }
  return undefined;
}

export interface PageResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

// No cache may keep what is not a file, because it can contain findings about a person.
const GUARDED = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

export function jsonResponse(status: number, value: unknown): PageResponse {
  return { status, headers: { ...GUARDED, "content-type": "application/json" }, body: JSON.stringify(value) };
}

export function textResponse(status: number, body: string, more: Record<string, string> = {}): PageResponse {
  return { status, headers: { ...GUARDED, "content-type": "text/plain; charset=utf-8", ...more }, body };
}
