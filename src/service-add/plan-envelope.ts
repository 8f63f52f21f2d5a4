import type { PlanContext } from "./plan-context.ts";
import { planType } from "./plan-types.ts";
import type { PlannedField } from "./planned-field.ts";
import type { SelectedField, VendorRequest } from "./read-request.ts";

/** What an operation selects around the result. */
export interface EnvelopePlan {
  readonly before: readonly PlannedField[];
  readonly after: readonly PlannedField[];
}

const leaf = (name: string): SelectedField => ({ name, key: name, fields: undefined });

/** Plans the fields beside `result`. It always adds `ok`, `message` and `error`: without them, a refusal gives no reason. */
export function planEnvelope(
  context: PlanContext,
  payload: string,
  request: VendorRequest,
  envelopes: readonly unknown[],
): EnvelopePlan {
  const selected = [...request.envelope];
  for (const name of ["message", "ok"]) {
    if (!selected.some((field) => field.name === name)) selected.unshift(leaf(name));
  }
  if (!selected.some((field) => field.name === "error")) {
    selected.push({ name: "error", key: "error", fields: [leaf("message")] });
    context.notes.push(
      "The example does not select error: error { message } was added, so that a refusal says why.",
    );
  }
  const place = { type: payload, description: "", samples: envelopes, path: [], marks: false };
  const planned = planType(context, place, selected);
  return {
    before: planned.filter((field) => field.fields === undefined),
    after: planned.filter((field) => field.fields !== undefined),
  };
}
