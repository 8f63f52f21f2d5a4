import { createClient, fetchTransport } from "indiconnect";
import { documents } from "./documents.mjs";

export function create({ url, operation, keys }) {
  const client = createClient({ baseUrl: url, credentials: keys, transport: fetchTransport() });
  const document = documents[operation.name];
  return async (variables) => (await client.verify(document, variables)).ok;
}
