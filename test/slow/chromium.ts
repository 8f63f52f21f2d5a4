import { accessSync, constants } from "node:fs";
import { delimiter } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** What Chromium and its relatives are called, best first. */
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];
/** Not on the PATH, since nobody starts them from a shell. */
const PLACES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where Chromium is: as `CHROMIUM_PATH` says, or under a well-known name. */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  return [...candidates, ...PLACES].find(isExecutable);
}

/** Whether tests that need Chromium are skipped, with a line that says why. With `CI` set nothing is: they fail. */
export function skipWithoutChromium(): boolean {
  if (chromiumPath() !== undefined || process.env.CI === "true") return false;
  console.warn("Skipped, since this machine has no Chromium: install one, or set CHROMIUM_PATH.");
  return true;
}

/** Starts Chromium without a window. */
export async function startChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined)
    throw new Error("There is no Chromium: install one, or set CHROMIUM_PATH.");
  return chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
