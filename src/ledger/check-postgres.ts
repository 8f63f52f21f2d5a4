const OLDEST = 130_000;

/**
 * Refuses a PostgreSQL server that could forget a confirmed claim, because the check would be paid again.
 *
 * @param ask returns the only row of a query
 * @param refusal creates the error from a text that says what is wrong and what to set
 * @throws that error
 */
export async function checkPostgres(
  ask: (sql: string) => Promise<Record<string, unknown> | undefined>,
  refusal: (what: string) => Error,
): Promise<void> {
  const found = await ask(`SELECT current_setting('server_version_num')::int AS version,
    current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
    current_setting('synchronous_commit') AS commit, pg_is_in_recovery() AS standby`);
  const { version, fsync, pages, commit, standby } = found ?? {};
  const unsafe = (what: string): never => {
    throw refusal(what);
  };
  if (typeof version !== "number" || version < OLDEST) unsafe("it is older than version 13. Upgrade it.");
  if (standby === true) unsafe("it is a standby and takes no writes. Pass the address of the primary.");
  if (fsync !== "on") unsafe("it may forget claims in a crash. Set fsync = on and reload it.");
  if (pages !== "on") unsafe("it may lose its tables in a crash. Set full_page_writes = on and reload it.");
  if (commit === "off") {
    unsafe("it may forget claims in a crash. Set synchronous_commit = on for this user or database.");
  }
}
