import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";
import type { BulkFlags } from "./bulk-flags.ts";
import { type FileFormat, fileFormat } from "./file-format.ts";
import type { InputFile } from "./input-file.ts";
import { OwnFiles } from "./own-files.ts";

/** The files of a run, resolved. */
export interface BulkPaths {
  readonly out: string;
  readonly format: FileFormat;
  readonly failed: string;
  readonly report: string | undefined;
  readonly journal: string;
  /** What of it may be overwritten. */
  readonly own: OwnFiles;
}

/** Files that a journal's folder has. */
const JOURNAL = /^(?:(?:journal|records)\.jsonl|key|outputs|lock-.*)$/i;

/**
 * Works out where everything goes.
 *
 * @throws CliExit where something that is not this run's would be overwritten, or a link followed
 */
export function bulkPaths(cwd: string, input: InputFile, flags: BulkFlags): BulkPaths {
  const out = resolve(cwd, flags.out);
  const ending = extname(out);
  const base = join(dirname(out), basename(out, ending));
  const journal = flags.journal === undefined ? `${out}.run` : resolve(cwd, flags.journal);
  const paths: BulkPaths = {
    out,
    format: fileFormat(flags.out),
    // As the input is written, so that it can be the next input.
    failed: flags.failed === undefined ? `${base}.failed${input.ending}` : resolve(cwd, flags.failed),
    report:
      flags.report === false
        ? undefined
        : flags.report === true
          ? `${base}.report.html`
          : resolve(cwd, flags.report as string),
    journal,
    own: new OwnFiles(journal),
  };
  const refuse = (what: string): never => {
    throw new CliExit(exitCodes.usage, `${what} Nothing was sent.`);
  };
  const written: [option: string, path: string][] = [
    ["--out", paths.out],
    ["--failed", paths.failed],
    ...(paths.report === undefined ? [] : [["--report", paths.report] as [string, string]]),
  ];
  const seen = new Set([place(paths.journal)]);
  for (const [option, path] of written) {
    const folder = dirname(path);
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      refuse(`There is no folder ${relative(cwd, folder) || folder} to write to (${option}).`);
    if (seen.has(place(path))) refuse("--out, --failed, --report and --journal must be different files.");
    seen.add(place(path));
    if (input.path !== undefined && isSame(path, input.path))
      refuse(`${basename(path)} is the input: name another output.`);
    if (
      JOURNAL.test(basename(path)) &&
      (isSame(folder, paths.journal) || existsSync(join(folder, "journal.jsonl")))
    )
      refuse(`${option} would overwrite a file of a journal: name another.`);
    paths.own.check(path);
  }
  return paths;
}

/** Where a path leads, whether or not there is something; in small letters, since some disks know no others. */
function place(path: string): string {
  const folder = existsSync(dirname(path)) ? realpathSync(dirname(path)) : dirname(path);
  return join(folder, basename(path)).toLowerCase();
}

/** Whether two paths are one file, also by links. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}
