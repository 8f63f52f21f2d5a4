import type { BulkStore } from "../../bulk/bulk-store.ts";
import { FingerprintIndex } from "../../bulk/fingerprint-index.ts";
import { verifyMany } from "../../bulk/verify-many.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { IndiConnect } from "../../client/create-client.ts";
import { type Aside, AsideFile } from "./aside-file.ts";
import type { BulkPaths } from "./bulk-paths.ts";
import { outputDialect } from "./file-format.ts";
import type { InputFile, InputRow } from "./input-file.ts";
import { outputColumns } from "./output-columns.ts";
import { plotLibrary } from "./plot-library.ts";
import { type ReportFacts, reportPage } from "./report-page.ts";
import type { ResultColumn } from "./result-columns.ts";
import { RowWriter } from "./row-writer.ts";
import { Tally } from "./tally.ts";

/** What the outputs are made of. */
export interface OutputParts {
  readonly input: InputFile;
  readonly entry: CatalogueEntry;
  readonly journal: BulkStore;
  readonly variables: (row: InputRow) => Record<string, unknown>;
  readonly checks: "enforce" | "warn" | "off" | undefined;
  /** Of the input. */
  readonly columns: readonly string[];
  readonly results: readonly ResultColumn[];
  readonly paths: BulkPaths;
  readonly report: Omit<ReportFacts, "plot">;
  readonly signal: AbortSignal;
}

/**
 * Writes output, failed rows and report from input and journal alone: nothing is called, so it can be done again after
 * whatever happens to it.
 */
export async function writeOutputs(parts: OutputParts): Promise<Tally> {
  const { input, entry, journal, variables, checks, columns, results, paths, signal } = parts;
  const output = outputColumns(columns, results);
  const tally = new Tally();
  const seen = new FingerprintIndex();
  const aside: Aside = {
    name: journal.fingerprint(`files of the run ${journal.run ?? ""}`).slice(0, 8),
    own: paths.own,
  };
  const open: (AsideFile | RowWriter)[] = [];
  const opened = <File extends AsideFile | RowWriter>(file: File): File => {
    open.push(file);
    return file;
  };
  try {
    const rows = opened(
      new RowWriter(paths.out, aside, outputDialect(paths.format, input.dialect), output.names),
    );
    const failed = opened(new RowWriter(paths.failed, aside, input.dialect, columns));
    const outcomes = verifyMany(NO_CLIENT, entry.document, input.rows(), {
      journal,
      variables: variables as never,
      call: () => false,
      signal,
      verify: { ...(checks && { checks }) },
    });
    for await (const outcome of outcomes) {
      const { fingerprint } = outcome;
      const isSeen = fingerprint !== undefined && seen.get(fingerprint) !== undefined;
      if (fingerprint !== undefined) seen.set(fingerprint, 1);
      // Everything comes from the journal here; what a reader wants to know is which rows shared a call.
      const source = isSeen ? "duplicate" : outcome.source === "none" ? "none" : "call";
      const each = { ...outcome, source } as typeof outcome & { readonly row: InputRow };
      tally.add(each);
      rows.write(output.row(each));
      if (each.outcome === "failed") failed.write(each.row.cells);
    }
    if (paths.report !== undefined) {
      const page = opened(new AsideFile(paths.report, aside));
      page.write(reportPage(tally, { ...parts.report, plot: plotLibrary() }));
    }
    if (tally.outcomes.failed === 0) {
      open.splice(open.indexOf(failed), 1);
      failed.discard();
      paths.own.remove(paths.failed);
    }
    // The output last, so that where it is, the others are.
    while (open.length > 0) open.pop()?.finish();
  } catch (error) {
    for (const file of open) file.discard();
    throw error;
  }
  return tally;
}

const NO_CLIENT: Pick<IndiConnect, "endpoint" | "verify"> = {
  endpoint: "",
  verify: () => Promise.reject(new Error("nothing is called while outputs are written")),
};
