import type { ServiceNames } from "./name-service.ts";
import type { CurlCommand } from "./read-curl.ts";
import type { VendorRequest } from "./read-request.ts";
import type { SdlDirective } from "./sdl-block.ts";

/** The `@service` of a page: the facts that GraphQL has no place for. */
export function serviceDirective(
  names: ServiceNames,
  request: VendorRequest,
  curl: CurlCommand,
): SdlDirective {
  const appId = curl.headers.get("myappid") ?? "";
  const text = (value: string): string => JSON.stringify(value);
  return {
    name: "service",
    args: [
      ["documentType", text(request.documentType)],
      ["title", text(names.title)],
      ["group", text(names.group)],
      ["result", text(request.resultType)],
      // A key in the wrong header must not be written down.
      ...(/^(?!sk_|indc_|ac_)[\w.-]{1,64}$/.test(appId) ? ([["myAppId", text(appId)]] as const) : []),
      ...(isRepeatable(`${names.title} ${request.documentType}`) ? [] : ([["repeatable", "false"]] as const)),
      ...(isReusable(names.title, request) ? [] : ([["reusable", "false"]] as const)),
      ["evidence", "SELECTION"],
    ],
  };
}

/** Whoever wants an OTP wants another message. A later step takes the OTP, or the id of the first step. */
function isReusable(title: string, { inputs }: VendorRequest): boolean {
  const isOtp = /otp|one[\s_-]?time/i.test(withoutNegation(title));
  return !isOtp || inputs.some(({ name }) => /otp|request_?id|^id_?number$/i.test(name));
}

/** An OTP, a penny drop or a payment is never repeated. A word too many here costs a retry, one too few costs money. */
function isRepeatable(title: string): boolean {
  const unsafe = /otp|one[\s_-]?time|penny|payment|transfer|payout|fund|silent|call[\s_-]?back/i;
  return !unsafe.test(withoutNegation(title));
}

function withoutNegation(title: string): string {
  return title.replace(/without[\s_-]*otp/gi, "");
}
