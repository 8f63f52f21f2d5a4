import { declineReasons } from "../../src/answer/decline-reasons.ts";
import { createClientWith } from "../../src/client/create-client.ts";
import { errorCodes } from "../../src/error/error-codes.ts";
import {
  type ClientOptions,
  type Drift,
  IndiConnectError,
  type InputWarning,
  type Transport,
  type Verification,
} from "../../src/index.node.ts";
import { realDependencies } from "../../src/settings/dependencies.ts";
import { canaries, leaksIn, printed } from "../privacy/canaries.ts";
import { Hostile } from "./hostile-document.ts";

/** How one call of a fuzz run ended. */
export interface WatchedCall {
  readonly verification: Verification<object> | undefined;
  readonly error: IndiConnectError | undefined;
}

/** What is particular to a call. */
export interface Conditions {
  /** Its variables, or what is given in their place. */
  readonly given?: unknown;
  readonly options?: ClientOptions;
  /** For answers that repeat what was sent in pieces. */
  readonly mayLeak?: boolean;
}

/** Milliseconds that a call of a fuzz run has. */
export const DEADLINE = 400;
// What a busy machine adds before a timer is heard.
const SLACK = 2_000;

const { serviceKey, accessKey, secretKey, url, mobile, name, otp } = canaries;

/** Variables that hold what must not be shown. */
export const variables: Readonly<Record<string, unknown>> = {
  url,
  mobile,
  name,
  otp,
  json: { deep: [url, mobile] },
};

/**
 * One call by a client of its own, held against what holds for every call whatever it is given and whatever comes
 * back: it ends in time, as an answer or an `IndiConnectError`, changes nothing that all objects share, and shows
 * nothing of what was sent.
 *
 * @throws Error that says what did not hold
 */
export async function watchedCall(
  transport: Transport,
  baseUrl: string,
  { given = variables, options = {}, mayLeak = false }: Conditions = {},
): Promise<WatchedCall> {
  const told: (Drift | InputWarning)[] = [];
  const started = performance.now();
  let outcome: WatchedCall;
  try {
    const client = createClientWith(
      { ...realDependencies(() => transport), env: {}, random: () => 0 },
      {
        baseUrl,
        credentials: { serviceKey, accessKey, secretKey },
        transport,
        timeout: DEADLINE,
        onDrift: (drift) => void told.push(drift),
        onWarning: (warning) => void told.push(warning),
        ...options,
      },
    );
    outcome = { verification: await client.verify(Hostile, given as never), error: undefined };
  } catch (error) {
    if (!(error instanceof IndiConnectError))
      throw new Error(`not an IndiConnectError: ${String(error)}`, { cause: error });
    outcome = { verification: undefined, error };
  }
  const took = performance.now() - started;
  const { verification, error } = outcome;
  const shown = [error, verification?.ok ? verification.message : verification, ...told];
  const wrong = [
    took > DEADLINE + SLACK && `took ${took} ms`,
    error && !Object.hasOwn(errorCodes, error.code) && `unknown code ${error.code}`,
    error && !/^(no|yes|unknown)$/.test(error.sent) && `unknown sent ${error.sent}`,
    verification &&
      !verification.ok &&
      !Object.hasOwn(declineReasons, verification.error.reason) &&
      `unknown reason ${verification.error.reason}`,
    // None was added: something of this package's own failed and was caught only in the end.
    error?.message.includes("an added exchange or transport failed") && "failed of itself",
    ...pollution(),
    ...(mayLeak ? [] : leaksIn(shown.map(printed).join("\n"))).map((canary) => `shows the ${canary}`),
  ].filter(Boolean);
  if (wrong.length > 0) throw new Error(`${wrong.join("; ")} (${error?.code ?? verification?.ok})`);
  return outcome;
}

const SHARED = [Object.prototype, Array.prototype, Function.prototype, Error.prototype, Promise.prototype];
const owned = (): string[] => SHARED.map((each) => Reflect.ownKeys(each).map(String).join());
const before = owned();

/** What has been added to or taken from what all objects share. */
function pollution(): string[] {
  return owned().flatMap((names, index) =>
    names === before[index] ? [] : [`a shared prototype has changed: ${names}`],
  );
}
