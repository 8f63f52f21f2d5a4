import { isObject } from "../answer/is-object.ts";
import { checkLeaks, checkPlan } from "./check-plan.ts";
import { exampleCurl } from "./example-curl.ts";
import { type ExistingFiles, ExistingServices, type ServiceBase } from "./existing-services.ts";
import { fixtureOf } from "./fixture-of.ts";
import type { InputLiteral } from "./input-literals.ts";
import { findUnshipped, type NamingOptions, nameService } from "./name-service.ts";
import { PageRows } from "./page-rows.ts";
import type { PlanContext } from "./plan-context.ts";
import { planInputs } from "./plan-inputs.ts";
import { planNotes } from "./plan-notes.ts";
import { type PlannedField, planType } from "./plan-types.ts";
import { readAnswers, type VendorAnswers } from "./read-answers.ts";
import { readPage } from "./read-page.ts";
import { readRequest, type SelectedField, type VendorRequest } from "./read-request.ts";
import { serviceDirective } from "./service-directive.ts";
import { Synthesiser } from "./synthesiser.ts";
import type { SourceFile } from "./write-files.ts";
import { writeJson } from "./write-json.ts";
import { writeOperation } from "./write-operation.ts";
import { type SdlField, writeSdl } from "./write-sdl.ts";

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
  const existing = new ExistingServices(files);
  const page = readPage(text);
  const curl = exampleCurl(page.text);
  const request = readRequest(curl, existing.roots);
  const { root, documentType, resultType } = request;
  const listed = findUnshipped(files.unshipped, page.title, documentType);
  const names = nameService(page, request, options, listed);
  const base = existing.baseOf(names, request);
  const answers = readAnswers(page, request);
  const asked = [...request.envelope, ...request.result];
  const context: PlanContext = {
    schema: base.schema,
    operation: names.operation,
    input: base.input,
    synthesiser: learned(request, answers),
    parameters: new PageRows(page.lines, "parameter", pathsOf(request.inputs)),
    fields: new PageRows(page.lines, "field", pathsOf(asked)),
    blocks: [],
    notes: [],
  };
  const { synthesiser, parameters, blocks, notes } = context;

  const added: SdlField[] = [];
  blocks.push({
    head: `extend input ${base.input.name}`,
    comments: unusedRows("parameter table that its example does not send", parameters, context),
    directives: [serviceDirective(names, request, curl)],
    fields: added,
  });
  const inputs = planInputs(context, added, request.inputs);
  const inputFields = blocks.flatMap((block) => block.fields ?? []);
  // Another service may have added the result type to the union.
  if (base.results.getTypes().every((type) => type.name !== resultType))
    blocks.push({ head: `extend union ${base.results.name} = ${resultType}` });
  const payload = planPayload(context, base, request, answers, names.title);
  const sdl = writeSdl(blocks);
  const operation = writeOperation({ name: names.operation, root, documentType, inputs, payload });
  checkPlan(base.documents, sdl, operation);
  const written: SourceFile[] = [
    { path: names.schemaPath, content: sdl },
    { path: names.operationPath, content: operation },
    { path: names.fixturePath, content: writeJson(fixtureOf(root, payload, answers, synthesiser)) },
  ];
  checkLeaks(written.map((file) => file.content).join("\n"), curl, synthesiser);
  if (listed !== undefined) written.push(listed.listWithout);
  return {
    operation: names.operation,
    documentType,
    files: written,
    notes: [
      ...planNotes({ page, curl, names, options, listed, parameters, added: inputFields }),
      ...borrowedInputs(base, request),
      ...answers.notes,
      ...notes,
      ...unselectedNote(answers, request),
    ],
  };
}

/** A synthesiser that knows what the examples contain, so that no text repeats it. */
function learned({ inputs }: VendorRequest, { envelopes }: VendorAnswers): Synthesiser {
  const synthesiser = new Synthesiser();
  for (const { name, value } of leavesOf(inputs)) {
    // A short number stays in an answer, but a text must not repeat it.
    for (const one of [value].flat()) synthesiser.value(name, typeof one === "number" ? String(one) : one);
  }
  for (const envelope of envelopes) synthesiser.value("answer", envelope);
  return synthesiser;
}

