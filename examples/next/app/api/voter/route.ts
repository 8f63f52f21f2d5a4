// One check behind a Next.js route handler: `POST /api/voter`. Where to call and the keys come from the environment.
import { createClient, inputSchema, toHttp, VoterId } from "indiconnect";

// `next build` imports this module without keys. Missing keys fail the first check, not the build.
const indiconnect = createClient({ timeout: 30_000 });
const inputs = inputSchema(VoterId);

/** On Node, the client knows whether a request left the machine, and resends one that provably did not. */
export const runtime = "nodejs";

export async function POST(request: Request): Promise<Response> {
  const checked = await inputs["~standard"].validate(await request.json().catch(() => ({})));
  if (checked.issues) return answer(422, { code: "invalid-input", issues: checked.issues });
  try {
    const verification = await indiconnect.verify(VoterId, checked.value);
    if (!verification.ok) return refuse(verification);
    // Every finding can be null: an answer does not mean that something was found. Return only what the caller needs.
    const { state, district } = verification.result;
    return answer(200, { state, district });
  } catch (error) {
    return refuse(error);
  }
}

/** Answers the caller and writes to the log. Neither text contains a key, an input or a finding. */
function refuse(problem: unknown): Response {
  const { status, code } = toHttp(problem);
  console.error(JSON.stringify({ status, code, problem }));
  return answer(status, { code });
}

/** No cache may keep findings about a person. */
function answer(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
