/**
 * Says in our own words why a database server cannot be used, because a driver's words can contain user names and
 * addresses.
 *
 * @param shown the address without user and password
 */
export function serverTrouble(error: unknown, shown: string): string {
  const { code, message = "" } = (error ?? {}) as { readonly code?: unknown; readonly message?: string };
  if (code === "28P01" || code === "28000" || /WRONGPASS|NOAUTH|NOPERM/.test(message))
    return `${shown} refuses the user or the password.`;
  return `${shown} cannot be used${shownCode(error)}. Is it running, and is the address right?`;
}

/** The code of a driver's error in brackets. Empty if there is none. */
export function shownCode(error: unknown): string {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === "string" && /^[A-Z0-9_]{1,40}$/.test(code) ? ` (${code})` : "";
}
