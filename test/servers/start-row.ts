import { ELSEWHERE, type FailureRow, type Say } from "../failure-rows.ts";
import { type FarEnd, type FarEndScript, startFarEnd } from "./far-end.ts";

/** A row with its servers up, or down if that is the point. */
export interface StartedRow {
  /** Where to call. */
  readonly baseUrl: string;
  readonly farEnd: FarEnd;
  /** Where redirects point. */
  readonly elsewhere: FarEnd;
  stop(): Promise<void>;
}

/** Starts what a row calls. */
export async function startRow(
  row: FailureRow,
  say: Say = () => "a text of the server's",
): Promise<StartedRow> {
  const elsewhere = await startFarEnd({ answer: () => ({ status: 200 }) });
  const script = row.farEnd(say);
  const { answer } = script;
  const farEnd = await startFarEnd(
    answer ? { ...script, answer: redirected(answer, elsewhere.url) } : script,
  );
  if (row.call?.startsWith("stopped")) await farEnd.stop();
  return {
    baseUrl: address(row, farEnd),
    farEnd,
    elsewhere,
    async stop() {
      await Promise.all([farEnd.stop(), elsewhere.stop()]);
    },
  };
}

function address({ call }: FailureRow, { url, port }: FarEnd): string {
  switch (call) {
    case "stopped, by name":
      return `http://localhost:${port}`;
    case "unresolvable":
      // A label of more than 63 letters: the resolver itself refuses it, so that no query leaves this machine.
      return `https://${"x".repeat(64)}.invalid`;
    case "over TLS":
      return url.replace("http:", "https:");
    default:
      return url;
  }
}

function redirected(
  answer: NonNullable<FarEndScript["answer"]>,
  elsewhere: string,
): NonNullable<FarEndScript["answer"]> {
  return async (received, connection) => {
    const reply = await answer(received, connection);
    const location = reply?.headers?.location;
    return location
      ? { ...reply, headers: { ...reply.headers, location: location.replace(ELSEWHERE, elsewhere) } }
      : reply;
  };
}
