import { Client, fetchExchange, gql } from "@urql/core";

export function create({ url, operation, headers }) {
  const client = new Client({
    url,
    exchanges: [fetchExchange],
    fetchOptions: { headers },
    preferGetMethod: false,
  });
  const mutation = gql(operation.text);
  return async (variables) => {
    const { data, error } = await client.mutation(mutation, variables).toPromise();
    if (error) throw error;
    return data[operation.root].ok;
  };
}
