import * as https from "node:https";
import * as tls from "node:tls";
import { parse } from "graphql";
import { createClientWith, type IndiConnect } from "../src/client/create-client.ts";
import type { Envelope, TypedDocument } from "../src/document/document.ts";
import { type ServiceDocument, withService } from "../src/document/with-service.ts";
import { IndiConnectError } from "../src/error/error.ts";
import { type Dependencies, realDependencies } from "../src/settings/dependencies.ts";
import type { ClientOptions } from "../src/settings/options.ts";
import { fetchTransport } from "../src/transport/fetch.ts";
import { nodeTransport } from "../src/transport/node.ts";
import type { Transport } from "../src/transport/transport.ts";

/** Keys that nobody has. */
export const keys = {
  serviceKey: "sk_test_canary_service",
  accessKey: "indc_test_canary_access",
  secretKey: "ac_test_canary_secret",
} as const;

/** What a successful answer to {@link Everything} says. */
export const found = {
  data: {
    verify: {
      ok: true,
      message: "Verification completed successfully",
      result: { __typename: "EverythingResult", finding: "yes" },
      error: null,
    },
  },
} as const;

export interface EverythingResult {
  readonly __typename: "EverythingResult";
  readonly finding: string | null;
}

interface EverythingData {
  readonly verify: Envelope<EverythingResult> | null;
}

export interface EverythingVariables {
  readonly url?: string;
  readonly mobile?: string;
  readonly name?: string;
  readonly otp?: string;
  readonly anything?: unknown;
}

/** A document of an app's own, with one variable of every kind of personal data. */
export const Everything: ServiceDocument<EverythingData, EverythingVariables> = withService(
  parse(`
    mutation Everything($url: String, $mobile: String, $name: String, $otp: String, $anything: JSON) {
      verify(
        input: { documentType: "Everything", url: $url, mobile: $mobile, name: $name, otp: $otp, anything: $anything }
      ) {
        ok
        message
        result { __typename ... on EverythingResult { finding } }
        error { status message decryptedError }
      }
    }
  `) as unknown as TypedDocument<EverythingData, EverythingVariables>,
);

export type TransportName = "node" | "fetch";

/** Both ways out of Node, by name. */
export const transportNames: readonly TransportName[] = ["node", "fetch"];

/** A way out, on request one that trusts a private authority. */
export function transportFor(name: TransportName, ca?: string): Transport {
  if (name === "fetch") return fetchTransport(ca === undefined ? {} : { fetch: fetchTrusting(ca) });
  return nodeTransport(ca === undefined ? {} : { agent: new https.Agent({ ca, keepAlive: true }) });
}

/** Node's own `fetch` with another authority: the class of its dispatcher is only reachable through the default one. */
function fetchTrusting(ca: string): typeof fetch {
  new Response(); // loads it
  const standard = (globalThis as Record<symbol, unknown>)[Symbol.for("undici.globalDispatcher.1")] as object;
  const Dispatcher = standard.constructor as new (options: object) => object;
  try {
    const dispatcher = new Dispatcher({ connect: { ca } });
    return (input, init) => fetch(input, { ...init, dispatcher } as RequestInit);
  } catch {
    // Since Node 26 the default one is a wrapper; there, authorities can be set for the process.
    const { getCACertificates, setDefaultCACertificates } = tls as unknown as {
      getCACertificates(kind: string): string[];
      setDefaultCACertificates(certificates: string[]): void;
    };
    const before = getCACertificates("default");
    return async (input, init) => {
      setDefaultCACertificates([...before, ca]);
      try {
        return await fetch(input, init);
      } finally {
        setDefaultCACertificates(before);
      }
    };
  }
}

/** A client that calls `baseUrl` without the pauses before resends, untouched by the machine's environment. */
export function clientFor(
  transport: Transport,
  baseUrl: string,
  options: ClientOptions = {},
  dependencies: Partial<Dependencies> = {},
): IndiConnect {
  return createClientWith(
    { ...realDependencies(() => transport), env: {}, random: () => 0, ...dependencies },
    { baseUrl, credentials: keys, transport, ...options },
  );
}

/** The error that a call ends with; every other end is a failure of the test. */
export async function failureOf(call: Promise<unknown>): Promise<IndiConnectError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof IndiConnectError) return error;
    throw new Error(`not an IndiConnectError: ${String(error)}`, { cause: error });
  }
  throw new Error("the call did not fail");
}
