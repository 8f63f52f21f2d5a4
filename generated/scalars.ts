// Written by codegen. Do not edit.
/**
 * Seen in the example: the inner `result` says whether the names match, the score runs from 0 to 1, 1 being exact.
 * Observed, not promised: check before relying on it.
 */
export type NameMatchJSON = { readonly requestId?: string | null; readonly result?: { readonly score?: number | null; readonly result?: boolean | null } | null; readonly statusCode?: number | null };
