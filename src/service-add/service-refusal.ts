/**
 * Says in one line why a page was not turned into a service, and what to do. Nothing was written then. The message names
 * fields of the page and files, never values.
 */
export class ServiceRefusal extends Error {
  override readonly name = "ServiceRefusal";
}

/** Refuses the page unless a condition holds. */
export function demand(condition: unknown, refusal: string): asserts condition {
  if (!condition) throw new ServiceRefusal(refusal);
}
