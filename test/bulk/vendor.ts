import { createClient, type IndiConnect, type Transport } from "../../src/index.node.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";

/** A sandbox on loopback and a client of it. */
export interface Vendor {
  readonly sandbox: Sandbox;
  readonly url: string;
  readonly client: IndiConnect;
  /** The `name1` of every call, in order of arrival. */
  names(): string[];
  stop(): Promise<void>;
}

/** Starts a sandbox. */
export async function startVendor(options: { readonly transport?: Transport } = {}): Promise<Vendor> {
  const sandbox = createSandbox({ slow: 50 });
  const { url } = await sandbox.listen();
  const credentials = { serviceKey: "sk_test_example", accessKey: "indc_test_x", secretKey: "ac_test_x" };
  const client = createClient({ baseUrl: url, credentials, timeout: 5_000, ...options });
  return {
    sandbox,
    url,
    client,
    names: () => sandbox.calls.map(({ variables }) => String((variables as { name1?: unknown }).name1)),
    async stop() {
      client.close();
      await sandbox.close();
    },
  };
}
