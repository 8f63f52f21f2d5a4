import * as indiconnect from "indiconnect";
import { undiciTransport } from "../.cache/undici-transport.mjs";

export function create({ url, operation, keys }) {
  const transport = undiciTransport(new URL(url).origin);
  const client = indiconnect.createClient({ baseUrl: url, credentials: keys, transport });
  const { [operation.name]: document } = indiconnect;
  return async (variables) => (await client.verify(document, variables)).ok;
}
