import * as indiconnect from "indiconnect";

export function create({ url, operation, keys }) {
  const client = indiconnect.createClient({
    baseUrl: url,
    credentials: keys,
    transport: indiconnect.fetchTransport(),
  });
  const { [operation.name]: document } = indiconnect;
  return async (variables) => (await client.verify(document, variables)).ok;
}
