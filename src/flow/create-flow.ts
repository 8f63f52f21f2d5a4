import type { Verification } from "../answer/verification.ts";
import type { IndiConnect } from "../client/create-client.ts";
import type { FollowingDocument, VerificationDocument } from "../document/document.ts";
import { handedOver } from "../document/input-of.ts";
import type { Follows } from "../document/service.ts";
import { IndiConnectError } from "../error/error.ts";
import type { VerifyOptions } from "../settings/verify-options.ts";
import { FlowState } from "./flow-state.ts";

/**
 * Limits for {@link createFlow}. The vendor documents neither, so none is set. Set what the vendor told you.
 */
export interface FlowOptions {
  /** Milliseconds before the same person can be sent another OTP; see {@link FlowStartOptions}. @default 0 */
  readonly coolDown?: number | undefined;
  /** Milliseconds after which a state can no longer be submitted. @default no limit */
  readonly expiresAfter?: number | undefined;
  /** Milliseconds since 1970, because another process may submit the state. @default Date.now */
  readonly now?: (() => number) | undefined;
}

/** Options of the first step. */
export interface FlowStartOptions extends VerifyOptions {
  /** The state of the previous start, if this one sends the OTP again. The cool-down counts from it. */
  readonly previous?: FlowState | string | undefined;
}

/** The outcome of the first step. */
export interface FlowStart<Result> {
  /** The answer of the first step. */
  readonly verification: Verification<Result>;
  /** The state to submit the second step with. Absent if the first step passed nothing on. */
  readonly state: FlowState | undefined;
}

/** A check in two steps, as one object. */
export interface Flow<First, FirstVariables, Second, SecondVariables> {
  /**
   * Runs the first step, which sends the person an OTP. Billed like any other call.
   *
   * @throws IndiConnectError as `verify()` does, and `invalid-option` before the cool-down is over
   */
  start(variables: FirstVariables, options?: FlowStartOptions): Promise<FlowStart<First>>;
  /**
   * Runs the second step with what the first one passed on. If the OTP was wrong, call it again with the same state.
   * Billed like any other call.
   *
   * @param state of `start()`, or its `serialise()` text
   * @throws IndiConnectError as `verify()` does, and `invalid-option` if the state expired or belongs to another flow
   */
  submit(
    state: FlowState | string,
    variables: SecondVariables,
    options?: VerifyOptions,
  ): Promise<Verification<Second>>;
}

/**
 * Joins two documents into one resumable check, in which the second step continues the first. The SDL says what the first
 * step passes on, and under which name (`@service(follows: …)`).
 *
 * @throws IndiConnectError `invalid-document` if the second does not follow the first
 *
 * ```ts
 * const flow = createFlow(indiconnect, MobileOtpSend, MobileOtpVerify);
 * const { verification, state } = await flow.start({ mobileNumber });
 * if (state) session.otp = state.serialise();
 * // later, perhaps in another process
 * const answer = await flow.submit(session.otp, { otp });
 * ```
 */
export function createFlow<First, FirstVariables, Second, SecondVariables, As extends string>(
  client: IndiConnect,
  first: VerificationDocument<First, FirstVariables>,
  second: FollowingDocument<Second, SecondVariables, string, As>,
  options: FlowOptions = {},
): Flow<First, FirstVariables, Second, Omit<SecondVariables, As>> {
  const { coolDown = 0, expiresAfter = Number.POSITIVE_INFINITY, now = Date.now } = options;
  // The result type that verify() narrows to is the document's own; TypeScript cannot see that through a type parameter.
  const caller = client as unknown as { readonly verify: Verify };
  const { documentType } = first.service;
  const follows: Follows | undefined = second.service.follows;
  if (follows?.documentType !== documentType) {
    throw new IndiConnectError(
      "invalid-document",
      `${second.service.operation} does not follow ${first.service.operation}: its @service(follows: …) in the SDL names the step before.`,
    );
  }

  const read = (state: FlowState | string): FlowState => {
    const known = typeof state === "string" ? FlowState.from(state) : state;
    if (known.documentType === documentType) return known;
    return refuse(`That state belongs to another flow: start ${first.service.operation} for this one.`);
  };
  const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);

  return Object.freeze({
    async start(variables: FirstVariables, { previous, ...call }: FlowStartOptions = {}) {
      if (previous !== undefined) {
        const wait = read(previous).startedAt + coolDown - now();
        if (wait > 0) refuse(`Wait ${seconds(wait)} s before another ${first.service.operation}.`);
      }
      const verification = await caller.verify(first, variables, call);
      const step = { document: first, variables: variables as Values };
      const handed = verification.ok
        ? handedOver(follows, { ...step, result: verification.result as Values })
        : undefined;
      const state = handed === undefined ? undefined : new FlowState(documentType, now(), handed);
      return { verification, state };
    },
    async submit(state: FlowState | string, variables: Omit<SecondVariables, As>, call?: VerifyOptions) {
      const known = read(state);
      const late = now() - known.startedAt - expiresAfter;
      if (late > 0)
        refuse(`The state expired ${seconds(late)} s ago: start ${first.service.operation} again.`);
      return caller.verify(second, { ...variables, [follows.as]: known.handedOver } as SecondVariables, call);
    },
  });
}

type Verify = <Result, Variables>(
  document: VerificationDocument<Result, Variables>,
  variables: Variables,
  options: VerifyOptions | undefined,
) => Promise<Verification<Result>>;

type Values = Readonly<Record<string, unknown>>;

function refuse(what: string): never {
  throw new IndiConnectError("invalid-option", `${what} Nothing was sent.`);
}