function leavesOf(literals: readonly InputLiteral[]): InputLiteral[] {
  return literals.flatMap((literal) => (literal.fields ? leavesOf(literal.fields) : [literal]));
}

/** The dotted paths of all fields. */
function pathsOf(fields: readonly (InputLiteral | SelectedField)[], path = ""): Set<string> {
  return new Set(
    fields.flatMap(({ name, fields = [] }) => [path + name, ...pathsOf(fields, `${path}${name}.`)]),
  );
}

/** A comment with the rows of a table that the service does not use. */
function unusedRows(which: string, table: PageRows, { synthesiser }: PlanContext): string[] {
  const rows = table.unused().map(({ name, text }) => {
    const what = synthesiser.text(text).slice(0, 200);
    return what === "" ? `  ${name}` : `  ${name}: ${what}`;
  });
  return rows.length === 0
    ? []
    : [`Rows of the page's ${which}, so the operation leaves them out too:`, ...rows];
}

const leaf = (name: string): SelectedField => ({ name, key: name, fields: undefined });

/** Plans the answer. It always selects `ok`, `message` and `error`: without them, a refusal gives no reason. */
function planPayload(
  context: PlanContext,
  { payload }: ServiceBase,
  { envelope, result, resultType }: VendorRequest,
  answers: VendorAnswers,
  title: string,
): PlannedField[] {
  const finding = {
    type: resultType,
    description: describe(title, answers),
    comments: unusedRows("field table that its example does not select", context.fields, context),
    samples: answers.envelopes.map((one) => one.result),
    path: [],
  };
  const fields = planType(context, finding, result);
  const isMissing = (name: string): boolean => !envelope.some((field) => field.name === name);
  const selected = [...["ok", "message"].filter(isMissing).map(leaf), ...envelope];
  if (isMissing("error")) {
    selected.push({ name: "error", key: "error", fields: [leaf("message")] });
    context.notes.push(
      "The example does not select error: error { message } was added, so that a refusal says why.",
    );
  }
  const place = { type: payload.name, description: "", samples: answers.envelopes, path: [] };
  const around = planType(context, place, selected);
  return [
    ...around.filter((field) => field.fields === undefined),
    { name: "result", key: "result", type: resultType, on: resultType, fields },
    ...around.filter((field) => field.fields !== undefined),
  ];
}

function describe(title: string, { cut, envelopes, hasResult }: VendorAnswers): string {
  const what = `What ${title.replace(/\s*_S(?![A-Za-z])/g, "")} finds.`;
  if (envelopes.length === 0) return `${what} The page shows no answer: the types are guesses.`;
  if (!hasResult) return `${what} The page shows an answer without a result only: the types are guesses.`;
  return cut ? `${what} The page's example breaks off.` : what;
}

/** Notes on inputs that only the file of another service declares. Shared inputs belong beside the definition of their type. */
function borrowedInputs({ input }: ServiceBase, { inputs }: VendorRequest): string[] {
  const home = input.astNode?.loc?.source.name;
  const names = new Map<string, string[]>();
  for (const { name } of inputs) {
    const file = input.getFields()[name]?.astNode?.loc?.source.name;
    if (file !== undefined && file !== home) names.set(file, [...(names.get(file) ?? []), name]);
  }
  return [...names].map(
    ([file, shared]) =>
      `Declared in ${file} and now shared: ${shared.join(", ")}. Move it to ${home} when convenient.`,
  );
}

function unselectedNote({ envelopes }: VendorAnswers, { result }: VendorRequest): string[] {
  const paths = envelopes.flatMap((envelope) => unselectedFields(envelope.result, result));
  if (paths.length === 0) return [];
  return [
    `The example's answer has fields that its request does not select: ${[...new Set(paths)].join(", ")}.`,
  ];
}

/** Paths in an answer that the request does not select, which happens if the examples are of different dates. */
function unselectedFields(value: unknown, selected: readonly SelectedField[], path = ""): string[] {
  const records = [value].flat().filter(isObject);
  return records.flatMap(Object.entries).flatMap(([key, inner]) => {
    const field = selected.find((candidate) => candidate.key === key);
    if (field?.fields !== undefined) return unselectedFields(inner, field.fields, `${path}${key}.`);
    return field === undefined && /^(?!__)[A-Za-z_]\w{0,63}$/.test(key) ? [path + key] : [];
  });
}
