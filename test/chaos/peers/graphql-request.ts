import { GraphQLClient } from "graphql-request";
import type { Connect } from "../caller.ts";
import { endOf } from "./end-of.ts";
import { type Answer, headers, PATH, QUERY } from "./request.ts";

/** As its README shows it, with the signal that it takes as its only deadline. */
export const graphqlRequestPeer: Connect = (baseUrl, timeout) => {
  const client = new GraphQLClient(`${baseUrl}${PATH}`, { headers });
  return {
    async call(url) {
      try {
        const { verify } = await client.request<Answer>({
          document: QUERY,
          variables: { url },
          signal: AbortSignal.timeout(timeout),
        });
        return { end: verify.ok ? "answered" : "declined", sent: "yes" };
      } catch (error) {
        return endOf(error);
      }
    },
    close() {},
  };
};
