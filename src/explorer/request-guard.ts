import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What a request must have to be answered. */
export interface GuardOptions {
  /** The only origin under which the server answers, such as `http://127.0.0.1:1234`. */
  readonly origin: string;
  /** Part of the address that is opened first. */
  readonly token: string;
  readonly cookie: { readonly name: string; readonly value: string };
}

/**
 * Says why a request is refused. Undefined if it is not. A request of another page has another Host (a name that points
 * here) or another Origin, and not the cookie. Another program on this machine does not know the token.
 */
export function refusalOf(
  request: IncomingMessage,
  options: GuardOptions,
): { readonly status: number; readonly message: string } | undefined {
  const { origin, cookie } = options;
  const { headers, method } = request;
  if (headers.host !== new URL(origin).host)
    return { status: 421, message: `Open ${origin}: this server does not answer under another name.` };
  if (method !== "GET" && method !== "POST")
    return { status: 405, message: "This server accepts only GET and POST." };
  const foreign = headers.origin === undefined ? method === "POST" : headers.origin !== origin;
  // A link from elsewhere may open the page. The cookie decides whether the page is shown.
  const site = headers["sec-fetch-site"];
  const crossSite = method === "POST" && site !== undefined && site !== "same-origin";
  if (foreign || crossSite) return { status: 403, message: "The request comes from another page." };
  const given = cookieOf(headers.cookie, cookie.name);
  if (given === undefined || !same(given, cookie.value))
    return {
      status: 403,
      message: "Open the address that indiconnect explore printed, because it contains the token.",
    };
  return undefined;
}

/** Whether a request opens the page with the token. */
export function hasToken(request: IncomingMessage, { origin, token }: GuardOptions): boolean {
  if (request.method !== "GET" || request.headers.host !== new URL(origin).host) return false;
  const url = new URL(request.url ?? "/", origin);
  return url.pathname === "/" && same(url.searchParams.get("token") ?? "", token);
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const start = `${name}=`;
  return header
    ?.split(/;\s*/)
    .find((each) => each.startsWith(start))
    ?.slice(start.length);
}

/** Compares two texts in a time that does not reveal where they differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
