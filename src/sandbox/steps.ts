import type { Follows } from "../document/service.ts";
import { filledFields } from "./rest-door.ts";
import type { SandboxEnvelope, SandboxService } from "./sandbox-service.ts";
import { declined } from "./scenarios.ts";

/** The sandbox's rules for checks in steps. They are its own, because the vendor documents none. */
export interface StepRules {
  /** The only correct OTP. @default "123456" */
  readonly otp?: string | undefined;
  /** Milliseconds for which an OTP is valid. @default 300000 */
  readonly lifetime?: number | undefined;
  /** Milliseconds before the same input can get another OTP. @default 30000 */
  readonly coolDown?: number | undefined;
  /** Number of wrong OTPs after which the request is closed. @default 3 */
  readonly attempts?: number | undefined;
  /** Milliseconds on any clock. @default Date.now */
  readonly now?: (() => number) | undefined;
}

type Service = SandboxService["service"];
/** The input with the vendor's names of its fields. An app's document may have other names for its variables. */
type Input = Readonly<Record<string, unknown>>;

// A limit, so that endless requests do not fill the memory.
const MOST = 10_000;

interface Step {
  readonly at: number;
  wrong: number;
  submitted: boolean;
}

/**
 * Follows checks through their steps, for any service, by the values that the SDL says one step passes to the next. It
 * ignores ids that this sandbox did not give out, so the ids in fixtures work for a step by itself.
 */
export class Steps {
  readonly #rules: { readonly [rule in keyof StepRules]-?: NonNullable<StepRules[rule]> };
  /** What each first step passes on, by its documentType. */
  readonly #takes = new Map<string, Follows>();
  /** The open steps, by the first step and the value that it passed on. */
  readonly #open = new Map<string, Step>();
  /** When each first step was last answered, by its service and input. */
  readonly #last = new Map<string, number>();
  #handedOut = 0;

  constructor(services: readonly Service[], rules: StepRules = {}) {
    const { otp = "123456", lifetime = 300_000, coolDown = 30_000, attempts = 3, now = Date.now } = rules;
    this.#rules = { otp, lifetime, coolDown, attempts, now };
    for (const { follows } of services) if (follows) this.#takes.set(follows.documentType, follows);
  }

  /** The decline of a step. Undefined if the step is in order. */
  refusal(service: Service, input: Input): SandboxEnvelope | undefined {
    const { lifetime, coolDown, attempts, otp } = this.#rules;
    const now = this.#rules.now();
    if (this.#takes.has(service.documentType)) {
      const last = this.#last.get(keyOf(service, input));
      const wait = last === undefined ? 0 : last + coolDown - now;
      return wait > 0 ? declined(`An OTP was sent already; wait ${Math.ceil(wait / 1000)} s`) : undefined;
    }
    const { follows } = service;
    if (follows === undefined) return undefined;
    // The field has the vendor's name. An app's document may have another name for its variable.
    const filled = [...filledFields(service)].find(([, variable]) => variable === follows.as);
    const step = this.#open.get(stepKey(follows, input[filled?.[0] ?? follows.as]));
    if (step === undefined) return undefined;
    if (input.otp === undefined)
      return step.submitted ? undefined : declined("Invalid request: the step before it is missing");
    if (step.submitted) return declined("DOCUMENT_ALREADY_RETRIEVED", "DOCUMENT_ALREADY_RETRIEVED");
    if (now - step.at >= lifetime) return declined("OTP expired");
    if (step.wrong >= attempts) return declined("Invalid OTP: too many attempts");
    if (input.otp !== otp) {
      step.wrong++;
      return declined("Invalid OTP");
    }
    step.submitted = true;
    return undefined;
  }

  /** Puts a new id into the answer of a first step. Returns any other answer unchanged. */
  handOver(service: Service, input: Input, answer: SandboxEnvelope): SandboxEnvelope {
    const follows = this.#takes.get(service.documentType);
    if (follows === undefined || answer.ok !== true) return answer;
    const { take, of } = follows;
    const handed = of === "input" ? input[take] : answer.result?.[take];
    if (typeof handed !== "string") return answer;
    const id = of === "input" ? handed : idOf(this.#handedOut++);
    const at = this.#rules.now();
    this.#open.set(stepKey(follows, id), { at, wrong: 0, submitted: false });
    this.#last.set(keyOf(service, input), at);
    for (const known of [this.#open, this.#last]) {
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    }
    return of === "input" ? answer : { ...answer, result: { ...answer.result, [take]: id } };
  }

  reset(): void {
    this.#open.clear();
    this.#last.clear();
    this.#handedOut = 0;
  }
}

const stepKey = ({ documentType }: Follows, handedOver: unknown): string => `${documentType} ${handedOver}`;

const keyOf = (service: Service, input: Input): string => `${service.documentType} ${JSON.stringify(input)}`;

/** A UUID for a count. The count is in letters, because digits could be read as a magic number. */
function idOf(count: number): string {
  const letters = count.toString(6).replace(/\d/g, (digit) => "abcdef"[Number(digit)] as string);
  return `00000000-0000-4000-8000-${letters.padStart(12, "a")}`;
}
