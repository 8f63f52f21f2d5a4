import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ledgerFailed } from "./ledger-failed.ts";
import { LedgerKeys } from "./ledger-keys.ts";

/** Creates an empty ledger in an empty file. */
export type MakeLedger = (path: string, keys: LedgerKeys) => void;

const KEY_BYTES = 32;
const PATIENCE = 2_000;

/**
 * Makes sure that a ledger and its key exist at a path. Creates both if neither exists. Never replaces an existing file,
 * because an empty ledger would pay again for everything.
 *
 * First it creates the whole ledger under a temporary name that is derived from the key. Then the key gets its final name,
 * which only one of several processes can give it. Then the ledger gets its own. A process that finds the key without the
 * ledger takes this last step.
 *
 * @param given the key, if it is not in the file beside the ledger
 * @throws IndiConnectError `ledger-failed`
 */
export async function ledgerFile(
  path: string,
  given: { readonly text: string; readonly what: string } | undefined,
  make: MakeLedger,
): Promise<LedgerKeys> {
  const keyPath = `${path}.key`;
  checkFolder(dirname(resolve(path)));
  if (given !== undefined) {
    const keys = new LedgerKeys(given.text, given.what);
    if (statOf(path) === undefined && !finish(path, keys)) {
      if (statOf(keyPath) !== undefined) await refuseMissing(path, keyPath);
      else makeNamed(path, keys, make);
    }
    await checkLedger(path);
    return keys;
  }
  if (statOf(keyPath) === undefined) {
    if (statOf(path) !== undefined) {
      throw ledgerFailed(
        `${path} exists, but its key ${keyPath} does not. Restore the key, or set INDICONNECT_LEDGER_KEY.`,
      );
    }
    makeBoth(path, keyPath, make);
  }
  checkFile(keyPath);
  const keys = new LedgerKeys(readFileSync(keyPath, "utf8").trim(), keyPath);
  if (statOf(path) === undefined && !finish(path, keys)) await refuseMissing(path, keyPath);
  await checkLedger(path);
  return keys;
}

/** Waits a moment before it refuses, because another process may be taking the last step. */
async function refuseMissing(path: string, keyPath: string): Promise<void> {
  for (const until = performance.now() + PATIENCE; performance.now() < until; await wait(50)) {
    if (statOf(path) !== undefined) return;
  }
  throw ledgerFailed(
    `${path} is gone, but its key ${keyPath} is there. Restore it from a backup: an empty ledger would pay again for everything. Delete the key only if nothing was ever paid.`,
  );
}

function makeBoth(path: string, keyPath: string, make: MakeLedger): void {
  const text = randomBytes(KEY_BYTES).toString("base64");
  const keys = new LedgerKeys(text, keyPath);
  const ledger = unfinished(path, keys);
  const key = `${keyPath}.new-${randomBytes(6).toString("hex")}`;
  try {
    writeNew(ledger, "");
    make(ledger, keys);
    writeNew(key, `${text}\n`);
    linkSync(key, keyPath);
  } catch (error) {
    rmSync(ledger, { force: true });
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(key, { force: true });
  }
  syncFolder(path);
}

/** With a given key there is no key file, so the link to the ledger decides between several processes. */
function makeNamed(path: string, keys: LedgerKeys, make: MakeLedger): void {
  const ledger = `${path}.new-${randomBytes(6).toString("hex")}`;
  try {
    writeNew(ledger, "");
    make(ledger, keys);
    linkSync(ledger, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(ledger, { force: true });
  }
  syncFolder(path);
}

/** Gives a ledger its final name if its key has one already. @returns whether the ledger exists now */
function finish(path: string, keys: LedgerKeys): boolean {
  try {
    renameSync(unfinished(path, keys), path);
    syncFolder(path);
    return true;
  } catch {
    return statOf(path) !== undefined;
  }
}

function unfinished(path: string, keys: LedgerKeys): string {
  return `${path}.new-${keys.name("ledger", "file")}`;
}

function writeNew(path: string, text: string): void {
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes a folder to disk. Until then, a crash can undo a new name in it. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(dirname(resolve(path)), "r");
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    // Windows cannot do that.
  }
}

async function checkLedger(path: string): Promise<void> {
  // It has two names while another process creates it.
  for (const until = performance.now() + PATIENCE; performance.now() < until; await wait(20)) {
    if ((statOf(path)?.nlink ?? 1) === 1) break;
  }
  const { size, nlink } = checkFile(path);
  if (nlink > 1) {
    throw ledgerFailed(
      `${path} has a second name (a hard link), under which a crash would damage it. Remove that name.`,
    );
  }
  if (size === 0) {
    throw ledgerFailed(
      `${path} is empty. Restore it from a backup: an empty ledger would pay again for everything. Delete file and key only if nothing was ever paid.`,
    );
  }
  if (statOf(`${path}-journal`) !== undefined) checkFile(`${path}-journal`);
}

/** Checks that only this user can read and write a file. */
function checkFile(path: string): Stats {
  const stat = statOf(path);
  if (stat === undefined) throw ledgerFailed(`${path} is gone.`);
  if (!stat.isFile())
    throw ledgerFailed(
      `${path} is a link or not a regular file. Links are not followed: pass the file itself.`,
    );
  if (process.getuid !== undefined && (stat.mode & 0o077) !== 0) {
    throw ledgerFailed(`${path} may be read or written by others: chmod 600 it.`);
  }
  return stat;
}

function checkFolder(folder: string): void {
  const user = process.getuid?.();
  if (user === undefined) return;
  const { mode, uid, gid } = statOf(folder) ?? {};
  if (mode === undefined) throw ledgerFailed(`there is no folder ${folder}.`);
  // A group with the user's number is the user's own.
  const isOpen = (mode & 0o002) !== 0 || ((mode & 0o020) !== 0 && gid !== uid);
  if (isOpen || (uid !== user && uid !== 0)) {
    throw ledgerFailed(
      `others may write to the folder ${folder} and replace the ledger. Use a folder of your own: chmod 700.`,
    );
  }
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
