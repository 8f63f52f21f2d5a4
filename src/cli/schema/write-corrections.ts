import {
  buildSchema,
  concatAST,
  isEnumType,
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
import { correctOperations } from "../../probe/correct-operations.ts";
import { correctSdl } from "../../probe/correct-sdl.ts";
import { type Correction, correctionsFor } from "../../probe/corrections.ts";
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
  const ownSchema = texts.filter(({ path }) => !isOfPackage(path));
  // The SDL that the app extends belongs to the package. It is not a file of the app.
  const packaged = texts.find(({ path }) => isOfPackage(path));
  const base: SourceText[] =
    own?.isWhole && packaged === undefined ? [] : [{ path: COPY, text: packaged?.text ?? sdl }];

  const basis = schema.getType("Basis");
  const knowsProven = isEnumType(basis) && basis.getValue("PROVEN") !== undefined;
  const changes = corrections.filter(({ kind }) => kind !== "proven");
  const marks = corrections.filter(({ kind }) => kind === "proven");
  const shipped = shippedOperations(entries, services, changes);
  const correctedSdl = correctSdl([...ownSchema, ...base], corrections, knowsProven);
  // A mark that something is proven does not justify a copy of the package's schema.
  const [onlyMarked = base[0]] = correctSdl(base, marks, knowsProven);
  const isCopied = correctedSdl.some(({ path, text }) => path === COPY && text !== onlyMarked?.text);
  const corrected = [
    ...correctedSdl.filter(({ path }) => base.length === 0 || path !== COPY || isCopied),
    ...withOthers(correctOperations(schema, [...operations, ...shipped], corrections), shipped),
  ];
  for (const each of notes) note(io, each);
  for (const { path, isPrinted } of corrected)
    if (isPrinted)
      note(
        io,
        `${path} needs corrections that only you can make, because its GraphQL is not in the file as plain text.`,
      );
  const files = corrected.filter(({ isPrinted }) => !isPrinted);
  if (files.length === 0) {
    if (corrected.length === 0)
      to.write("\nNothing to write: the files in this folder agree with the server.\n");
    return;
  }
  const after = (file: SourceText): string =>
    corrected.find(({ path }) => path === file.path)?.text ?? file.text;
  checkFit([...base, ...ownSchema].map(after), [...operations, ...shipped].map(after));
  const written = files.map(({ path, text, code: content = text }) => ({ path, content }));
  to.write("\n");
  // For a copy, show only its changes.
  const origins = [
    ...base.map(({ path, text: content }) => ({ of: path, path: "indiconnect/schema.graphql", content })),
    ...shipped.map(({ path, text: content }) => ({ of: path, path: `indiconnect/${path}`, content })),
  ];
  for (const file of written) {
    to.write(
      fileDiff(
        folder,
        file,
        origins.find(({ of }) => of === file.path),
      ),
    );
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
      changes.some((each) => each.kind === "demand" && each.operations.includes(operation)) ||
      [...(probed ? everyQuestion(probed.question) : [])].some(({ coordinate }) => places.has(coordinate));
    return isTouched
      ? [{ path: `operations/${name}.graphql`, text: `${print(parse(service.text ?? ""))}\n` }]
      : [];
  });
}

function withOthers(files: readonly SourceText[], others: readonly SourceText[]): SourceText[] {
  return [...files, ...others.filter((other) => !files.some(({ path }) => path === other.path))];
}

function isOfPackage(path: string): boolean {
  return /(^|\/)node_modules\//.test(path);
}

function checkFit(schemaTexts: readonly string[], operationTexts: readonly string[]): void {
  const schema = buildSchema(schemaTexts.join("\n"), { assumeValidSDL: true });
  const documents = concatAST(operationTexts.map((text) => parse(text)));
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  const [fault] = [...validateSchema(schema), ...validate(schema, documents, rules)];
  if (fault === undefined) return;
  throw new CliExit(
    "failed",
    `The corrections contradict each other: ${fault.message} Nothing was written. Correct the files by hand.`,
  );
}
