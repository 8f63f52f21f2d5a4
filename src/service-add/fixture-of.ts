import { isObject } from "../answer/is-object.ts";
import type { PlannedField } from "./planned-field.ts";
import type { VendorAnswers } from "./read-answers.ts";
import type { Synthesiser } from "./synthesiser.ts";
import type { OperationParts } from "./write-operation.ts";

type Fields = Readonly<Record<string, unknown>>;

const MESSAGES: Readonly<Record<string, string>> = {
  verify: "Verification completed successfully",
  businessVerification: "Business verification completed successfully",
};

/**
 * The answers of the sandbox. `found` is the page's example with made-up values. If the page shows only a failure, that
 * becomes `declined`, and `found` has a result of nulls.
 */
export function fixtureOf(
  parts: OperationParts,
  answers: VendorAnswers,
  synthesiser: Synthesiser,
): Readonly<Record<string, unknown>> {
  const [shown] = answers.envelopes;
  const isAnswered = isObject(shown?.result);
  const found = isAnswered ? shown : {};
  const write = (envelope: Fields): unknown => ({
    ...pick(parts.before, envelope, synthesiser),
    result:
      envelope.result === null
        ? null
        : { __typename: parts.resultType, ...pick(parts.result, envelope.result, synthesiser) },
    ...pick(parts.after, envelope, synthesiser),
  });
  const result = { ok: true, message: MESSAGES[parts.root] ?? MESSAGES.verify, ...found };
  const declined = shown === undefined || isAnswered ? undefined : { ...shown, result: null };
  return { found: write(result), ...(declined && { declined: write(declined) }) };
}

/** The selected fields of a value. A field that the value does not have is null. */
function pick(fields: readonly PlannedField[], value: unknown, synthesiser: Synthesiser): Fields {
  const record = isObject(value) ? value : {};
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
  return isObject(value) ? pick(field.fields, value, synthesiser) : null;
}

/** The value, or null if it does not have the type that the schema gives it. */
function fitting(type: string, value: unknown): unknown {
  const item = /^\[(.*)\]$/.exec(type)?.[1];
  if (item !== undefined) return Array.isArray(value) ? value.map((one) => fitting(item, one)) : null;
  if (type === "String" || type === "ID") return typeof value === "string" ? value : null;
  if (type === "Int" || type === "Float") return typeof value === "number" ? value : null;
  if (type === "Boolean") return typeof value === "boolean" ? value : null;
  return value;
}
