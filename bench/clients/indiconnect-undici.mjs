import { createClient } from "indiconnect";
import { undiciTransport } from "../.cache/undici-transport.mjs";
import { documents } from "./documents.mjs";

export function create({ url, operation, keys }) {
  const transport = undiciTransport(new URL(url).origin);
  const client = createClient({ baseUrl: url, credentials: keys, transport });
  const document = documents[operation.name];
  return async (variables) => (await client.verify(document, variables)).ok;
}
