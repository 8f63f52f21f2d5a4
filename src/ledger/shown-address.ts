/** What to say of an address that {@link shownAddress} cannot read. */
export const NOT_A_URL = "is not a URL. In user and password, write @ : / ? # % as %40 %3A %2F %3F %23 %25.";

/** The address of a server without user and password, for messages. Undefined if it is not a URL. */
export function shownAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname, search, hash } = new URL(url);
  // If a password contains one of these signs, the URL is split in the wrong places, and a piece of the password would be
  // shown as the host.
  return hash !== "" || `${pathname}${search}`.includes("@") ? undefined : `${protocol}//${host}${pathname}`;
}
