import { copyOf, followUps } from "./follow-up.ts";
import { controlDocument, probingDocuments, SENTINEL } from "./probing-document.ts";
import { everyQuestion, type ProbedService } from "./question.ts";
import { type Refusal, readRefusal } from "./read-refusal.ts";
import { Replies } from "./replies.ts";
import { compared, type NoAnswer, type ServiceReport, type Told } from "./service-report.ts";

/** Sends a document with an application's identifier. Returns any answer. */
export type Send = (
  document: string,
  myAppId: string | undefined,
) => Promise<{ readonly status: number; readonly body: string }>;

/** The largest number of requests for one service, including the control document. */
const MOST_REQUESTS = 4;

/** A server answered with data although no server can accept the document. Nothing more is sent. */
export class ProbeRan extends Error {
  constructor(service: ProbedService) {
    super(`The server did not refuse the probe of ${service.name}: it answered with data.`);
    this.name = "ProbeRan";
  }
}

/**
 * Asks a server about each service, with documents that no server can accept, and reports what its refusals reveal. It
 * sends one request at a time, and the control document once for each application.
 *
 * @throws ProbeRan as soon as an answer has data; what `send` throws
 */
export async function* probeServices(
  services: readonly ProbedService[],
  send: Send,
): AsyncGenerator<ServiceReport> {
  const controls = new Map<string | undefined, Refusal>();
  for (const service of services) {
    const { myAppId } = service;
    let requests = 0;
    const ask = async (document: string): Promise<Refusal> => {
      requests++;
      const { status, body } = await send(document, myAppId);
      const refusal = readRefusal(status, body);
      if (refusal.kind === "ran") throw new ProbeRan(service);
      return refusal;
    };
    const control = controls.get(myAppId) ?? (await ask(controlDocument));
    controls.set(myAppId, control);
    const told = refusedWhole(control) ?? (await converse(service, control, ask));
    yield { ...compared(service, told), requests };
  }
}

async function converse(
  { question, types }: ProbedService,
  control: Refusal,
  ask: (document: string) => Promise<Refusal>,
): Promise<Told | NoAnswer> {
  const root = copyOf(question);
  const replies = new Replies(root, control.complaints);
  let asked = new Set(everyQuestion(root));
  // The control document counts as one, even if another service of the same application sent it.
  for (let left = MOST_REQUESTS - 1; left > 0 && asked.size > 0; asked = followUps(root, types)) {
    for (const document of probingDocuments(root, asked).slice(0, left)) {
      left--;
      const refusal = await ask(document.text);
      const refused = refusedWhole(refusal);
      if (refused !== undefined) return refused;
      replies.read(document, refusal.complaints);
    }
  }
  return { replies, root };
}

/** Why a refusal cannot be read. Undefined if it names the sentinel of the mutation root. */
function refusedWhole({ kind, complaints, why = "" }: Refusal): NoAnswer | undefined {
  if (kind === "no-access") return { verdict: "refused", why };
  if (kind === "unreadable") return { verdict: "cannot tell", why };
  if (complaints.some(({ name }) => name === SENTINEL)) return undefined;
  return { verdict: "cannot tell", why: `the server's refusal does not name the unknown field, ${SENTINEL}` };
}
