/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { NameMatchJSON } from './scalars.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type CompanySearchLiteMutation_businessVerification_result_companies = {
  readonly cin: string | null,
  readonly entity_name: string | null
};

export type CompanySearchLiteMutation_businessVerification_result = {
  readonly __typename: 'MCACompanySearchLiteResult',
  readonly request_id: string | null,
  readonly status_code: number | null,
  readonly companies: ReadonlyArray<CompanySearchLiteMutation_businessVerification_result_companies | null> | null
};

export type CompanySearchLiteMutation_businessVerification_error = {
  readonly message: string | null
};

export type CompanySearchLiteMutation_businessVerification = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: CompanySearchLiteMutation_businessVerification_result | null,
  readonly error: CompanySearchLiteMutation_businessVerification_error | null
};

export type CompanySearchLiteMutation = {
  readonly businessVerification: CompanySearchLiteMutation_businessVerification | null
};


export type CompanySearchLiteMutationVariables = Exact<{
  companyName: string;
}>;

export type NameMatchMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult',
  readonly result: NameMatchJSON | null
};

export type NameMatchMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type NameMatchMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type NameMatchMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type NameMatchMutation_verify_result =
  | NameMatchMutation_verify_result_NameMatchResult
  | NameMatchMutation_verify_result_LivenessDetectionResult
  | NameMatchMutation_verify_result_MobileVerificationWithOtp
  | NameMatchMutation_verify_result_MobileVerificationWithStatus
;

export type NameMatchMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type NameMatchMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: NameMatchMutation_verify_result | null,
  readonly error: NameMatchMutation_verify_error | null
};

export type NameMatchMutation = {
  readonly verify: NameMatchMutation_verify | null
};


export type NameMatchMutationVariables = Exact<{
  name1: string;
  name2: string;
}>;

export type FaceLivenessPassiveMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type FaceLivenessPassiveMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult',
  readonly status_code: number | null,
  readonly request_id: string | null,
  readonly case_id: string | null,
  readonly is_live: boolean | null,
  readonly liveness_score: number | null,
  readonly review_needed: boolean | null,
  readonly multiple_faces_detected: boolean | null
};

export type FaceLivenessPassiveMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type FaceLivenessPassiveMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type FaceLivenessPassiveMutation_verify_result =
  | FaceLivenessPassiveMutation_verify_result_NameMatchResult
  | FaceLivenessPassiveMutation_verify_result_LivenessDetectionResult
  | FaceLivenessPassiveMutation_verify_result_MobileVerificationWithOtp
  | FaceLivenessPassiveMutation_verify_result_MobileVerificationWithStatus
;

export type FaceLivenessPassiveMutation_verify_error = {
  readonly message: string | null
};

export type FaceLivenessPassiveMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: FaceLivenessPassiveMutation_verify_result | null,
  readonly error: FaceLivenessPassiveMutation_verify_error | null
};

export type FaceLivenessPassiveMutation = {
  readonly verify: FaceLivenessPassiveMutation_verify | null
};


export type FaceLivenessPassiveMutationVariables = Exact<{
  url: string;
}>;

export type MobileOtpSendMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type MobileOtpSendMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type MobileOtpSendMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp',
  readonly requestId: string | null,
  readonly message: string | null
};

export type MobileOtpSendMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type MobileOtpSendMutation_verify_result =
  | MobileOtpSendMutation_verify_result_NameMatchResult
  | MobileOtpSendMutation_verify_result_LivenessDetectionResult
  | MobileOtpSendMutation_verify_result_MobileVerificationWithOtp
  | MobileOtpSendMutation_verify_result_MobileVerificationWithStatus
;

export type MobileOtpSendMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type MobileOtpSendMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: MobileOtpSendMutation_verify_result | null,
  readonly error: MobileOtpSendMutation_verify_error | null
};

export type MobileOtpSendMutation = {
  readonly verify: MobileOtpSendMutation_verify | null
};


export type MobileOtpSendMutationVariables = Exact<{
  mobileNumber: string;
}>;

export type MobileOtpVerifyMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type MobileOtpVerifyMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type MobileOtpVerifyMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type MobileOtpVerifyMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus',
  readonly provider: string | null,
  readonly otpValidate: boolean | null
};

export type MobileOtpVerifyMutation_verify_result =
  | MobileOtpVerifyMutation_verify_result_NameMatchResult
  | MobileOtpVerifyMutation_verify_result_LivenessDetectionResult
  | MobileOtpVerifyMutation_verify_result_MobileVerificationWithOtp
  | MobileOtpVerifyMutation_verify_result_MobileVerificationWithStatus
;

export type MobileOtpVerifyMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type MobileOtpVerifyMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: MobileOtpVerifyMutation_verify_result | null,
  readonly error: MobileOtpVerifyMutation_verify_error | null
};

export type MobileOtpVerifyMutation = {
  readonly verify: MobileOtpVerifyMutation_verify | null
};


export type MobileOtpVerifyMutationVariables = Exact<{
  requestId: string;
  otp: string;
}>;


export const CompanySearchLite = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanySearchLite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"companyName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessVerification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"MCA Company Search Lite","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"companyName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"companyName"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MCACompanySearchLiteResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cin"}},{"kind":"Field","name":{"kind":"Name","value":"entity_name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompanySearchLiteMutation, CompanySearchLiteMutationVariables>;
export const NameMatch = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NameMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name1"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name2"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Name Match","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"name1"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name1"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"name2"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name2"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NameMatchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<NameMatchMutation, NameMatchMutationVariables>;
export const FaceLivenessPassive = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FaceLivenessPassive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Face Liveness Passive","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"url"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessDetectionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"case_id"}},{"kind":"Field","name":{"kind":"Name","value":"is_live"}},{"kind":"Field","name":{"kind":"Name","value":"liveness_score"}},{"kind":"Field","name":{"kind":"Name","value":"review_needed"}},{"kind":"Field","name":{"kind":"Name","value":"multiple_faces_detected"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FaceLivenessPassiveMutation, FaceLivenessPassiveMutationVariables>;
export const MobileOtpSend = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MobileOtpSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Mobile Verification With Otp","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobileNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileVerificationWithOtp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<MobileOtpSendMutation, MobileOtpSendMutationVariables>;
export const MobileOtpVerify = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MobileOtpVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"otp"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"mobile verification with status","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"otp"},"value":{"kind":"Variable","name":{"kind":"Name","value":"otp"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileVerificationWithStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"otpValidate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<MobileOtpVerifyMutation, MobileOtpVerifyMutationVariables>;