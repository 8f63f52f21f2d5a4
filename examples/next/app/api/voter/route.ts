// One check behind a Next.js route handler: `POST /api/voter`. Where to call and the keys come from the environment.
import { createClient, inputSchema, toHttp, VoterId } from "indiconnect";

// `next build` imports this module without keys: missing ones fail the first check, and not the build.
const indiconnect = createClient({ timeout: 30_000 });
const inputs = inputSchema(VoterId);

/** Sockets of Node's own say whether a request left: what provably did not is sent again. */
export const runtime = "nodejs";

export async function POST(request: Request): Promise<Response> {
  const checked = await inputs["~standard"].validate(await request.json().catch(() => ({})));
  if (checked.issues) return answer(422, { code: "invalid-input", issues: checked.issues });
  try {
    const verification = await indiconnect.verify(VoterId, checked.value);
    if (!verification.ok) return refuse(verification);
    // Every finding can be null: an answer is not yet a find. Hand out what is needed and no more.
    const { state, district } = verification.result;
    return answer(200, { state, district });
  } catch (error) {
    return refuse(error);
  }
}

/** Tells the caller what they may know, and the log what it may hold: neither has a key, an input or a finding. */
function refuse(problem: unknown): Response {
  const { status, code } = toHttp(problem);
  console.error(JSON.stringify({ status, code, problem }));
  return answer(status, { code });
}

/** What was found on a person is kept by no cache. */
function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
