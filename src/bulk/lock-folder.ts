import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { BulkError } from "./bulk-error.ts";

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  /** When that process began, in the system's own unit; nothing where the system does not tell. */
  readonly started: string | null;
  readonly host: string;
}

/**
 * Takes a folder for this process alone. Everybody writes a lock of his own first and looks for others' then, so of
 * two that come at once at most one goes on. A lock whose process is dead is removed.
 *
 * @returns gives the folder free
 * @throws BulkError `journal-in-use`
 */
export function lockFolder(folder: string): () => void {
  const mine = `lock-${process.pid}-${randomBytes(6).toString("hex")}`;
  const free = (): void => rmSync(join(folder, mine), { force: true });
  const holder: Holder = { pid: process.pid, started: startOf(process.pid), host: hostname() };
  writeFileSync(join(folder, mine), JSON.stringify(holder), { flag: "wx", mode: 0o600 });
  for (const name of readdirSync(folder)) {
    if (!name.startsWith("lock-") || name === mine) continue;
    const other = read(join(folder, name));
    if (other !== undefined && !isAlive(other)) {
      rmSync(join(folder, name), { force: true });
      continue;
    }
    free();
    const who = other === undefined ? "Another process" : `Process ${other.pid} on ${other.host}`;
    throw new BulkError(
      "journal-in-use",
      `${who} is writing to ${folder}: wait for it, or, if it is dead for certain, delete ${name} there. Nothing was sent.`,
    );
  }
  return free;
}

/** Nothing where it is half written, or gone. */
function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started, host }: Holder): boolean {
  // Of another machine's processes nothing is known here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  // The number may have gone to another process since.
  return started === null || startOf(pid) === started;
}

/** Of Linux alone. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in brackets, may hold blanks; the 22nd field is the 20th after it.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
