import { isObject } from "../answer/is-object.ts";
import type { PlannedField } from "./plan-types.ts";
import type { VendorAnswers } from "./read-answers.ts";
import type { Synthesiser } from "./synthesiser.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The answers of the sandbox. `found` is the page's example with made-up values. If the page shows only a failure, that
 * becomes `declined`, and `found` has a result of nulls.
 */
export function fixtureOf(
  root: string,
  payload: readonly PlannedField[],
  { envelopes: [shown], hasResult }: VendorAnswers,
  synthesiser: Synthesiser,
): Fields {
  const what = root === "businessVerification" ? "Business verification" : "Verification";
  const found = { ok: true, message: `${what} completed successfully`, result: {}, ...(hasResult && shown) };
  const isDeclined = shown !== undefined && !hasResult;
  return {
    found: pick(payload, found, synthesiser),
    ...(isDeclined && { declined: pick(payload, { ...shown, result: null }, synthesiser) }),
  };
}

/** The selected fields of a record. A field that the record does not have is null. */
function pick(fields: readonly PlannedField[], record: Fields, synthesiser: Synthesiser): Fields {
  return Object.fromEntries(
    fields.map((field) => {
      const shown = Object.hasOwn(record, field.key) ? record[field.key] : null;
      return [field.name, made(field, shown, synthesiser)];
    }),
  );
}

function made(field: PlannedField, value: unknown, synthesiser: Synthesiser): unknown {
  if (field.fields === undefined) return fitting(field.type, synthesiser.value(field.name, value));
  if (Array.isArray(value)) return value.slice(0, 3).map((item) => made(field, item, synthesiser));
  if (!isObject(value)) return null;
  return { ...(field.on && { __typename: field.on }), ...pick(field.fields, value, synthesiser) };
}

/** The value, or null if it does not have the type that the schema gives it. */
function fitting(type: string, value: unknown): unknown {
  const item = /^\[(.*)\]$/.exec(type)?.[1];
  if (item !== undefined) return Array.isArray(value) ? value.map((one) => fitting(item, one)) : null;
  const isOf: Readonly<Record<string, string>> = {
    String: "string",
    ID: "string",
    Int: "number",
    Float: "number",
    Boolean: "boolean",
  };
  const expected = isOf[type];
  return expected === undefined || typeof value === expected ? value : null;
}
