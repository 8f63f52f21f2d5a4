import { GraphQLClient } from "graphql-request";

export function create({ url, operation, headers }) {
  const client = new GraphQLClient(url, { headers });
  return async (variables) => (await client.request(operation.text, variables))[operation.root].ok;
}
