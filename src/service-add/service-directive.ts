import type { ServiceNames } from "./name-service.ts";
import type { CurlCommand } from "./read-curl.ts";
import type { VendorRequest } from "./read-request.ts";
import type { SdlDirective } from "./write-sdl.ts";

/** The `@service` directive for a page. It holds the facts that GraphQL has no place for. */
export function serviceDirective(
  { title, group }: ServiceNames,
  { documentType, resultType, inputs }: VendorRequest,
  { headers }: CurlCommand,
): SdlDirective {
  const appId = headers.get("myappid") ?? "";
  const words = `${title} ${documentType}`.replace(/without[\s_-]*otp/gi, "");
  // A wrong no costs a retry. A wrong yes costs money.
  const isUnsafe = /otp|one[\s_-]?time|penny|payment|transfer|payout|fund|silent|call[\s_-]?back/i.test(
    words,
  );
  // Not the step that sends an OTP. A later step takes the OTP, or the first step's id.
  const isLaterStep = inputs.some(({ name }) => /otp|request_?id|^id_?number$/i.test(name));
  const isReusable = isLaterStep || !/otp|one[\s_-]?time/i.test(words);
  // The header may contain a key by mistake. A key must not be written into a file.
  const isAppId = /^(?!sk_|indc_|ac_)[\w.-]{1,64}$/.test(appId);
  return [
    "service",
    `documentType: ${JSON.stringify(documentType)}`,
    `title: ${JSON.stringify(title)}`,
    `group: ${JSON.stringify(group)}`,
    `result: ${JSON.stringify(resultType)}`,
    ...(isAppId ? [`myAppId: ${JSON.stringify(appId)}`] : []),
    ...(isUnsafe ? ["repeatable: false"] : []),
    ...(isReusable ? [] : ["reusable: false"]),
    "evidence: SELECTION",
  ];
}
