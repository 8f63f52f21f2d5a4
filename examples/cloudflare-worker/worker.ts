// One check behind an address of your own: POST {"url": "https://…"} with your app's token. The keys stay in bindings.
import { createClient, FaceLivenessPassive, IndiConnectError } from "indiconnect";

/** Bindings. All but the environment are secrets. */
export interface Env {
  readonly INDICONNECT_ENVIRONMENT?: "staging" | "production";
  /** Another address than the environment's, such as that of a sandbox on loopback. */
  readonly INDICONNECT_BASE_URL?: string;
  readonly INDICONNECT_SERVICE_KEY: string;
  readonly INDICONNECT_ACCESS_KEY: string;
  readonly INDICONNECT_SECRET_KEY: string;
  /** The token that callers must send, because each call is billed and not everybody may make one. */
  readonly APP_TOKEN: string;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (!(await isAllowed(request, env))) return Response.json({ error: "not allowed" }, { status: 401 });
    if (request.method !== "POST") return Response.json({ error: "POST only" }, { status: 405 });
    const url = await photoOf(request);
    if (url === undefined)
      return Response.json({ error: 'the body must be {"url": "https://…"}' }, { status: 400 });

    // One client per request, because in workerd a request must not use a connection of another request.
    const client = createClient({
      ...(env.INDICONNECT_BASE_URL
        ? { baseUrl: env.INDICONNECT_BASE_URL }
        : { environment: env.INDICONNECT_ENVIRONMENT ?? "staging" }),
      credentials: {
        serviceKey: env.INDICONNECT_SERVICE_KEY,
        accessKey: env.INDICONNECT_ACCESS_KEY,
        secretKey: env.INDICONNECT_SECRET_KEY,
      },
      timeout: 20_000,
    });
    try {
      const verification = await client.verify(FaceLivenessPassive, { url });
      if (!verification.ok) return Response.json({ outcome: "declined", reason: verification.error.reason });
      const { is_live, liveness_score } = verification.result;
      return Response.json({
        outcome: is_live === null ? "inconclusive" : is_live ? "live" : "not-live",
        score: liveness_score,
      });
    } catch (error) {
      if (!(error instanceof IndiConnectError)) throw error;
      const { code, sent, requestId } = error;
      if (code === "invalid-input") return Response.json({ error: error.message }, { status: 400 });
      // The caller may try again only if sent is "no". Otherwise the call may have been billed, so there is no Retry-After.
      console.error(JSON.stringify({ code, sent, requestId }));
      return Response.json({ outcome: "unknown", code, sent }, { status: 502 });
    } finally {
      client.close();
    }
  },
};

async function photoOf(request: Request): Promise<string | undefined> {
  const body: unknown = await request.json().catch(() => undefined);
  const url = typeof body === "object" && body !== null && "url" in body ? body.url : undefined;
  return typeof url === "string" ? url : undefined;
}

/** Compares digests, so that the time it takes reveals nothing about the token. */
async function isAllowed(request: Request, { APP_TOKEN }: Env): Promise<boolean> {
  const shown = request.headers.get("authorization") ?? "";
  const [given, wanted] = await Promise.all([digest(shown), digest(`Bearer ${APP_TOKEN}`)]);
  return APP_TOKEN.length > 0 && given.every((byte, index) => byte === wanted[index]);
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
