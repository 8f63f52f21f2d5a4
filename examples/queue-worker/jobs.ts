import { NameMatch, type VerificationDocument, VoterId } from "indiconnect";

/** The checks that may be in the queue. Enqueuer and workers must agree on them. */
export const DOCUMENTS: readonly VerificationDocument<unknown, never>[] = [NameMatch, VoterId];

/** One check of one person, as the app asks for it. */
export interface Job {
  /** The app's own name for it. It must not be personal. */
  readonly id: string;
  /** Name of the operation, such as `VoterId`. */
  readonly check: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Reads one line of JSON. @throws Error that gives the line's number and no value */
export function readJob(line: string, number: number): Job {
  const wrong = (what: string): never => {
    throw new Error(`Line ${number} ${what}. Nothing was enqueued.`);
  };
  let job: Partial<Job> | null = null;
  try {
    job = JSON.parse(line) as Partial<Job> | null;
  } catch {
    wrong("is not JSON");
  }
  const { id, check, variables } = job ?? {};
  if (
    typeof id !== "string" ||
    typeof check !== "string" ||
    typeof variables !== "object" ||
    variables === null
  ) {
    return wrong('is not {"id": …, "check": …, "variables": {…}}');
  }
  if (!DOCUMENTS.some(({ service }) => service.operation === check))
    wrong("has a check that no worker knows");
  return { id, check, variables };
}
