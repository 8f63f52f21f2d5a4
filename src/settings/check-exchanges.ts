import type { Exchange } from "@urql/core";

/**
 * The exchanges of urql that would send or answer in place of this package, recognised by their source text. Importing
 * them for a comparison would add them to every bundle. Bundlers rename functions, but not these properties.
 */
const REFUSED = {
  fetchExchange: /["'`]subscription["'`][\s\S]*\.fetchSubscriptions/,
  cacheExchange: /["'`]cache-only["'`][\s\S]*\.additionalTypenames/,
  subscriptionExchange: /["'`]subscription["'`][\s\S]*\.unsubscribe\(/,
};

/**
 * Checks the exchanges of an app.
 *
 * @param refuse throws, with what is wrong
 */
export function checkExchanges(
  exchanges: readonly Exchange[],
  refuse: (what: string) => never,
): readonly Exchange[] {
  if (!Array.isArray(exchanges) || exchanges.some((exchange) => typeof exchange !== "function")) {
    refuse('"exchanges" must be an array of urql exchanges');
  }
  for (const exchange of exchanges) {
    const name = Object.entries(REFUSED).find(([, text]) => text.test(String(exchange)))?.[0];
    if (name)
      refuse(`"exchanges" cannot contain urql's ${name}: it would send or answer in place of this package`);
  }
  return exchanges;
}
