import type { Envelope } from "../document/document.ts";
import type { SandboxService } from "./sandbox-service.ts";

/** The rules by which the sandbox follows a check through its steps. The vendor documents none: these are its own. */
export interface StepRules {
  /** The one right OTP. @default "123456" */
  readonly otp?: string | undefined;
  /** Milliseconds that an OTP is good for. @default 300000 */
  readonly lifetime?: number | undefined;
  /** Milliseconds before the same input is sent another OTP. @default 30000 */
  readonly coolDown?: number | undefined;
  /** Wrong OTPs before the request is closed. @default 3 */
  readonly attempts?: number | undefined;
  /** Milliseconds on any clock. @default Date.now */
  readonly now?: (() => number) | undefined;
}

type Found = Envelope<Record<string, unknown>>;
type Service = SandboxService["service"];

// Whoever asks on and on must not fill the memory.
const MOST = 10_000;

interface Step {
  readonly at: number;
  wrong: number;
  submitted: boolean;
}

/**
 * Follows checks through their steps by the hand-overs that the SDL declares, for no service in particular. An id that
 * this sandbox did not hand out is not its business: the fixtures' ids stay good for a step by itself.
 */
export class Steps {
  readonly #rules: { readonly [rule in keyof StepRules]-?: NonNullable<StepRules[rule]> };
  /** What each first step hands over: the field of its result. */
  readonly #takes = new Map<string, string>();
  /** By what was handed over. */
  readonly #open = new Map<string, Step>();
  /** When each first step was last answered, by its service and input. */
  readonly #last = new Map<string, number>();
  #handedOut = 0;

  constructor(services: readonly Service[], rules: StepRules = {}) {
    this.#rules = {
      otp: rules.otp ?? "123456",
      lifetime: rules.lifetime ?? 300_000,
      coolDown: rules.coolDown ?? 30_000,
      attempts: rules.attempts ?? 3,
      now: rules.now ?? Date.now,
    };
    for (const { follows } of services) if (follows) this.#takes.set(follows.documentType, follows.take);
  }

  /** Why a step is declined, or nothing. */
  refusal(service: Service, variables: Readonly<Record<string, unknown>>): Found | undefined {
    const { lifetime, coolDown, attempts, otp } = this.#rules;
    const now = this.#rules.now();
    if (this.#takes.has(service.documentType)) {
      const last = this.#last.get(keyOf(service, variables));
      const wait = last === undefined ? 0 : last + coolDown - now;
      return wait > 0 ? declined(`An OTP was sent already; wait ${Math.ceil(wait / 1000)} s`) : undefined;
    }
    const step = service.follows && this.#open.get(String(variables[service.follows.as]));
    if (step === undefined) return undefined;
    if (!("otp" in variables))
      return step.submitted ? undefined : declined("Invalid request: the step before it is missing");
    if (step.submitted) return declined("DOCUMENT_ALREADY_RETRIEVED", "DOCUMENT_ALREADY_RETRIEVED");
    if (now - step.at >= lifetime) return declined("OTP expired");
    if (step.wrong >= attempts) return declined("Invalid OTP: too many attempts");
    if (variables.otp !== otp) {
      step.wrong++;
      return declined("Invalid OTP");
    }
    step.submitted = true;
    return undefined;
  }

  /** The answer of a first step with an id of its own in it; every other answer as it is. */
  handOver(service: Service, variables: Readonly<Record<string, unknown>>, answer: Found): Found {
    const take = this.#takes.get(service.documentType);
    if (take === undefined || answer.ok !== true || typeof answer.result?.[take] !== "string") return answer;
    const id = idOf(this.#handedOut++);
    const at = this.#rules.now();
    this.#open.set(id, { at, wrong: 0, submitted: false });
    this.#last.set(keyOf(service, variables), at);
    for (const known of [this.#open, this.#last]) {
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    }
    return { ...answer, result: { ...answer.result, [take]: id } };
  }

  /** Forgets every step. */
  reset(): void {
    this.#open.clear();
    this.#last.clear();
    this.#handedOut = 0;
  }
}

const keyOf = (service: Service, variables: Readonly<Record<string, unknown>>): string =>
  `${service.documentType} ${JSON.stringify(variables)}`;

function declined(message: string, decryptedError: string | null = null): Found {
  return { ok: false, message, result: null, error: { status: "FAILED", message, decryptedError } };
}

/** A UUID for a count, in letters where it counts: digits could be read as a magic number. */
function idOf(count: number): string {
  const letters = count.toString(6).replace(/\d/g, (digit) => "abcdef"[Number(digit)] as string);
  return `00000000-0000-4000-8000-${letters.padStart(12, "a")}`;
}
