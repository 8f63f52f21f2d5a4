import { QueueError } from "./queue-error.ts";

/** Replaces a driver's error by our own words, because the driver's can contain user names and addresses. */
export function serverUnreachable(error: unknown, shown: string): QueueError {
  if (error instanceof QueueError) return error;
  const { code, message = "" } = (error ?? {}) as { readonly code?: unknown; readonly message?: string };
  const refused = code === "28P01" || code === "28000" || /WRONGPASS|NOAUTH|NOPERM/.test(message);
  if (refused) return new QueueError("unreachable", `${shown} refuses the user or the password.`);
  const shownCode = typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : "";
  return new QueueError(
    "unreachable",
    `${shown} cannot be used${shownCode}. Is it running, and is the address right?`,
  );
}
