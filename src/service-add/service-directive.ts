import type { ServiceNames } from "./name-service.ts";
import type { CurlCommand } from "./read-curl.ts";
import type { VendorRequest } from "./read-request.ts";
import type { SdlDirective } from "./write-sdl.ts";

/** The `@service` directive for a page. It holds the facts that GraphQL has no place for. */
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
      // The header may contain a key by mistake. A key must not be written into a file.
      ...(/^(?!sk_|indc_|ac_)[\w.-]{1,64}$/.test(appId) ? ([["myAppId", text(appId)]] as const) : []),
      ...(isRepeatable(`${names.title} ${request.documentType}`) ? [] : ([["repeatable", "false"]] as const)),
      ...(isReusable(names.title, request) ? [] : ([["reusable", "false"]] as const)),
      ["evidence", "SELECTION"],
    ],
  };
}

/** Whether an answer can be used again. Not for an OTP, nor for a later step, which takes the OTP or the first step's id. */
function isReusable(title: string, { inputs }: VendorRequest): boolean {
  const isOtp = /otp|one[\s_-]?time/i.test(withoutNegation(title));
  return !isOtp || inputs.some(({ name }) => /otp|request_?id|^id_?number$/i.test(name));
}

/** Whether a repeat is harmless. Not for an OTP, a penny drop or a payment. A wrong no costs a retry, a wrong yes money. */
function isRepeatable(title: string): boolean {
  const unsafe = /otp|one[\s_-]?time|penny|payment|transfer|payout|fund|silent|call[\s_-]?back/i;
  return !unsafe.test(withoutNegation(title));
}

function withoutNegation(title: string): string {
  return title.replace(/without[\s_-]*otp/gi, "");
}
