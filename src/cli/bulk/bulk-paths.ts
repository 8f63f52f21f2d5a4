import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { CliExit } from "../cli-exit.ts";
import type { BulkFlags } from "./bulk-flags.ts";
import { type FileFormat, fileFormat } from "./file-format.ts";
import type { InputFile } from "./input-file.ts";

/** The files of a run, as absolute paths. */
export interface BulkPaths {
  readonly out: string;
  readonly format: FileFormat;
  readonly failed: string;
  readonly report: string | undefined;
  /** The default ledger. */
  readonly ledger: string;
}

/**
 * Works out the path of each file.
 *
 * @throws CliExit if an output would overwrite another file of the run, or if its folder does not exist
 */
export function bulkPaths(cwd: string, input: InputFile, flags: BulkFlags): BulkPaths {
  const out = resolve(cwd, flags.out);
  const ending = extname(out);
  const base = join(dirname(out), basename(out, ending));
  const paths: BulkPaths = {
    out,
    format: fileFormat(flags.out),
    // In the input's format, so that it can be the next input.
    failed: flags.failed === undefined ? `${base}.failed${input.ending}` : resolve(cwd, flags.failed),
    report:
      flags.report === false
        ? undefined
        : flags.report === true
          ? `${base}.report.html`
          : resolve(cwd, flags.report as string),
    ledger: `${input.path ?? out}.ledger`,
  };
  const refuse = (what: string): never => {
    throw new CliExit("usage", `${what} Nothing was sent.`);
  };
  const written: [option: string, path: string][] = [
    ["--out", paths.out],
    ["--failed", paths.failed],
    ...(paths.report === undefined ? [] : [["--report", paths.report] as [string, string]]),
  ];
  const ledger = flags.ledger === undefined ? paths.ledger : resolve(cwd, flags.ledger);
  const taken = new Set([ledger, `${ledger}.key`, `${ledger}-journal`].map(place));
  const seen = new Set<string>();
  for (const [option, path] of written) {
    const folder = dirname(path);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      refuse(`There is no folder ${relative(cwd, folder) || folder} to write to (${option}).`);
    if (taken.has(place(path))) refuse(`${option} would overwrite the ledger: choose another name.`);
    if (seen.has(place(path))) refuse("--out, --failed and --report must be different files.");
    seen.add(place(path));
    if (input.path !== undefined && isSame(path, input.path))
      refuse(`${basename(path)} is the input: choose another name for the output.`);
  }
  return paths;
}

/** The real path, even if no file exists there. In lower case, since some file systems ignore case. */
function place(path: string): string {
  const folder = existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path);
  return join(folder, basename(path)).toLowerCase();
}

/** Whether two paths lead to the same file, also through links. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
