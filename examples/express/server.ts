// One check behind an Express route. Where to call and the keys come from the environment.
import express, { type Response } from "express";
import { createClient, inputSchema, toHttp, VoterId } from "indiconnect";

// Missing keys fail the first check, not this line, so a build can import this module.
const indiconnect = createClient({ timeout: 30_000 });
const inputs = inputSchema(VoterId);

const app = express();
app.use(express.json({ limit: "16kb" }));

app.post("/voter", async (request, response) => {
  // No cache may keep findings about a person.
  response.set("cache-control", "no-store");
  const checked = await inputs["~standard"].validate(request.body);
  if (checked.issues) return response.status(422).json({ code: "invalid-input", issues: checked.issues });
  try {
    const verification = await indiconnect.verify(VoterId, checked.value);
    if (!verification.ok) return refuse(response, verification);
    // Every finding can be null: an answer does not mean that something was found. Return only what the caller needs.
    const { state, district } = verification.result;
    return response.json({ state, district });
  } catch (error) {
    return refuse(response, error);
  }
});

/** Answers the caller and writes to the log. Neither text contains a key, an input or a finding. */
function refuse(response: Response, problem: unknown): Response {
  const { status, code } = toHttp(problem);
  console.error(JSON.stringify({ status, code, problem }));
  return response.status(status).json({ code });
}

const server = app.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  const address = server.address();
  console.log(`Listening on http://127.0.0.1:${typeof address === "object" ? address?.port : address}`);
});
