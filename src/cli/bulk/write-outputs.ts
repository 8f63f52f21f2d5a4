import { lookUpRows } from "../../bulk/look-up-rows.ts";
import type { RowCalls } from "../../bulk/row-calls.ts";
import { SeenInputs } from "../../bulk/seen-inputs.ts";
import { AsideFile } from "./aside-file.ts";
import type { BulkPaths } from "./bulk-paths.ts";
import { outputDialect } from "./file-format.ts";
import type { InputFile, InputRow } from "./input-file.ts";
import { NOT_CALLED, type OutputRow, outputColumns } from "./output-columns.ts";
import type { Plan } from "./plan.ts";
import { type ReportFacts, reportPage } from "./report-page.ts";
import type { ResultColumn } from "./result-columns.ts";
import { RowWriter } from "./row-writer.ts";
import type { RunFiles } from "./run-files.ts";
import { Tally } from "./tally.ts";

/** What is needed to write the outputs. */
export interface OutputParts {
  readonly input: InputFile;
  readonly calls: RowCalls;
  readonly plan: Plan;
  readonly variables: (row: InputRow) => Record<string, unknown>;
  readonly results: readonly ResultColumn[];
  readonly paths: BulkPaths;
  readonly files: RunFiles;
  readonly report: ReportFacts;
  readonly signal: AbortSignal;
}

/**
 * Writes the output, the failed rows and the report, using only the input and the ledger. It calls nothing, so it can be
 * repeated if anything goes wrong.
 */
export async function writeOutputs(parts: OutputParts): Promise<Tally> {
  const { input, calls, plan, variables, results, paths, files, signal } = parts;
  const { columns } = plan;
  const output = outputColumns(columns, results);
  const tally = new Tally();
  const seen = new SeenInputs();
  const open: (AsideFile | RowWriter)[] = [];
  const opened = <File extends AsideFile | RowWriter>(file: File): File => {
    open.push(file);
    return file;
  };
  try {
    const rows = opened(
      new RowWriter(paths.out, files, outputDialect(paths.format, input.dialect), output.names),
    );
    const failed = opened(new RowWriter(paths.failed, files, input.dialect, columns));
    for await (const batch of lookUpRows(calls, input.rows(), variables)) {
      signal.throwIfAborted();
      for (const { row, refused, known } of batch) {
        const source =
          refused !== undefined
            ? "none"
            : !seen.add(known.key)
              ? "duplicate"
              : known.isOfRun
                ? "call"
                : "ledger";
        const ending = refused ?? known.ending;
        const each: OutputRow =
          ending === undefined ? { row, source: "none", ...NOT_CALLED } : { row, source, ...ending };
        tally.add(each);
        if (source !== "duplicate" && known?.isEnded === false && isTakenForEnded(row, plan)) tally.missed++;
        rows.write(output.row(each));
        if (each.outcome === "failed") failed.write(row.cells);
      }
    }
    if (paths.report !== undefined) {
      const page = opened(new AsideFile(paths.report, files));
      page.write(reportPage(tally, parts.report));
    }
    if (tally.outcomes.failed === 0) {
      open.splice(open.indexOf(failed), 1);
      failed.discard();
      await files.remove(paths.failed);
    }
    // The output comes last: if it exists, the other files do too.
    while (open.length > 0) await open.pop()?.finish();
  } catch (error) {
    for (const file of open) file.discard();
    throw error;
  }
  return tally;
}

/** Whether a continued plan took for granted that the row has ended. */
function isTakenForEnded({ byte }: InputRow, { isContinued, calls, from, before }: Plan): boolean {
  if (!isContinued || from === undefined) return false;
  return calls === 0 || (byte < from.byte && !before.some((place) => place.byte === byte));
}
