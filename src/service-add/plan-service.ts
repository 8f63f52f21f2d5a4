import type { DocumentNode, GraphQLSchema } from "graphql";
import { isObject } from "../answer/is-object.ts";
import { directives } from "../codegen/directives.ts";
import { borrowedInputs } from "./borrowed-inputs.ts";
import { checkLeaks } from "./check-leaks.ts";
import { checkPlan } from "./check-plan.ts";
import { exampleCurl } from "./example-curl.ts";
import { findUnshipped } from "./find-unshipped.ts";
import { fixtureOf } from "./fixture-of.ts";
import type { InputLiteral } from "./input-literals.ts";
import { type NamingOptions, nameService } from "./name-service.ts";
import type { PlanContext } from "./plan-context.ts";
import { planEnvelope } from "./plan-envelope.ts";
import { planInputs } from "./plan-inputs.ts";
import { planNotes } from "./plan-notes.ts";
import { planType } from "./plan-types.ts";
import { readAnswers, type VendorAnswers } from "./read-answers.ts";
import { type ExistingFiles, readExisting } from "./read-existing.ts";
import { readPage, type VendorPage } from "./read-page.ts";
import { readRequest, type SelectedField, type VendorRequest } from "./read-request.ts";
import { refuseKnown } from "./refuse-known.ts";
import { type RootTypes, rootTypes } from "./root-types.ts";
import { schemaOf } from "./schema-of.ts";
import type { SdlBlock } from "./sdl-block.ts";
import { serviceDirective } from "./service-directive.ts";
import { ServiceRefusal } from "./service-refusal.ts";
import { type PageRow, splitRows } from "./split-rows.ts";
import { Synthesiser } from "./synthesiser.ts";
import type { SourceFile } from "./write-files.ts";
import { writeJson } from "./write-json.ts";
import { type OperationParts, writeOperation } from "./write-operation.ts";
import { writeSdl } from "./write-sdl.ts";

/** The files made from a page. */
export interface ServicePlan {
  readonly operation: string;
  readonly documentType: string;
  /** The schema, the operation and the fixture. Also the list of unshipped services, if this one was on it. */
  readonly files: readonly SourceFile[];
  /** What a person should know or check. */
  readonly notes: readonly string[];
}

/**
 * Turns the text of a vendor page into the three files of a service that fit the existing ones. Reads and writes no file.
 *
 * @throws ServiceRefusal if the page does not describe a complete service
 */
export function planService(text: string, files: ExistingFiles, options: NamingOptions = {}): ServicePlan {
  const existing = readExisting(files);
  const page = readPage(text);
  const curl = exampleCurl(page.text);
  const request = readRequest(curl, existing.roots);
  const listed = findUnshipped(files.unshipped, page.title, request.documentType);
  const names = nameService(page, request, options, listed);
  refuseKnown(existing, names, request.documentType);
  const schema = schemaWithout(existing.schema, names.schemaPath);
  const types = rootTypes(schema, request.root);
  const answers = readAnswers(page, request);

  const synthesiser = new Synthesiser();
  learnInputs(synthesiser, request.inputs);
  for (const envelope of answers.envelopes) synthesiser.value("answer", envelope);
  const sent = usedPaths(request.inputs);
  const asked = usedPaths([...request.envelope, ...request.result]);
  const inputFields = Object.values(types.input.getFields());
  const context: PlanContext = {
    schema,
    operation: names.operation,
    sensitiveInputs: new Set(
      inputFields
        .filter((field) => directives(schema, field, "sensitive").length > 0)
        .map((field) => field.name),
    ),
    synthesiser,
    parameters: rowsOf(page, "parameter", sent),
    fields: rowsOf(page, "field", asked),
    blocks: [],
    notes: [],
  };

  const inputs = planInputs(context, types.input, request.inputs);
  const inputTypes = context.blocks.splice(0);
  const added = [...inputs.added, ...inputTypes.flatMap((block) => block.fields ?? [])];
  const envelope = planEnvelope(context, types.payload.name, request, answers.envelopes);
  const envelopeTypes = context.blocks.splice(0);
  const place = {
    type: request.resultType,
    description: describe(names.title, answers),
    comments: rowComments(
      "Rows of the page's field table that its example does not select, so the operation leaves them out too:",
      unusedRows(context.fields, asked),
      synthesiser,
    ),
    samples: answers.envelopes.map((one) => one.result),
    path: [],
    marks: true,
  };
  const result = planType(context, place, request.result);

  const service: SdlBlock = {
    head: `extend input ${types.input.name}`,
    comments: rowComments(
      "Rows of the page's parameter table that its example does not send, so the operation leaves them out too:",
      unusedRows(context.parameters, sent),
      synthesiser,
    ),
    directives: [serviceDirective(names, request, curl)],
    fields: inputs.added,
  };
  const sdl = writeSdl([
    service,
    ...inputTypes,
    ...membership(types, request),
    ...context.blocks,
    ...envelopeTypes,
  ]);
  const parts: OperationParts = {
    name: names.operation,
    root: request.root,
    documentType: request.documentType,
    inputs: inputs.inputs,
    ...envelope,
    resultType: request.resultType,
    result,
  };
  const operation = writeOperation(parts);
  const others = [...existing.schema]
    .filter(([path]) => path !== names.schemaPath)
    .map(([, document]) => document);
  checkPlan(others, sdl, operation);
  const written: SourceFile[] = [
    { path: names.schemaPath, content: sdl },
    { path: names.operationPath, content: operation },
    {
      path: names.fixturePath,
      content: writeJson(fixtureOf(parts, answers, synthesiser)),
    },
  ];
  checkLeaks(written, curl, synthesiser);
  if (listed?.listWithout !== undefined) written.push(listed.listWithout);
  return {
    operation: names.operation,
    documentType: request.documentType,
    files: written,
    notes: [
      ...planNotes({ page, curl, names, options, listed, added }),
      ...borrowedInputs(existing, types.input.name, names.schemaPath, request.inputs),
      ...answers.notes,
      ...context.notes,
      ...unselectedNote(answers, request),
    ],
  };
}

