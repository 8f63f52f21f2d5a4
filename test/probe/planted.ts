import type { Difference } from "../../src/probe/service-report.ts";
import type { Alterations } from "./altered-sdl.ts";

/** Differences planted in a server's schema. */
export const planted: Alterations = {
  without: ["IfscResult.branch"],
  renamed: { "VoterIdResult.district": "districts", "VerifyInput.epicNo": "epicNos" },
  retyped: {
    // More than ours promises is no difference.
    "VerificationPayload.ok": "Boolean!",
    "VoterIdResult.state": "Int",
    "LivenessDetectionResult.is_live": "Party",
    "LivenessDetectionResult.case_id": "Status",
    "VerifyInput.documentType": "String",
    "VerifyInput.url": "ID",
    "IECVerificationResult.directors": "Director",
    "IECVerificationResult.branches": "[String!]",
    "BusinessVerificationInput.IEC_Number": "Boolean",
  },
  added: { BusinessVerificationInput: "consent_id: ID!" },
  types: { TanResult: "TanResults" },
};

const difference = (
  kind: Difference["kind"],
  at: string,
  ours: string | null,
  theirs: string | null,
  refuses: boolean,
  suggestions: Difference["suggestions"] = [],
): Difference => ({ kind, at, ours, theirs, suggestions, refuses });

const DOCUMENT_TYPE = difference("type", "VerifyInput.documentType", "String!", "String", false);

/**
 * What the probe must find of a few services, no more and no less.
 *
 * @param hidden whether the server suggests nothing
 */
export function foundIn(hidden: boolean): Readonly<Record<string, readonly Difference[]>> {
  const suggested = (name: string, type: string | null): Difference["suggestions"] =>
    hidden ? [] : [{ name, type }];
  return {
    "voter-id": [
      DOCUMENT_TYPE,
      difference("missing", "VerifyInput.epicNo", "String", null, true, suggested("epicNos", "String")),
      difference("type", "VoterIdResult.state", "String", "Int", false),
      difference("missing", "VoterIdResult.district", "String", null, true, suggested("districts", "String")),
    ],
    "face-liveness-passive": [
      DOCUMENT_TYPE,
      difference("type", "VerifyInput.url", "String", "ID", true),
      difference("type", "LivenessDetectionResult.case_id", "String", "Status", false),
      difference("type", "LivenessDetectionResult.is_live", "Boolean", "Party { … }", true),
    ],
    iec: [
      difference("required", "BusinessVerificationInput.consent_id", null, "ID!", true),
      difference("type", "BusinessVerificationInput.IEC_Number", "String", "Boolean", true),
      difference("type", "IECVerificationResult.directors", "[IECVerificationDirector]", "Director", false),
      difference("type", "IECVerificationResult.branches", "[IECVerificationBranch]", "[String!]", true),
    ],
    ifsc: [DOCUMENT_TYPE, difference("missing", "IfscResult.branch", "String", null, true)],
    tan: [
      DOCUMENT_TYPE,
      difference("result-type", "TanResult", "TanResult", hidden ? null : "TanResults", true),
    ],
    "email-verification": [DOCUMENT_TYPE],
    "company-search-lite": [
      difference("required", "BusinessVerificationInput.consent_id", null, "ID!", true),
    ],
  };
}
