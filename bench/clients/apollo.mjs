import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";

export function create({ url, operation, headers }) {
  const client = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: url, headers }) });
  const mutation = gql(operation.text);
  return async (variables) => {
    const { data } = await client.mutate({ mutation, variables, fetchPolicy: "no-cache" });
    return data[operation.root].ok;
  };
}
