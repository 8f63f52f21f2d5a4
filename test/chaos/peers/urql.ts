import { Client, fetchExchange, gql } from "@urql/core";
import { retryExchange } from "@urql/exchange-retry";
import type { Connect } from "../caller.ts";
import { endOf } from "./end-of.ts";
import { type Answer, headers, PATH, QUERY } from "./request.ts";

/**
 * As its documentation shows it: retries of network errors, here three tries at shorter pauses. It overwrites a signal
 * in `fetchOptions`, so a deadline has to come with a `fetch` around the real one, and holds for each try.
 */
export const urqlPeer: Connect = (baseUrl, timeout) => {
  const client = new Client({
    url: `${baseUrl}${PATH}`,
    exchanges: [
      retryExchange({
        initialDelayMs: 20,
        maxDelayMs: 100,
        maxNumberAttempts: 3,
        retryIf: (error) => Boolean(error?.networkError),
      }),
      fetchExchange,
    ],
    fetchOptions: { headers },
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(timeout) }),
    preferGetMethod: false,
  });
  const mutation = gql<Answer>(QUERY);
  return {
    async call(url) {
      try {
        const { data, error } = await client.mutation(mutation, { url }).toPromise();
        if (error) throw error;
        return { end: (data as Answer).verify.ok ? "answered" : "declined", sent: "yes" };
      } catch (error) {
        return endOf(error);
      }
    },
    close() {},
  };
};
