import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, extname, join, resolve } from "node:path";
import { CliExit } from "../cli-exit.ts";
import { exitCodes } from "../exit-codes.ts";
import type { BulkFlags } from "./bulk-flags.ts";
import { type FileFormat, fileFormat } from "./file-format.ts";

/** The files of a run, resolved. */
export interface BulkPaths {
  readonly out: string;
  readonly format: FileFormat;
  readonly failed: string;
  readonly report: string | undefined;
  readonly journal: string;
}

/**
 * Works out where everything goes.
 *
 * @param input resolved
 * @throws CliExit where a file that is not this run's would be overwritten
 */
export function bulkPaths(cwd: string, input: string, flags: BulkFlags): BulkPaths {
  const out = resolve(cwd, flags.out);
  const ending = extname(out);
  const base = join(dirname(out), basename(out, ending));
  const paths: BulkPaths = {
    out,
    format: fileFormat(flags.out),
    // As the input is written, so that it can be the next input.
    failed: flags.failed === undefined ? `${base}.failed${extname(input)}` : resolve(cwd, flags.failed),
    report:
      flags.report === false
        ? undefined
        : flags.report === true
          ? `${base}.report.html`
          : resolve(cwd, flags.report as string),
    journal: flags.journal === undefined ? `${out}.run` : resolve(cwd, flags.journal),
  };
  if (!existsSync(dirname(out))) {
    throw new CliExit(
      exitCodes.usage,
      `There is no folder ${dirname(flags.out)} to write to. Nothing was sent.`,
    );
  }
  const written = [paths.out, paths.failed, ...(paths.report === undefined ? [] : [paths.report])];
  if (new Set(written).size < written.length) {
    throw new CliExit(
      exitCodes.usage,
      "--out, --failed and --report must be different files. Nothing was sent.",
    );
  }
  for (const path of written) {
    if (existsSync(path) && realpathSync(path) === realpathSync(input)) {
      throw new CliExit(
        exitCodes.usage,
        `${basename(path)} is the input: name another output. Nothing was sent.`,
      );
    }
    if (existsSync(path) && !existsSync(paths.journal)) {
      throw new CliExit(
        exitCodes.usage,
        `${basename(path)} exists and is not of this run: name another output, or move it away. Nothing was sent.`,
      );
    }
  }
  return paths;
}
