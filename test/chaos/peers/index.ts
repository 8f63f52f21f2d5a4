import { fetchTransport, nodeTransport } from "../../../src/index.node.ts";
import type { Connect } from "../caller.ts";
import { axiosPeer } from "./axios.ts";
import { graphqlRequestPeer } from "./graphql-request.ts";
import { indiconnect } from "./indiconnect.ts";
import { urqlPeer } from "./urql.ts";

type Client = (signal: AbortSignal) => Connect;

/** This package, over each of its transports. */
export const ours: Readonly<Record<string, Client>> = {
  "indiconnect, node:http": (signal) => indiconnect(nodeTransport, signal),
  "indiconnect, fetch": (signal) => indiconnect(fetchTransport, signal),
};

/** Other clients, as integrators write them. */
export const peers: Readonly<Record<string, Client>> = {
  "graphql-request": () => graphqlRequestPeer,
  "@urql/core, retryExchange": () => urqlPeer,
  axios: () => axiosPeer,
};
