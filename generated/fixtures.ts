// Written by codegen. Do not edit.
import type { Envelope } from "../src/runtime.ts";
import type {
  CompanySearchLiteResult,
  FaceLivenessPassiveResult,
  MobileOtpSendResult,
  MobileOtpVerifyResult,
  NameMatchResult,
} from "./services.ts";

/** The synthetic answers of one operation, by name. */
export interface Fixtures<Result> {
  readonly found: Envelope<Result>;
  readonly [name: string]: Envelope<Result>;
}

/** Every operation's synthetic answers. */
export const fixtures: {
  readonly CompanySearchLite: Fixtures<CompanySearchLiteResult>;
  readonly FaceLivenessPassive: Fixtures<FaceLivenessPassiveResult>;
  readonly MobileOtpSend: Fixtures<MobileOtpSendResult>;
  readonly MobileOtpVerify: Fixtures<MobileOtpVerifyResult>;
  readonly NameMatch: Fixtures<NameMatchResult>;
} = {
  CompanySearchLite: {
    "found": {
      "ok": true,
      "message": "Business verification completed successfully",
      "result": {
        "__typename": "MCACompanySearchLiteResult",
        "request_id": null,
        "status_code": null,
        "companies": [
          {
            "cin": "U00000XX2020PTC000001",
            "entity_name": "EXAMPLE PRIVATE LIMITED"
          },
          {
            "cin": "U00000XX2019PTC000002",
            "entity_name": "EXAMPLE TWO PRIVATE LIMITED"
          }
        ]
      },
      "error": null
    }
  },
  FaceLivenessPassive: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "LivenessDetectionResult",
        "status_code": 101,
        "request_id": "00000000-0000-4000-8000-000000000009",
        "case_id": "LIVENESS-1700000000000",
        "is_live": true,
        "liveness_score": 0.98,
        "review_needed": false,
        "multiple_faces_detected": false
      },
      "error": null
    },
    "inconclusive": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "LivenessDetectionResult",
        "status_code": 103,
        "request_id": "00000000-0000-4000-8000-000000000002",
        "case_id": "LIVENESS-1700000000000",
        "is_live": null,
        "liveness_score": null,
        "review_needed": null,
        "multiple_faces_detected": null
      },
      "error": null
    }
  },
  MobileOtpSend: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "MobileVerificationWithOtp",
        "requestId": "00000000-0000-4000-8000-000000000001",
        "message": "Otp has been sent to your mobile number"
      },
      "error": null
    }
  },
  MobileOtpVerify: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "MobileVerificationWithStatus",
        "provider": "airtel",
        "otpValidate": null
      },
      "error": null
    }
  },
  NameMatch: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "NameMatchResult",
        "result": {
          "requestId": "00000000-0000-4000-8000-000000000003",
          "result": {
            "score": 1,
            "result": true
          },
          "statusCode": 101
        }
      },
      "error": null
    }
  },
};
