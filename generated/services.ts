// Written by codegen. Do not edit.
import { defineService, type VerificationDocument } from "../src/runtime.ts";
import { imageUrl, mobile, otp } from "../src/formats/index.ts";
import {
  CompanySearchLite as CompanySearchLiteDocument,
  FaceLivenessPassive as FaceLivenessPassiveDocument,
  MobileOtpSend as MobileOtpSendDocument,
  MobileOtpVerify as MobileOtpVerifyDocument,
  NameMatch as NameMatchDocument,
} from "./documents.ts";
import type {
  CompanySearchLiteMutationVariables,
  CompanySearchLiteMutation_businessVerification_result,
  FaceLivenessPassiveMutationVariables,
  FaceLivenessPassiveMutation_verify_result_LivenessDetectionResult,
  MobileOtpSendMutationVariables,
  MobileOtpSendMutation_verify_result_MobileVerificationWithOtp,
  MobileOtpVerifyMutationVariables,
  MobileOtpVerifyMutation_verify_result_MobileVerificationWithStatus,
  NameMatchMutationVariables,
  NameMatchMutation_verify_result_NameMatchResult,
} from "./documents.ts";

/** What CompanySearchLite finds. */
export interface CompanySearchLiteResult extends CompanySearchLiteMutation_businessVerification_result {}

/** What CompanySearchLite takes. */
export interface CompanySearchLiteVariables extends CompanySearchLiteMutationVariables {}

/** MCA - Company Search Lite: `MCA Company Search Lite`, answered by `MCACompanySearchLiteResult`. */
export const CompanySearchLite: VerificationDocument<CompanySearchLiteResult, CompanySearchLiteVariables, "businessVerification"> = /*#__PURE__*/ defineService(CompanySearchLiteDocument, {
  operation: "CompanySearchLite",
  root: "businessVerification",
  documentType: "MCA Company Search Lite",
  resultType: "MCACompanySearchLiteResult",
  myAppId: "verification_business_app",
  text: "mutation CompanySearchLite($companyName:String!){businessVerification(input:{documentType:\"MCA Company Search Lite\" companyName:$companyName}){ok message result{__typename ...on MCACompanySearchLiteResult{request_id status_code companies{cin entity_name}}}error{message}}}",
  shape: {"request_id":"String","status_code":"Int","companies":[{"cin":"String","entity_name":"String"}]},
});

/** What FaceLivenessPassive finds. */
export interface FaceLivenessPassiveResult extends FaceLivenessPassiveMutation_verify_result_LivenessDetectionResult {}

/** What FaceLivenessPassive takes. */
export interface FaceLivenessPassiveVariables extends FaceLivenessPassiveMutationVariables {}

/** Face Liveness Passive: `Face Liveness Passive`, answered by `LivenessDetectionResult`. */
export const FaceLivenessPassive: VerificationDocument<FaceLivenessPassiveResult, FaceLivenessPassiveVariables, "verify"> = /*#__PURE__*/ defineService(FaceLivenessPassiveDocument, {
  operation: "FaceLivenessPassive",
  root: "verify",
  documentType: "Face Liveness Passive",
  resultType: "LivenessDetectionResult",
  myAppId: "verification_v4_app",
  sensitive: ["url"],
  formats: { url: imageUrl },
  text: "mutation FaceLivenessPassive($url:String!){verify(input:{documentType:\"Face Liveness Passive\" url:$url}){ok message result{__typename ...on LivenessDetectionResult{status_code request_id case_id is_live liveness_score review_needed multiple_faces_detected}}error{message}}}",
  shape: {"status_code":"Int","request_id":"String","case_id":"String","is_live":"Boolean","liveness_score":"Float","review_needed":"Boolean","multiple_faces_detected":"Boolean"},
});

/** What MobileOtpSend finds. */
export interface MobileOtpSendResult extends MobileOtpSendMutation_verify_result_MobileVerificationWithOtp {}

/** What MobileOtpSend takes. */
export interface MobileOtpSendVariables extends MobileOtpSendMutationVariables {}

/** Mobile Verification with OTP: `Mobile Verification With Otp`, answered by `MobileVerificationWithOtp`. */
export const MobileOtpSend: VerificationDocument<MobileOtpSendResult, MobileOtpSendVariables, "verify"> = /*#__PURE__*/ defineService(MobileOtpSendDocument, {
  operation: "MobileOtpSend",
  root: "verify",
  documentType: "Mobile Verification With Otp",
  resultType: "MobileVerificationWithOtp",
  myAppId: "verification_v1",
  repeatable: false,
  sensitive: ["mobileNumber"],
  sensitiveResult: ["requestId"],
  formats: { mobileNumber: mobile },
  text: "mutation MobileOtpSend($mobileNumber:String!){verify(input:{documentType:\"Mobile Verification With Otp\" mobileNumber:$mobileNumber}){ok message result{__typename ...on MobileVerificationWithOtp{requestId message}}error{status message decryptedError}}}",
  shape: {"requestId":"String","message":"String"},
});

/** What MobileOtpVerify finds. */
export interface MobileOtpVerifyResult extends MobileOtpVerifyMutation_verify_result_MobileVerificationWithStatus {}

/** What MobileOtpVerify takes. */
export interface MobileOtpVerifyVariables extends MobileOtpVerifyMutationVariables {}

/** Mobile Verification with OTP Verify: `mobile verification with status`, answered by `MobileVerificationWithStatus`. */
export const MobileOtpVerify: VerificationDocument<MobileOtpVerifyResult, MobileOtpVerifyVariables, "verify"> = /*#__PURE__*/ defineService(MobileOtpVerifyDocument, {
  operation: "MobileOtpVerify",
  root: "verify",
  documentType: "mobile verification with status",
  resultType: "MobileVerificationWithStatus",
  myAppId: "verification_v1",
  repeatable: false,
  sensitive: ["requestId","otp"],
  formats: { otp: otp },
  text: "mutation MobileOtpVerify($requestId:String!$otp:String!){verify(input:{documentType:\"mobile verification with status\" requestId:$requestId otp:$otp}){ok message result{__typename ...on MobileVerificationWithStatus{provider otpValidate}}error{status message decryptedError}}}",
  shape: {"provider":"String","otpValidate":"Boolean"},
});

/** What NameMatch finds. */
export interface NameMatchResult extends NameMatchMutation_verify_result_NameMatchResult {}

/** What NameMatch takes. */
export interface NameMatchVariables extends NameMatchMutationVariables {}

/** Name Match: `Name Match`, answered by `NameMatchResult`. */
export const NameMatch: VerificationDocument<NameMatchResult, NameMatchVariables, "verify"> = /*#__PURE__*/ defineService(NameMatchDocument, {
  operation: "NameMatch",
  root: "verify",
  documentType: "Name Match",
  resultType: "NameMatchResult",
  myAppId: "verification_v1",
  sensitive: ["name1","name2"],
  text: "mutation NameMatch($name1:String!$name2:String!){verify(input:{documentType:\"Name Match\" name1:$name1 name2:$name2}){ok message result{__typename ...on NameMatchResult{result}}error{status message decryptedError}}}",
  shape: {"result":"JSON"},
});