function unselectedNote({ envelopes }: VendorAnswers, { result }: VendorRequest): string[] {
  const paths = envelopes.flatMap((envelope) => unselectedFields(envelope.result, result));
  if (paths.length === 0) return [];
  return [
    `The example's answer has fields that its request does not select: ${[...new Set(paths)].join(", ")}.`,
  ];
}

function rowsOf(page: VendorPage, kind: string, paths: ReadonlySet<string>): PageRow[] {
  const known = [...paths].flatMap((path) => [path, path.split(".").at(-1) as string]);
  return splitRows(
    page.tables.filter((table) => table.kind === kind),
    new Set([...known, "documentType"]),
  );
}

function describe(title: string, { cut, envelopes, hasResult }: VendorAnswers): string {
  const what = `What ${title.replace(/\s*_S(?![A-Za-z])/g, "")} finds.`;
  if (envelopes.length === 0) return `${what} The page shows no answer: the types are guesses.`;
  if (!hasResult) return `${what} The page shows an answer without a result only: the types are guesses.`;
  return cut ? `${what} The page's example breaks off.` : what;
}

/** Adds the result type to the union, unless another service has done so. */
function membership({ results }: RootTypes, { resultType }: VendorRequest): SdlBlock[] {
  if (results.getTypes().some((type) => type.name === resultType)) return [];
  return [{ head: `extend union ${results.name} = ${resultType}` }];
}

/** Tells the synthesiser what the request sends, so that no answer repeats it. */
function learnInputs(synthesiser: Synthesiser, literals: readonly InputLiteral[]): void {
  for (const { name, value, fields } of literals) {
    synthesiser.learn(name, value);
    learnInputs(synthesiser, fields ?? []);
  }
}

/** A comment with the rows of a table that the service does not use. */
function rowComments(intro: string, rows: readonly PageRow[], synthesiser: Synthesiser): string[] {
  if (rows.length === 0) return [];
  return [
    intro,
    ...rows.map(
      ({ name, text }) => `  ${name}${text === "" ? "" : `: ${synthesiser.text(text).slice(0, 200)}`}`,
    ),
  ];
}

/** The schema without the file that will be written. */
function schemaWithout(files: ReadonlyMap<string, DocumentNode>, path: string): GraphQLSchema {
  try {
    return schemaOf([...files].filter(([file]) => file !== path).map(([, document]) => document));
  } catch (error) {
    const which = files.has(path) ? ` without ${path}, which other files need,` : "";
    throw new ServiceRefusal(`The schema${which} does not build: ${(error as Error).message.split("\n")[0]}`);
  }
}

/** Rows about the envelope, which are on every page. */
const ENVELOPE =
  /^(?:data|verify|businessVerification|ok|message|status|result|error|__typename|documentType|input)$|^error\./;

/** The rows of a table that name none of the fields in use. */
function unusedRows(rows: readonly PageRow[], used: ReadonlySet<string>): PageRow[] {
  const last = new Set([...used].map((path) => path.split(".").at(-1)));
  return rows.filter(
    ({ name }) =>
      !ENVELOPE.test(name) && !used.has(name) && !(last.has(name.split(".").at(-1)) && !name.includes(".")),
  );
}

/** A field of an input or a selection, with its sub-fields. */
interface Nested {
  readonly name: string;
  readonly fields?: readonly Nested[] | undefined;
}

/** The dotted paths of all fields. */
function usedPaths(fields: readonly Nested[]): Set<string> {
  const walk = (inner: readonly Nested[], path: string): string[] =>
    inner.flatMap(({ name, fields = [] }) => [path + name, ...walk(fields, `${path}${name}.`)]);
  return new Set(walk(fields, ""));
}

/** Paths in an answer that the request does not select, which happens if the examples are of different dates. */
function unselectedFields(value: unknown, selected: readonly SelectedField[], path = ""): string[] {
  const found = new Set<string>();
  for (const record of [value].flat().filter(isObject)) {
    for (const [key, inner] of Object.entries(record)) {
      const field = selected.find((candidate) => candidate.key === key);
      if (field?.fields !== undefined) {
        for (const deeper of unselectedFields(inner, field.fields, `${path}${key}.`)) found.add(deeper);
      } else if (field === undefined && /^(?!__)[A-Za-z_]\w{0,63}$/.test(key)) found.add(path + key);
    }
  }
  return [...found];
}
