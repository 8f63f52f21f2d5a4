import { Kind, parse, visit } from "graphql";
import type { Envelope } from "../document/document.ts";
import type { Follows } from "../document/service.ts";
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
/** The input as the vendor names its fields: an app's document may name its variables otherwise. */
type Input = Readonly<Record<string, unknown>>;

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
  /** What each first step hands over, by its documentType. */
  readonly #takes = new Map<string, Follows>();
  /** The input field by which each later step is handed it. */
  readonly #fields = new Map<Service, string>();
  /** By the first step and what it handed over. */
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
    for (const service of services) {
      const { follows } = service;
      if (follows === undefined) continue;
      this.#takes.set(follows.documentType, follows);
      this.#fields.set(service, fieldOf(service, follows.as));
    }
  }

  /** Why a step is declined, or nothing. */
  refusal(service: Service, input: Input): Found | undefined {
    const { lifetime, coolDown, attempts, otp } = this.#rules;
    const now = this.#rules.now();
    if (this.#takes.has(service.documentType)) {
      const last = this.#last.get(keyOf(service, input));
      const wait = last === undefined ? 0 : last + coolDown - now;
      return wait > 0 ? declined(`An OTP was sent already; wait ${Math.ceil(wait / 1000)} s`) : undefined;
    }
    const { follows } = service;
    const step = follows && this.#open.get(stepKey(follows, input[this.#fields.get(service) ?? ""]));
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

  /** The answer of a first step with an id of its own in it; every other answer as it is. */
  handOver(service: Service, input: Input, answer: Found): Found {
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

  /** Forgets every step. */
  reset(): void {
    this.#open.clear();
    this.#last.clear();
    this.#handedOut = 0;
  }
}

const stepKey = ({ documentType }: Follows, handedOver: unknown): string => `${documentType} ${handedOver}`;

const keyOf = (service: Service, input: Input): string => `${service.documentType} ${JSON.stringify(input)}`;

/** The input field that a variable of a service's own document fills. */
function fieldOf({ text }: Service, variable: string): string {
  let field = variable;
  if (text === undefined) return field;
  visit(parse(text), {
    ObjectField({ name, value }) {
      if (value.kind === Kind.VARIABLE && value.name.value === variable) field = name.value;
    },
  });
  return field;
}

function declined(message: string, decryptedError: string | null = null): Found {
  return { ok: false, message, result: null, error: { status: "FAILED", message, decryptedError } };
}

/** A UUID for a count, in letters where it counts: digits could be read as a magic number. */
function idOf(count: number): string {
  const letters = count.toString(6).replace(/\d/g, (digit) => "abcdef"[Number(digit)] as string);
  return `00000000-0000-4000-8000-${letters.padStart(12, "a")}`;
}
