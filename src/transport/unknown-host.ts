/**
 * Codes with which resolvers say that they have no address: the system's, and those of c-ares, which `dns.resolve()` and
 * the caches on top of it use. There is no connection then.
 */
export const UNKNOWN_HOST: RegExp =
  /^(?:ENOTFOUND|EAI_\w+|E(?:NODATA|SERVFAIL|REFUSED|TIMEOUT|NONAME|FORMERR|NOTIMP|BADNAME|BADRESP))$/;
