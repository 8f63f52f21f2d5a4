import {
  buildSchema,
  concatAST,
  NoUnusedFragmentsRule,
  parse,
  print,
  specifiedRules,
  validate,
  validateSchema,
} from "graphql";
import { sdl } from "../../../generated/schema.ts";
import type { SourceText } from "../../catalogue/parse-file.ts";
import { serviceId } from "../../document/service.ts";
import { correctOperations, correctSdl } from "../../probe/correct-files.ts";
import { type Correction, correctionsFor, isChange } from "../../probe/corrections.ts";
import { everyQuestion, type ProbedService } from "../../probe/question.ts";
import type { ServiceReport } from "../../probe/service-report.ts";
import { fileDiff } from "../../service-add/file-diff.ts";
import { writeFiles } from "../../service-add/write-files.ts";
import { askConfirm, isInteractive } from "../ask-person.ts";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";
import type { KnownServices } from "../known-services.ts";
import { note } from "../painter.ts";

/** The app's own copy of the shipped schema, which is written if the shipped schema needs corrections. */
const COPY = "schema/indiconnect.graphql";

/**
 * Shows as a diff how a server's answers change the SDL and the operations in a folder, and writes all changes or none.
 * If a shipped service differs, it writes a corrected copy of the shipped schema and an operation into the app.
 *
 * @param services all services, probed or not
 * @param to where the diff is shown
 * @throws CliExit if the person says no, or if the corrected files do not fit together
 */
export async function writeCorrections(
  io: Io,
  folder: string,
  { own, schema: wholeSdl, entries }: KnownServices,
  services: readonly ProbedService[],
  reports: readonly ServiceReport[],
  to: Io["stdout"],
): Promise<void> {
  const schema = buildSchema(wholeSdl, { assumeValidSDL: true });
  const { corrections, notes } = correctionsFor(schema, services, reports);
  const { schema: texts = [], operations = [], config = "codegen.yml" } = own?.files ?? {};
  const isOfPackage = ({ path }: SourceText): boolean => /(^|\/)node_modules\//.test(path);
  const ownSchema = texts.filter((file) => !isOfPackage(file));
  // The SDL that the app extends belongs to the package. It is not a file of the app.
  const packaged = texts.find(isOfPackage);
  const base: SourceText[] =
    own?.isWhole && packaged === undefined ? [] : [{ path: COPY, text: packaged?.text ?? sdl }];
  const changes = corrections.filter(isChange);
  const shipped = shippedOperations(entries, services, changes);

  const sdlBefore = [...ownSchema, ...base];
  const before = [...sdlBefore, ...operations, ...shipped];
  // A mark that something is proven does not justify a copy of the package's schema.
  const isCopied = base.length > 0 && correctSdl(sdlBefore, changes).at(-1)?.text !== base[0]?.text;
  const sdlAfter = correctSdl(sdlBefore, corrections);
  const operationsAfter = correctOperations(schema, [...operations, ...shipped], corrections);
  const corrected = [...sdlAfter, ...operationsAfter].filter((file, index) => {
    const its = before[index] as SourceText;
    return shipped.includes(its) || (file.text !== its.text && (isCopied || !base.includes(its)));
  });
  const files = corrected.filter(({ isPrinted }) => !isPrinted);
  for (const each of notes) note(io, each);
  for (const { path, isPrinted } of corrected) {
    const what =
      "needs corrections that only you can make, because its GraphQL is not in the file as plain text";
    if (isPrinted) note(io, `${path} ${what}.`);
  }
  if (corrected.length === 0)
    to.write("\nNothing to write: the files in this folder agree with the server.\n");
  if (files.length === 0) return;
  checkFit(sdlAfter, operationsAfter);
  const written = files.map(({ path, text, code: content = text }) => ({ path, content }));
  to.write("\n");
  for (const file of written) {
    // For a copy, show only its changes.
    const origin = [...base, ...shipped].find(({ path }) => path === file.path);
    const path = `indiconnect/${file.path === COPY ? "schema.graphql" : file.path}`;
    to.write(fileDiff(folder, file, origin && { path, content: origin.text }));
  }
  if (isInteractive(io)) {
    const count = written.length === 1 ? "this file" : `these ${written.length} files`;
    if (!(await askConfirm(io, `Write ${count}?`))) throw new CliExit("interrupted", "Not written.");
  }
  writeFiles(folder, written);
  const copied = isCopied ? ` In ${config}, replace the package's schema by ${COPY}.` : "";
  const fixtures = changes.length > 0 ? " Correct the fixtures that no longer match." : "";
  note(
    io,
    `${written.map(({ path }) => path).join(", ")} written.${copied}${fixtures} Then run the code generator.`,
  );
}

/** New operations for the app that replace the shipped operations affected by the changes. */
function shippedOperations(
  entries: KnownServices["entries"],
  services: readonly ProbedService[],
  changes: readonly Correction[],
): SourceText[] {
  const own = new Set(
    entries.flatMap(({ file, service }) => (file === undefined ? [] : [serviceId(service)])),
  );
  const places = new Set(changes.map(({ at }) => at));
  return entries.flatMap(({ file, name, operation, service }): SourceText[] => {
    if (file !== undefined || own.has(serviceId(service))) return [];
    const probed = services.find((each) => each.operation === operation);
    const isTouched =
      changes.some(({ demandedBy }) => demandedBy?.includes(operation)) ||
      [...(probed ? everyQuestion(probed.question) : [])].some(({ coordinate }) => places.has(coordinate));
    return isTouched
      ? [{ path: `operations/${name}.graphql`, text: `${print(parse(service.text ?? ""))}\n` }]
      : [];
  });
}

function checkFit(sdlFiles: readonly SourceText[], operations: readonly SourceText[]): void {
  const schema = buildSchema(sdlFiles.map(({ text }) => text).join("\n"), { assumeValidSDL: true });
  const documents = concatAST(operations.map(({ text }) => parse(text)));
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  const [fault] = [...validateSchema(schema), ...validate(schema, documents, rules)];
  if (fault === undefined) return;
  throw new CliExit(
    "failed",
    `The corrections contradict each other: ${fault.message} Nothing was written. Correct the files by hand.`,
  );
}
