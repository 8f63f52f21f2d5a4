/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { NumberOrText, ExperianAccountSummaryJSON, ExperianAccountsJSON, ExperianCapsSummaryJSON, ExperianApplicationsJSON, ExperianCurrentApplicationJSON, CrifReportJSON, CinMatchesJSON, UdyamJSON, NameMatchJSON, CibilDataJSON, CrifDataJSON, UrlOrReportJSON, GstinTaxpayerJSON, GstinReturnsJSON, GstinGoodsJSON, GstinPlacesJSON } from './scalars.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type AddressMatchMutation_verify_result_address1 = {
  readonly house: string | null,
  readonly state: string | null
};

export type AddressMatchMutation_verify_result_address2 = {
  readonly house: string | null,
  readonly district: string | null,
  readonly state: string | null,
  readonly pin: string | null
};

export type AddressMatchMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult',
  readonly score: number | null,
  readonly match: boolean | null,
  readonly address1: AddressMatchMutation_verify_result_address1 | null,
  readonly address2: AddressMatchMutation_verify_result_address2 | null
};

export type AddressMatchMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type AddressMatchMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type AddressMatchMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type AddressMatchMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type AddressMatchMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type AddressMatchMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type AddressMatchMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type AddressMatchMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type AddressMatchMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type AddressMatchMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type AddressMatchMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type AddressMatchMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type AddressMatchMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type AddressMatchMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type AddressMatchMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type AddressMatchMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type AddressMatchMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type AddressMatchMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type AddressMatchMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type AddressMatchMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type AddressMatchMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type AddressMatchMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type AddressMatchMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type AddressMatchMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type AddressMatchMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type AddressMatchMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type AddressMatchMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type AddressMatchMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type AddressMatchMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type AddressMatchMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type AddressMatchMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type AddressMatchMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type AddressMatchMutation_verify_result =
  | AddressMatchMutation_verify_result_AddressMatchResult
  | AddressMatchMutation_verify_result_AddressSplitResult
  | AddressMatchMutation_verify_result_BankAccountVerificationResult
  | AddressMatchMutation_verify_result_ChequeOCRResult
  | AddressMatchMutation_verify_result_ExperianCreditReportResult
  | AddressMatchMutation_verify_result_IfscResult
  | AddressMatchMutation_verify_result_CinResult
  | AddressMatchMutation_verify_result_UdyamVerificationWithOtp
  | AddressMatchMutation_verify_result_NameMatchResult
  | AddressMatchMutation_verify_result_EmailVerificationResult
  | AddressMatchMutation_verify_result_EPFUANLookupResult
  | AddressMatchMutation_verify_result_FaceMatchResult
  | AddressMatchMutation_verify_result_DrivingLicenseResult
  | AddressMatchMutation_verify_result_LivenessDetectionResult
  | AddressMatchMutation_verify_result_ITRFetchResult
  | AddressMatchMutation_verify_result_MobileVerificationWithDetails
  | AddressMatchMutation_verify_result_MobileVerificationWithOtp
  | AddressMatchMutation_verify_result_MobileVerificationWithStatus
  | AddressMatchMutation_verify_result_TanResult
  | AddressMatchMutation_verify_result_VoterIdResult
  | AddressMatchMutation_verify_result_BTBureauBResult
  | AddressMatchMutation_verify_result_BTBureauCResult
  | AddressMatchMutation_verify_result_BTBureauV3Result
  | AddressMatchMutation_verify_result_DTGSTINAdvancedResult
  | AddressMatchMutation_verify_result_DTVehicleRcResult
  | AddressMatchMutation_verify_result_IPQualityCheckResult
  | AddressMatchMutation_verify_result_ReverseGeocodeResult
  | AddressMatchMutation_verify_result_TinFetchResult
  | AddressMatchMutation_verify_result_ElectricitBillVerificationResult
  | AddressMatchMutation_verify_result_LPGVerificationResult
  | AddressMatchMutation_verify_result_FastagHistoryVerificationResult
  | AddressMatchMutation_verify_result_FastagVerificationResult
  | AddressMatchMutation_verify_result_VehicleRcResult
;

export type AddressMatchMutation_verify_error = {
  readonly message: string | null
};

export type AddressMatchMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: AddressMatchMutation_verify_result | null,
  readonly error: AddressMatchMutation_verify_error | null
};

export type AddressMatchMutation = {
  readonly verify: AddressMatchMutation_verify | null
};


export type AddressMatchMutationVariables = Exact<{
  address1: string;
  address2: string;
}>;

export type AddressSplitMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type AddressSplitMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult',
  readonly building: string | null,
  readonly floor: string | null,
  readonly house: string | null,
  readonly street: string | null,
  readonly locality: string | null,
  readonly landmark: string | null,
  readonly pin: string | null
};

export type AddressSplitMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type AddressSplitMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type AddressSplitMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type AddressSplitMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type AddressSplitMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type AddressSplitMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type AddressSplitMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type AddressSplitMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type AddressSplitMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type AddressSplitMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type AddressSplitMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type AddressSplitMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type AddressSplitMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type AddressSplitMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type AddressSplitMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type AddressSplitMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type AddressSplitMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type AddressSplitMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type AddressSplitMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type AddressSplitMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type AddressSplitMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type AddressSplitMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type AddressSplitMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type AddressSplitMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type AddressSplitMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type AddressSplitMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type AddressSplitMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type AddressSplitMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type AddressSplitMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type AddressSplitMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type AddressSplitMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type AddressSplitMutation_verify_result =
  | AddressSplitMutation_verify_result_AddressMatchResult
  | AddressSplitMutation_verify_result_AddressSplitResult
  | AddressSplitMutation_verify_result_BankAccountVerificationResult
  | AddressSplitMutation_verify_result_ChequeOCRResult
  | AddressSplitMutation_verify_result_ExperianCreditReportResult
  | AddressSplitMutation_verify_result_IfscResult
  | AddressSplitMutation_verify_result_CinResult
  | AddressSplitMutation_verify_result_UdyamVerificationWithOtp
  | AddressSplitMutation_verify_result_NameMatchResult
  | AddressSplitMutation_verify_result_EmailVerificationResult
  | AddressSplitMutation_verify_result_EPFUANLookupResult
  | AddressSplitMutation_verify_result_FaceMatchResult
  | AddressSplitMutation_verify_result_DrivingLicenseResult
  | AddressSplitMutation_verify_result_LivenessDetectionResult
  | AddressSplitMutation_verify_result_ITRFetchResult
  | AddressSplitMutation_verify_result_MobileVerificationWithDetails
  | AddressSplitMutation_verify_result_MobileVerificationWithOtp
  | AddressSplitMutation_verify_result_MobileVerificationWithStatus
  | AddressSplitMutation_verify_result_TanResult
  | AddressSplitMutation_verify_result_VoterIdResult
  | AddressSplitMutation_verify_result_BTBureauBResult
  | AddressSplitMutation_verify_result_BTBureauCResult
  | AddressSplitMutation_verify_result_BTBureauV3Result
  | AddressSplitMutation_verify_result_DTGSTINAdvancedResult
  | AddressSplitMutation_verify_result_DTVehicleRcResult
  | AddressSplitMutation_verify_result_IPQualityCheckResult
  | AddressSplitMutation_verify_result_ReverseGeocodeResult
  | AddressSplitMutation_verify_result_TinFetchResult
  | AddressSplitMutation_verify_result_ElectricitBillVerificationResult
  | AddressSplitMutation_verify_result_LPGVerificationResult
  | AddressSplitMutation_verify_result_FastagHistoryVerificationResult
  | AddressSplitMutation_verify_result_FastagVerificationResult
  | AddressSplitMutation_verify_result_VehicleRcResult
;

export type AddressSplitMutation_verify_error = {
  readonly message: string | null
};

export type AddressSplitMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: AddressSplitMutation_verify_result | null,
  readonly error: AddressSplitMutation_verify_error | null
};

export type AddressSplitMutation = {
  readonly verify: AddressSplitMutation_verify | null
};


export type AddressSplitMutationVariables = Exact<{
  address: string;
}>;

export type BankAccountMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type BankAccountMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type BankAccountMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult',
  readonly status_code: number | null,
  readonly request_id: string | null,
  readonly case_id: string | null,
  readonly bank_txn_status: boolean | null,
  readonly account_number: string | null,
  readonly ifsc: string | null,
  readonly account_name: string | null,
  readonly bank_response: string | null
};

export type BankAccountMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type BankAccountMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type BankAccountMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type BankAccountMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type BankAccountMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type BankAccountMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type BankAccountMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type BankAccountMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type BankAccountMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type BankAccountMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type BankAccountMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type BankAccountMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type BankAccountMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type BankAccountMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type BankAccountMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type BankAccountMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type BankAccountMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type BankAccountMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type BankAccountMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type BankAccountMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type BankAccountMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type BankAccountMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type BankAccountMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type BankAccountMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type BankAccountMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type BankAccountMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type BankAccountMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type BankAccountMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type BankAccountMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type BankAccountMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type BankAccountMutation_verify_result =
  | BankAccountMutation_verify_result_AddressMatchResult
  | BankAccountMutation_verify_result_AddressSplitResult
  | BankAccountMutation_verify_result_BankAccountVerificationResult
  | BankAccountMutation_verify_result_ChequeOCRResult
  | BankAccountMutation_verify_result_ExperianCreditReportResult
  | BankAccountMutation_verify_result_IfscResult
  | BankAccountMutation_verify_result_CinResult
  | BankAccountMutation_verify_result_UdyamVerificationWithOtp
  | BankAccountMutation_verify_result_NameMatchResult
  | BankAccountMutation_verify_result_EmailVerificationResult
  | BankAccountMutation_verify_result_EPFUANLookupResult
  | BankAccountMutation_verify_result_FaceMatchResult
  | BankAccountMutation_verify_result_DrivingLicenseResult
  | BankAccountMutation_verify_result_LivenessDetectionResult
  | BankAccountMutation_verify_result_ITRFetchResult
  | BankAccountMutation_verify_result_MobileVerificationWithDetails
  | BankAccountMutation_verify_result_MobileVerificationWithOtp
  | BankAccountMutation_verify_result_MobileVerificationWithStatus
  | BankAccountMutation_verify_result_TanResult
  | BankAccountMutation_verify_result_VoterIdResult
  | BankAccountMutation_verify_result_BTBureauBResult
  | BankAccountMutation_verify_result_BTBureauCResult
  | BankAccountMutation_verify_result_BTBureauV3Result
  | BankAccountMutation_verify_result_DTGSTINAdvancedResult
  | BankAccountMutation_verify_result_DTVehicleRcResult
  | BankAccountMutation_verify_result_IPQualityCheckResult
  | BankAccountMutation_verify_result_ReverseGeocodeResult
  | BankAccountMutation_verify_result_TinFetchResult
  | BankAccountMutation_verify_result_ElectricitBillVerificationResult
  | BankAccountMutation_verify_result_LPGVerificationResult
  | BankAccountMutation_verify_result_FastagHistoryVerificationResult
  | BankAccountMutation_verify_result_FastagVerificationResult
  | BankAccountMutation_verify_result_VehicleRcResult
;

export type BankAccountMutation_verify_error = {
  readonly message: string | null
};

export type BankAccountMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: BankAccountMutation_verify_result | null,
  readonly error: BankAccountMutation_verify_error | null
};

export type BankAccountMutation = {
  readonly verify: BankAccountMutation_verify | null
};


export type BankAccountMutationVariables = Exact<{
  accountNumber: string;
  ifsc: string;
}>;

export type ChequeOcrMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type ChequeOcrMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type ChequeOcrMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type ChequeOcrMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult',
  readonly request_id: string | null,
  readonly status_code: number | null,
  readonly case_id: string | null,
  readonly accNo: string | null,
  readonly bank: string | null,
  readonly chequeNo: string | null,
  readonly ifsc: string | null,
  readonly micr: string | null,
  readonly name: unknown
};

export type ChequeOcrMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type ChequeOcrMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type ChequeOcrMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type ChequeOcrMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type ChequeOcrMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type ChequeOcrMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type ChequeOcrMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type ChequeOcrMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type ChequeOcrMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type ChequeOcrMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type ChequeOcrMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type ChequeOcrMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type ChequeOcrMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type ChequeOcrMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type ChequeOcrMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type ChequeOcrMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type ChequeOcrMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type ChequeOcrMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type ChequeOcrMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type ChequeOcrMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type ChequeOcrMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type ChequeOcrMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type ChequeOcrMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type ChequeOcrMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type ChequeOcrMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type ChequeOcrMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type ChequeOcrMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type ChequeOcrMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type ChequeOcrMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type ChequeOcrMutation_verify_result =
  | ChequeOcrMutation_verify_result_AddressMatchResult
  | ChequeOcrMutation_verify_result_AddressSplitResult
  | ChequeOcrMutation_verify_result_BankAccountVerificationResult
  | ChequeOcrMutation_verify_result_ChequeOCRResult
  | ChequeOcrMutation_verify_result_ExperianCreditReportResult
  | ChequeOcrMutation_verify_result_IfscResult
  | ChequeOcrMutation_verify_result_CinResult
  | ChequeOcrMutation_verify_result_UdyamVerificationWithOtp
  | ChequeOcrMutation_verify_result_NameMatchResult
  | ChequeOcrMutation_verify_result_EmailVerificationResult
  | ChequeOcrMutation_verify_result_EPFUANLookupResult
  | ChequeOcrMutation_verify_result_FaceMatchResult
  | ChequeOcrMutation_verify_result_DrivingLicenseResult
  | ChequeOcrMutation_verify_result_LivenessDetectionResult
  | ChequeOcrMutation_verify_result_ITRFetchResult
  | ChequeOcrMutation_verify_result_MobileVerificationWithDetails
  | ChequeOcrMutation_verify_result_MobileVerificationWithOtp
  | ChequeOcrMutation_verify_result_MobileVerificationWithStatus
  | ChequeOcrMutation_verify_result_TanResult
  | ChequeOcrMutation_verify_result_VoterIdResult
  | ChequeOcrMutation_verify_result_BTBureauBResult
  | ChequeOcrMutation_verify_result_BTBureauCResult
  | ChequeOcrMutation_verify_result_BTBureauV3Result
  | ChequeOcrMutation_verify_result_DTGSTINAdvancedResult
  | ChequeOcrMutation_verify_result_DTVehicleRcResult
  | ChequeOcrMutation_verify_result_IPQualityCheckResult
  | ChequeOcrMutation_verify_result_ReverseGeocodeResult
  | ChequeOcrMutation_verify_result_TinFetchResult
  | ChequeOcrMutation_verify_result_ElectricitBillVerificationResult
  | ChequeOcrMutation_verify_result_LPGVerificationResult
  | ChequeOcrMutation_verify_result_FastagHistoryVerificationResult
  | ChequeOcrMutation_verify_result_FastagVerificationResult
  | ChequeOcrMutation_verify_result_VehicleRcResult
;

export type ChequeOcrMutation_verify_error = {
  readonly message: string | null
};

export type ChequeOcrMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: ChequeOcrMutation_verify_result | null,
  readonly error: ChequeOcrMutation_verify_error | null
};

export type ChequeOcrMutation = {
  readonly verify: ChequeOcrMutation_verify | null
};


export type ChequeOcrMutationVariables = Exact<{
  url: string;
}>;

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_Header = {
  readonly SystemCode: unknown,
  readonly MessageText: string | null,
  readonly ReportDate: unknown,
  readonly ReportTime: unknown
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_UserMessage = {
  readonly UserMessageText: string | null
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_CreditProfileHeader = {
  readonly ReportDate: unknown,
  readonly ReportTime: unknown,
  readonly Version: string | null,
  readonly ReportNumber: unknown
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_Match_result = {
  readonly Exact_match: unknown
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_TotalCAPS_Summary = {
  readonly TotalCAPSLast7Days: unknown,
  readonly TotalCAPSLast30Days: unknown,
  readonly TotalCAPSLast90Days: unknown,
  readonly TotalCAPSLast180Days: unknown
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_SCORE = {
  readonly FCIREXScore: NumberOrText | null,
  readonly FCIREXScoreConfidLevel: string | null
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_CAIS_Account = {
  readonly CAIS_Summary: ExperianAccountSummaryJSON | null,
  readonly CAIS_Account_DETAILS: ExperianAccountsJSON | null
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_CAPS = {
  readonly CAPS_Summary: ExperianCapsSummaryJSON | null,
  readonly CAPS_Application_Details: ExperianApplicationsJSON | null
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_NonCreditCAPS = {
  readonly NonCreditCAPS_Summary: unknown,
  readonly CAPS_Application_Details: unknown
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_Current_Application = {
  readonly Current_Application_Details: ExperianCurrentApplicationJSON | null
};

export type ExperianCreditReportMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type ExperianCreditReportMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type ExperianCreditReportMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type ExperianCreditReportMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type ExperianCreditReportMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult',
  readonly excelExperianReport: string | null,
  readonly Header: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_Header | null,
  readonly UserMessage: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_UserMessage | null,
  readonly CreditProfileHeader: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_CreditProfileHeader | null,
  readonly Match_result: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_Match_result | null,
  readonly TotalCAPS_Summary: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_TotalCAPS_Summary | null,
  readonly SCORE: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_SCORE | null,
  readonly CAIS_Account: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_CAIS_Account | null,
  readonly CAPS: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_CAPS | null,
  readonly NonCreditCAPS: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_NonCreditCAPS | null,
  readonly Current_Application: ExperianCreditReportMutation_verify_result_ExperianCreditReportResult_Current_Application | null
};

export type ExperianCreditReportMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type ExperianCreditReportMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type ExperianCreditReportMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type ExperianCreditReportMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type ExperianCreditReportMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type ExperianCreditReportMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type ExperianCreditReportMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type ExperianCreditReportMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type ExperianCreditReportMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type ExperianCreditReportMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type ExperianCreditReportMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type ExperianCreditReportMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type ExperianCreditReportMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type ExperianCreditReportMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type ExperianCreditReportMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type ExperianCreditReportMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type ExperianCreditReportMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type ExperianCreditReportMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type ExperianCreditReportMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type ExperianCreditReportMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type ExperianCreditReportMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type ExperianCreditReportMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type ExperianCreditReportMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type ExperianCreditReportMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type ExperianCreditReportMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type ExperianCreditReportMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type ExperianCreditReportMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type ExperianCreditReportMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type ExperianCreditReportMutation_verify_result =
  | ExperianCreditReportMutation_verify_result_AddressMatchResult
  | ExperianCreditReportMutation_verify_result_AddressSplitResult
  | ExperianCreditReportMutation_verify_result_BankAccountVerificationResult
  | ExperianCreditReportMutation_verify_result_ChequeOCRResult
  | ExperianCreditReportMutation_verify_result_ExperianCreditReportResult
  | ExperianCreditReportMutation_verify_result_IfscResult
  | ExperianCreditReportMutation_verify_result_CinResult
  | ExperianCreditReportMutation_verify_result_UdyamVerificationWithOtp
  | ExperianCreditReportMutation_verify_result_NameMatchResult
  | ExperianCreditReportMutation_verify_result_EmailVerificationResult
  | ExperianCreditReportMutation_verify_result_EPFUANLookupResult
  | ExperianCreditReportMutation_verify_result_FaceMatchResult
  | ExperianCreditReportMutation_verify_result_DrivingLicenseResult
  | ExperianCreditReportMutation_verify_result_LivenessDetectionResult
  | ExperianCreditReportMutation_verify_result_ITRFetchResult
  | ExperianCreditReportMutation_verify_result_MobileVerificationWithDetails
  | ExperianCreditReportMutation_verify_result_MobileVerificationWithOtp
  | ExperianCreditReportMutation_verify_result_MobileVerificationWithStatus
  | ExperianCreditReportMutation_verify_result_TanResult
  | ExperianCreditReportMutation_verify_result_VoterIdResult
  | ExperianCreditReportMutation_verify_result_BTBureauBResult
  | ExperianCreditReportMutation_verify_result_BTBureauCResult
  | ExperianCreditReportMutation_verify_result_BTBureauV3Result
  | ExperianCreditReportMutation_verify_result_DTGSTINAdvancedResult
  | ExperianCreditReportMutation_verify_result_DTVehicleRcResult
  | ExperianCreditReportMutation_verify_result_IPQualityCheckResult
  | ExperianCreditReportMutation_verify_result_ReverseGeocodeResult
  | ExperianCreditReportMutation_verify_result_TinFetchResult
  | ExperianCreditReportMutation_verify_result_ElectricitBillVerificationResult
  | ExperianCreditReportMutation_verify_result_LPGVerificationResult
  | ExperianCreditReportMutation_verify_result_FastagHistoryVerificationResult
  | ExperianCreditReportMutation_verify_result_FastagVerificationResult
  | ExperianCreditReportMutation_verify_result_VehicleRcResult
;

export type ExperianCreditReportMutation_verify_error = {
  readonly decryptedError: string | null
};

export type ExperianCreditReportMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly status: unknown,
  readonly result: ExperianCreditReportMutation_verify_result | null,
  readonly error: ExperianCreditReportMutation_verify_error | null
};

export type ExperianCreditReportMutation = {
  readonly verify: ExperianCreditReportMutation_verify | null
};


export type ExperianCreditReportMutationVariables = Exact<{
  mobile: string;
  panNumber: string;
  firstName: string;
  lastName: string;
  dob: string;
  pincode: string;
  consentFlag: boolean;
  consentTimestamp: number;
  consentIpAddress: string;
  consentMessageId: string;
}>;

export type IfscMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type IfscMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type IfscMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type IfscMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type IfscMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type IfscMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult',
  readonly bank: string | null,
  readonly branch: string | null,
  readonly address: string | null,
  readonly city: string | null,
  readonly state: string | null,
  readonly ifscSubcode: string | null
};

export type IfscMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type IfscMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type IfscMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type IfscMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type IfscMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type IfscMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type IfscMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type IfscMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type IfscMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type IfscMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type IfscMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type IfscMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type IfscMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type IfscMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type IfscMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type IfscMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type IfscMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type IfscMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type IfscMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type IfscMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type IfscMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type IfscMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type IfscMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type IfscMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type IfscMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type IfscMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type IfscMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type IfscMutation_verify_result =
  | IfscMutation_verify_result_AddressMatchResult
  | IfscMutation_verify_result_AddressSplitResult
  | IfscMutation_verify_result_BankAccountVerificationResult
  | IfscMutation_verify_result_ChequeOCRResult
  | IfscMutation_verify_result_ExperianCreditReportResult
  | IfscMutation_verify_result_IfscResult
  | IfscMutation_verify_result_CinResult
  | IfscMutation_verify_result_UdyamVerificationWithOtp
  | IfscMutation_verify_result_NameMatchResult
  | IfscMutation_verify_result_EmailVerificationResult
  | IfscMutation_verify_result_EPFUANLookupResult
  | IfscMutation_verify_result_FaceMatchResult
  | IfscMutation_verify_result_DrivingLicenseResult
  | IfscMutation_verify_result_LivenessDetectionResult
  | IfscMutation_verify_result_ITRFetchResult
  | IfscMutation_verify_result_MobileVerificationWithDetails
  | IfscMutation_verify_result_MobileVerificationWithOtp
  | IfscMutation_verify_result_MobileVerificationWithStatus
  | IfscMutation_verify_result_TanResult
  | IfscMutation_verify_result_VoterIdResult
  | IfscMutation_verify_result_BTBureauBResult
  | IfscMutation_verify_result_BTBureauCResult
  | IfscMutation_verify_result_BTBureauV3Result
  | IfscMutation_verify_result_DTGSTINAdvancedResult
  | IfscMutation_verify_result_DTVehicleRcResult
  | IfscMutation_verify_result_IPQualityCheckResult
  | IfscMutation_verify_result_ReverseGeocodeResult
  | IfscMutation_verify_result_TinFetchResult
  | IfscMutation_verify_result_ElectricitBillVerificationResult
  | IfscMutation_verify_result_LPGVerificationResult
  | IfscMutation_verify_result_FastagHistoryVerificationResult
  | IfscMutation_verify_result_FastagVerificationResult
  | IfscMutation_verify_result_VehicleRcResult
;

export type IfscMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type IfscMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: IfscMutation_verify_result | null,
  readonly error: IfscMutation_verify_error | null
};

export type IfscMutation = {
  readonly verify: IfscMutation_verify | null
};


export type IfscMutationVariables = Exact<{
  ifsc: string;
}>;

export type CrifConsentOtpSendMutation_rest_result_CrifConsentOtp = {
  readonly __typename: 'CrifConsentOtp',
  readonly data: boolean | null
};

export type CrifConsentOtpSendMutation_rest_result_CrifReport = {
  readonly __typename: 'CrifReport'
};

export type CrifConsentOtpSendMutation_rest_result =
  | CrifConsentOtpSendMutation_rest_result_CrifConsentOtp
  | CrifConsentOtpSendMutation_rest_result_CrifReport
;

export type CrifConsentOtpSendMutation_rest_error = {
  readonly status: string | null,
  readonly message: string | null
};

export type CrifConsentOtpSendMutation_rest = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: CrifConsentOtpSendMutation_rest_result | null,
  readonly error: CrifConsentOtpSendMutation_rest_error | null
};

export type CrifConsentOtpSendMutation = {
  readonly rest: CrifConsentOtpSendMutation_rest | null
};


export type CrifConsentOtpSendMutationVariables = Exact<{
  mobileNumber: string;
}>;

export type CrifReportFetchMutation_rest_result_CrifConsentOtp = {
  readonly __typename: 'CrifConsentOtp'
};

export type CrifReportFetchMutation_rest_result_CrifReport = {
  readonly __typename: 'CrifReport',
  readonly score: NumberOrText | null,
  readonly status: string | null,
  readonly displayId: string | null,
  readonly file: unknown,
  readonly b2CReport: CrifReportJSON | null
};

export type CrifReportFetchMutation_rest_result =
  | CrifReportFetchMutation_rest_result_CrifConsentOtp
  | CrifReportFetchMutation_rest_result_CrifReport
;

export type CrifReportFetchMutation_rest_error = {
  readonly status: string | null,
  readonly message: string | null
};

export type CrifReportFetchMutation_rest = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: CrifReportFetchMutation_rest_result | null,
  readonly error: CrifReportFetchMutation_rest_error | null
};

export type CrifReportFetchMutation = {
  readonly rest: CrifReportFetchMutation_rest | null
};


export type CrifReportFetchMutationVariables = Exact<{
  panNumber: string;
  fullName: string;
  mobileNumber: string;
  email: string;
  dob: string;
  pincode: string;
  stateName: string;
  cityName: string;
  addressLine1: string;
  addressLine2?: string;
  otp: string;
  customerConsent: string;
}>;

export type CinLookupMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type CinLookupMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type CinLookupMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type CinLookupMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type CinLookupMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type CinLookupMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type CinLookupMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult',
  readonly result: CinMatchesJSON | null
};

export type CinLookupMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type CinLookupMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type CinLookupMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type CinLookupMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type CinLookupMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type CinLookupMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type CinLookupMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type CinLookupMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type CinLookupMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type CinLookupMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type CinLookupMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type CinLookupMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type CinLookupMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type CinLookupMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type CinLookupMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type CinLookupMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type CinLookupMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type CinLookupMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type CinLookupMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type CinLookupMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type CinLookupMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type CinLookupMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type CinLookupMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type CinLookupMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type CinLookupMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type CinLookupMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type CinLookupMutation_verify_result =
  | CinLookupMutation_verify_result_AddressMatchResult
  | CinLookupMutation_verify_result_AddressSplitResult
  | CinLookupMutation_verify_result_BankAccountVerificationResult
  | CinLookupMutation_verify_result_ChequeOCRResult
  | CinLookupMutation_verify_result_ExperianCreditReportResult
  | CinLookupMutation_verify_result_IfscResult
  | CinLookupMutation_verify_result_CinResult
  | CinLookupMutation_verify_result_UdyamVerificationWithOtp
  | CinLookupMutation_verify_result_NameMatchResult
  | CinLookupMutation_verify_result_EmailVerificationResult
  | CinLookupMutation_verify_result_EPFUANLookupResult
  | CinLookupMutation_verify_result_FaceMatchResult
  | CinLookupMutation_verify_result_DrivingLicenseResult
  | CinLookupMutation_verify_result_LivenessDetectionResult
  | CinLookupMutation_verify_result_ITRFetchResult
  | CinLookupMutation_verify_result_MobileVerificationWithDetails
  | CinLookupMutation_verify_result_MobileVerificationWithOtp
  | CinLookupMutation_verify_result_MobileVerificationWithStatus
  | CinLookupMutation_verify_result_TanResult
  | CinLookupMutation_verify_result_VoterIdResult
  | CinLookupMutation_verify_result_BTBureauBResult
  | CinLookupMutation_verify_result_BTBureauCResult
  | CinLookupMutation_verify_result_BTBureauV3Result
  | CinLookupMutation_verify_result_DTGSTINAdvancedResult
  | CinLookupMutation_verify_result_DTVehicleRcResult
  | CinLookupMutation_verify_result_IPQualityCheckResult
  | CinLookupMutation_verify_result_ReverseGeocodeResult
  | CinLookupMutation_verify_result_TinFetchResult
  | CinLookupMutation_verify_result_ElectricitBillVerificationResult
  | CinLookupMutation_verify_result_LPGVerificationResult
  | CinLookupMutation_verify_result_FastagHistoryVerificationResult
  | CinLookupMutation_verify_result_FastagVerificationResult
  | CinLookupMutation_verify_result_VehicleRcResult
;

export type CinLookupMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type CinLookupMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: CinLookupMutation_verify_result | null,
  readonly error: CinLookupMutation_verify_error | null
};

export type CinLookupMutation = {
  readonly verify: CinLookupMutation_verify | null
};


export type CinLookupMutationVariables = Exact<{
  companyName: string;
}>;

export type CompanyLlpMasterDataMutation_businessVerification_result_CompanyLLPMasterDataResult = {
  readonly __typename: 'CompanyLLPMasterDataResult',
  readonly company_name: string | null,
  readonly cin: string | null,
  readonly roc_code: string | null,
  readonly class_of_company: string | null,
  readonly company_status: string | null,
  readonly authorised_capital: string | null,
  readonly paid_up_capital: string | null
};

export type CompanyLlpMasterDataMutation_businessVerification_result_MCACompanySearchLiteResult = {
  readonly __typename: 'MCACompanySearchLiteResult'
};

export type CompanyLlpMasterDataMutation_businessVerification_result_IECVerificationResult = {
  readonly __typename: 'IECVerificationResult'
};

export type CompanyLlpMasterDataMutation_businessVerification_result_ShopVerificationResult = {
  readonly __typename: 'ShopVerificationResult'
};

export type CompanyLlpMasterDataMutation_businessVerification_result_PNGVerificationResult = {
  readonly __typename: 'PNGVerificationResult'
};

export type CompanyLlpMasterDataMutation_businessVerification_result =
  | CompanyLlpMasterDataMutation_businessVerification_result_CompanyLLPMasterDataResult
  | CompanyLlpMasterDataMutation_businessVerification_result_MCACompanySearchLiteResult
  | CompanyLlpMasterDataMutation_businessVerification_result_IECVerificationResult
  | CompanyLlpMasterDataMutation_businessVerification_result_ShopVerificationResult
  | CompanyLlpMasterDataMutation_businessVerification_result_PNGVerificationResult
;

export type CompanyLlpMasterDataMutation_businessVerification_error = {
  readonly message: string | null
};

export type CompanyLlpMasterDataMutation_businessVerification = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: CompanyLlpMasterDataMutation_businessVerification_result | null,
  readonly error: CompanyLlpMasterDataMutation_businessVerification_error | null
};

export type CompanyLlpMasterDataMutation = {
  readonly businessVerification: CompanyLlpMasterDataMutation_businessVerification | null
};


export type CompanyLlpMasterDataMutationVariables = Exact<{
  CIN_Number: string;
}>;

export type CompanySearchLiteMutation_businessVerification_result_MCACompanySearchLiteResult_companies = {
  readonly cin: string | null,
  readonly entity_name: string | null
};

export type CompanySearchLiteMutation_businessVerification_result_CompanyLLPMasterDataResult = {
  readonly __typename: 'CompanyLLPMasterDataResult'
};

export type CompanySearchLiteMutation_businessVerification_result_MCACompanySearchLiteResult = {
  readonly __typename: 'MCACompanySearchLiteResult',
  readonly request_id: string | null,
  readonly status_code: number | null,
  readonly companies: ReadonlyArray<CompanySearchLiteMutation_businessVerification_result_MCACompanySearchLiteResult_companies | null> | null
};

export type CompanySearchLiteMutation_businessVerification_result_IECVerificationResult = {
  readonly __typename: 'IECVerificationResult'
};

export type CompanySearchLiteMutation_businessVerification_result_ShopVerificationResult = {
  readonly __typename: 'ShopVerificationResult'
};

export type CompanySearchLiteMutation_businessVerification_result_PNGVerificationResult = {
  readonly __typename: 'PNGVerificationResult'
};

export type CompanySearchLiteMutation_businessVerification_result =
  | CompanySearchLiteMutation_businessVerification_result_CompanyLLPMasterDataResult
  | CompanySearchLiteMutation_businessVerification_result_MCACompanySearchLiteResult
  | CompanySearchLiteMutation_businessVerification_result_IECVerificationResult
  | CompanySearchLiteMutation_businessVerification_result_ShopVerificationResult
  | CompanySearchLiteMutation_businessVerification_result_PNGVerificationResult
;

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

export type UdyamOtpSendMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type UdyamOtpSendMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type UdyamOtpSendMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type UdyamOtpSendMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type UdyamOtpSendMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type UdyamOtpSendMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type UdyamOtpSendMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type UdyamOtpSendMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp',
  readonly requestId: string | null,
  readonly statusCode: number | null,
  readonly result: UdyamJSON | null
};

export type UdyamOtpSendMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type UdyamOtpSendMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type UdyamOtpSendMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type UdyamOtpSendMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type UdyamOtpSendMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type UdyamOtpSendMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type UdyamOtpSendMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type UdyamOtpSendMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type UdyamOtpSendMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type UdyamOtpSendMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type UdyamOtpSendMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type UdyamOtpSendMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type UdyamOtpSendMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type UdyamOtpSendMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type UdyamOtpSendMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type UdyamOtpSendMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type UdyamOtpSendMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type UdyamOtpSendMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type UdyamOtpSendMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type UdyamOtpSendMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type UdyamOtpSendMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type UdyamOtpSendMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type UdyamOtpSendMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type UdyamOtpSendMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type UdyamOtpSendMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type UdyamOtpSendMutation_verify_result =
  | UdyamOtpSendMutation_verify_result_AddressMatchResult
  | UdyamOtpSendMutation_verify_result_AddressSplitResult
  | UdyamOtpSendMutation_verify_result_BankAccountVerificationResult
  | UdyamOtpSendMutation_verify_result_ChequeOCRResult
  | UdyamOtpSendMutation_verify_result_ExperianCreditReportResult
  | UdyamOtpSendMutation_verify_result_IfscResult
  | UdyamOtpSendMutation_verify_result_CinResult
  | UdyamOtpSendMutation_verify_result_UdyamVerificationWithOtp
  | UdyamOtpSendMutation_verify_result_NameMatchResult
  | UdyamOtpSendMutation_verify_result_EmailVerificationResult
  | UdyamOtpSendMutation_verify_result_EPFUANLookupResult
  | UdyamOtpSendMutation_verify_result_FaceMatchResult
  | UdyamOtpSendMutation_verify_result_DrivingLicenseResult
  | UdyamOtpSendMutation_verify_result_LivenessDetectionResult
  | UdyamOtpSendMutation_verify_result_ITRFetchResult
  | UdyamOtpSendMutation_verify_result_MobileVerificationWithDetails
  | UdyamOtpSendMutation_verify_result_MobileVerificationWithOtp
  | UdyamOtpSendMutation_verify_result_MobileVerificationWithStatus
  | UdyamOtpSendMutation_verify_result_TanResult
  | UdyamOtpSendMutation_verify_result_VoterIdResult
  | UdyamOtpSendMutation_verify_result_BTBureauBResult
  | UdyamOtpSendMutation_verify_result_BTBureauCResult
  | UdyamOtpSendMutation_verify_result_BTBureauV3Result
  | UdyamOtpSendMutation_verify_result_DTGSTINAdvancedResult
  | UdyamOtpSendMutation_verify_result_DTVehicleRcResult
  | UdyamOtpSendMutation_verify_result_IPQualityCheckResult
  | UdyamOtpSendMutation_verify_result_ReverseGeocodeResult
  | UdyamOtpSendMutation_verify_result_TinFetchResult
  | UdyamOtpSendMutation_verify_result_ElectricitBillVerificationResult
  | UdyamOtpSendMutation_verify_result_LPGVerificationResult
  | UdyamOtpSendMutation_verify_result_FastagHistoryVerificationResult
  | UdyamOtpSendMutation_verify_result_FastagVerificationResult
  | UdyamOtpSendMutation_verify_result_VehicleRcResult
;

export type UdyamOtpSendMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type UdyamOtpSendMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: UdyamOtpSendMutation_verify_result | null,
  readonly error: UdyamOtpSendMutation_verify_error | null
};

export type UdyamOtpSendMutation = {
  readonly verify: UdyamOtpSendMutation_verify | null
};


export type UdyamOtpSendMutationVariables = Exact<{
  udyamRegistrationNo: string;
  mobileNumber: string;
}>;

export type UdyamOtpVerifyMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type UdyamOtpVerifyMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type UdyamOtpVerifyMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type UdyamOtpVerifyMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type UdyamOtpVerifyMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type UdyamOtpVerifyMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type UdyamOtpVerifyMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type UdyamOtpVerifyMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp',
  readonly requestId: string | null,
  readonly statusCode: number | null,
  readonly result: UdyamJSON | null
};

export type UdyamOtpVerifyMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type UdyamOtpVerifyMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type UdyamOtpVerifyMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type UdyamOtpVerifyMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type UdyamOtpVerifyMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type UdyamOtpVerifyMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type UdyamOtpVerifyMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type UdyamOtpVerifyMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type UdyamOtpVerifyMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type UdyamOtpVerifyMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type UdyamOtpVerifyMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type UdyamOtpVerifyMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type UdyamOtpVerifyMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type UdyamOtpVerifyMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type UdyamOtpVerifyMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type UdyamOtpVerifyMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type UdyamOtpVerifyMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type UdyamOtpVerifyMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type UdyamOtpVerifyMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type UdyamOtpVerifyMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type UdyamOtpVerifyMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type UdyamOtpVerifyMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type UdyamOtpVerifyMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type UdyamOtpVerifyMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type UdyamOtpVerifyMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type UdyamOtpVerifyMutation_verify_result =
  | UdyamOtpVerifyMutation_verify_result_AddressMatchResult
  | UdyamOtpVerifyMutation_verify_result_AddressSplitResult
  | UdyamOtpVerifyMutation_verify_result_BankAccountVerificationResult
  | UdyamOtpVerifyMutation_verify_result_ChequeOCRResult
  | UdyamOtpVerifyMutation_verify_result_ExperianCreditReportResult
  | UdyamOtpVerifyMutation_verify_result_IfscResult
  | UdyamOtpVerifyMutation_verify_result_CinResult
  | UdyamOtpVerifyMutation_verify_result_UdyamVerificationWithOtp
  | UdyamOtpVerifyMutation_verify_result_NameMatchResult
  | UdyamOtpVerifyMutation_verify_result_EmailVerificationResult
  | UdyamOtpVerifyMutation_verify_result_EPFUANLookupResult
  | UdyamOtpVerifyMutation_verify_result_FaceMatchResult
  | UdyamOtpVerifyMutation_verify_result_DrivingLicenseResult
  | UdyamOtpVerifyMutation_verify_result_LivenessDetectionResult
  | UdyamOtpVerifyMutation_verify_result_ITRFetchResult
  | UdyamOtpVerifyMutation_verify_result_MobileVerificationWithDetails
  | UdyamOtpVerifyMutation_verify_result_MobileVerificationWithOtp
  | UdyamOtpVerifyMutation_verify_result_MobileVerificationWithStatus
  | UdyamOtpVerifyMutation_verify_result_TanResult
  | UdyamOtpVerifyMutation_verify_result_VoterIdResult
  | UdyamOtpVerifyMutation_verify_result_BTBureauBResult
  | UdyamOtpVerifyMutation_verify_result_BTBureauCResult
  | UdyamOtpVerifyMutation_verify_result_BTBureauV3Result
  | UdyamOtpVerifyMutation_verify_result_DTGSTINAdvancedResult
  | UdyamOtpVerifyMutation_verify_result_DTVehicleRcResult
  | UdyamOtpVerifyMutation_verify_result_IPQualityCheckResult
  | UdyamOtpVerifyMutation_verify_result_ReverseGeocodeResult
  | UdyamOtpVerifyMutation_verify_result_TinFetchResult
  | UdyamOtpVerifyMutation_verify_result_ElectricitBillVerificationResult
  | UdyamOtpVerifyMutation_verify_result_LPGVerificationResult
  | UdyamOtpVerifyMutation_verify_result_FastagHistoryVerificationResult
  | UdyamOtpVerifyMutation_verify_result_FastagVerificationResult
  | UdyamOtpVerifyMutation_verify_result_VehicleRcResult
;

export type UdyamOtpVerifyMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type UdyamOtpVerifyMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: UdyamOtpVerifyMutation_verify_result | null,
  readonly error: UdyamOtpVerifyMutation_verify_error | null
};

export type UdyamOtpVerifyMutation = {
  readonly verify: UdyamOtpVerifyMutation_verify | null
};


export type UdyamOtpVerifyMutationVariables = Exact<{
  idNumber: string;
  otp: string;
}>;

export type NameMatchMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type NameMatchMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type NameMatchMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type NameMatchMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type NameMatchMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type NameMatchMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type NameMatchMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type NameMatchMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type NameMatchMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult',
  readonly result: NameMatchJSON | null
};

export type NameMatchMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type NameMatchMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type NameMatchMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type NameMatchMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type NameMatchMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type NameMatchMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type NameMatchMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type NameMatchMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type NameMatchMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type NameMatchMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type NameMatchMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type NameMatchMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type NameMatchMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type NameMatchMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type NameMatchMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type NameMatchMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type NameMatchMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type NameMatchMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type NameMatchMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type NameMatchMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type NameMatchMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type NameMatchMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type NameMatchMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type NameMatchMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type NameMatchMutation_verify_result =
  | NameMatchMutation_verify_result_AddressMatchResult
  | NameMatchMutation_verify_result_AddressSplitResult
  | NameMatchMutation_verify_result_BankAccountVerificationResult
  | NameMatchMutation_verify_result_ChequeOCRResult
  | NameMatchMutation_verify_result_ExperianCreditReportResult
  | NameMatchMutation_verify_result_IfscResult
  | NameMatchMutation_verify_result_CinResult
  | NameMatchMutation_verify_result_UdyamVerificationWithOtp
  | NameMatchMutation_verify_result_NameMatchResult
  | NameMatchMutation_verify_result_EmailVerificationResult
  | NameMatchMutation_verify_result_EPFUANLookupResult
  | NameMatchMutation_verify_result_FaceMatchResult
  | NameMatchMutation_verify_result_DrivingLicenseResult
  | NameMatchMutation_verify_result_LivenessDetectionResult
  | NameMatchMutation_verify_result_ITRFetchResult
  | NameMatchMutation_verify_result_MobileVerificationWithDetails
  | NameMatchMutation_verify_result_MobileVerificationWithOtp
  | NameMatchMutation_verify_result_MobileVerificationWithStatus
  | NameMatchMutation_verify_result_TanResult
  | NameMatchMutation_verify_result_VoterIdResult
  | NameMatchMutation_verify_result_BTBureauBResult
  | NameMatchMutation_verify_result_BTBureauCResult
  | NameMatchMutation_verify_result_BTBureauV3Result
  | NameMatchMutation_verify_result_DTGSTINAdvancedResult
  | NameMatchMutation_verify_result_DTVehicleRcResult
  | NameMatchMutation_verify_result_IPQualityCheckResult
  | NameMatchMutation_verify_result_ReverseGeocodeResult
  | NameMatchMutation_verify_result_TinFetchResult
  | NameMatchMutation_verify_result_ElectricitBillVerificationResult
  | NameMatchMutation_verify_result_LPGVerificationResult
  | NameMatchMutation_verify_result_FastagHistoryVerificationResult
  | NameMatchMutation_verify_result_FastagVerificationResult
  | NameMatchMutation_verify_result_VehicleRcResult
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

export type EmailVerificationMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type EmailVerificationMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type EmailVerificationMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type EmailVerificationMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type EmailVerificationMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type EmailVerificationMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type EmailVerificationMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type EmailVerificationMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type EmailVerificationMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type EmailVerificationMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult',
  readonly request_id: string | null,
  readonly status_code: number | null,
  readonly email: string | null,
  readonly result: string | null,
  readonly disposable: boolean | null,
  readonly webmail: boolean | null,
  readonly smtp_check: boolean | null,
  readonly mx_records: boolean | null,
  readonly blocked: boolean | null
};

export type EmailVerificationMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type EmailVerificationMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type EmailVerificationMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type EmailVerificationMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type EmailVerificationMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type EmailVerificationMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type EmailVerificationMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type EmailVerificationMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type EmailVerificationMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type EmailVerificationMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type EmailVerificationMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type EmailVerificationMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type EmailVerificationMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type EmailVerificationMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type EmailVerificationMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type EmailVerificationMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type EmailVerificationMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type EmailVerificationMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type EmailVerificationMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type EmailVerificationMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type EmailVerificationMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type EmailVerificationMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type EmailVerificationMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type EmailVerificationMutation_verify_result =
  | EmailVerificationMutation_verify_result_AddressMatchResult
  | EmailVerificationMutation_verify_result_AddressSplitResult
  | EmailVerificationMutation_verify_result_BankAccountVerificationResult
  | EmailVerificationMutation_verify_result_ChequeOCRResult
  | EmailVerificationMutation_verify_result_ExperianCreditReportResult
  | EmailVerificationMutation_verify_result_IfscResult
  | EmailVerificationMutation_verify_result_CinResult
  | EmailVerificationMutation_verify_result_UdyamVerificationWithOtp
  | EmailVerificationMutation_verify_result_NameMatchResult
  | EmailVerificationMutation_verify_result_EmailVerificationResult
  | EmailVerificationMutation_verify_result_EPFUANLookupResult
  | EmailVerificationMutation_verify_result_FaceMatchResult
  | EmailVerificationMutation_verify_result_DrivingLicenseResult
  | EmailVerificationMutation_verify_result_LivenessDetectionResult
  | EmailVerificationMutation_verify_result_ITRFetchResult
  | EmailVerificationMutation_verify_result_MobileVerificationWithDetails
  | EmailVerificationMutation_verify_result_MobileVerificationWithOtp
  | EmailVerificationMutation_verify_result_MobileVerificationWithStatus
  | EmailVerificationMutation_verify_result_TanResult
  | EmailVerificationMutation_verify_result_VoterIdResult
  | EmailVerificationMutation_verify_result_BTBureauBResult
  | EmailVerificationMutation_verify_result_BTBureauCResult
  | EmailVerificationMutation_verify_result_BTBureauV3Result
  | EmailVerificationMutation_verify_result_DTGSTINAdvancedResult
  | EmailVerificationMutation_verify_result_DTVehicleRcResult
  | EmailVerificationMutation_verify_result_IPQualityCheckResult
  | EmailVerificationMutation_verify_result_ReverseGeocodeResult
  | EmailVerificationMutation_verify_result_TinFetchResult
  | EmailVerificationMutation_verify_result_ElectricitBillVerificationResult
  | EmailVerificationMutation_verify_result_LPGVerificationResult
  | EmailVerificationMutation_verify_result_FastagHistoryVerificationResult
  | EmailVerificationMutation_verify_result_FastagVerificationResult
  | EmailVerificationMutation_verify_result_VehicleRcResult
;

export type EmailVerificationMutation_verify_error = {
  readonly message: string | null
};

export type EmailVerificationMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: EmailVerificationMutation_verify_result | null,
  readonly error: EmailVerificationMutation_verify_error | null
};

export type EmailVerificationMutation = {
  readonly verify: EmailVerificationMutation_verify | null
};


export type EmailVerificationMutationVariables = Exact<{
  email: string;
  caseId?: string | null | undefined;
}>;

export type EpfUanLookupMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type EpfUanLookupMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type EpfUanLookupMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type EpfUanLookupMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type EpfUanLookupMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type EpfUanLookupMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type EpfUanLookupMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type EpfUanLookupMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type EpfUanLookupMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type EpfUanLookupMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type EpfUanLookupMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult',
  readonly request_id: string | null,
  readonly status_code: string | null,
  readonly case_id: string | null,
  readonly uans: ReadonlyArray<string | null> | null
};

export type EpfUanLookupMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type EpfUanLookupMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type EpfUanLookupMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type EpfUanLookupMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type EpfUanLookupMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type EpfUanLookupMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type EpfUanLookupMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type EpfUanLookupMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type EpfUanLookupMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type EpfUanLookupMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type EpfUanLookupMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type EpfUanLookupMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type EpfUanLookupMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type EpfUanLookupMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type EpfUanLookupMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type EpfUanLookupMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type EpfUanLookupMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type EpfUanLookupMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type EpfUanLookupMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type EpfUanLookupMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type EpfUanLookupMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type EpfUanLookupMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type EpfUanLookupMutation_verify_result =
  | EpfUanLookupMutation_verify_result_AddressMatchResult
  | EpfUanLookupMutation_verify_result_AddressSplitResult
  | EpfUanLookupMutation_verify_result_BankAccountVerificationResult
  | EpfUanLookupMutation_verify_result_ChequeOCRResult
  | EpfUanLookupMutation_verify_result_ExperianCreditReportResult
  | EpfUanLookupMutation_verify_result_IfscResult
  | EpfUanLookupMutation_verify_result_CinResult
  | EpfUanLookupMutation_verify_result_UdyamVerificationWithOtp
  | EpfUanLookupMutation_verify_result_NameMatchResult
  | EpfUanLookupMutation_verify_result_EmailVerificationResult
  | EpfUanLookupMutation_verify_result_EPFUANLookupResult
  | EpfUanLookupMutation_verify_result_FaceMatchResult
  | EpfUanLookupMutation_verify_result_DrivingLicenseResult
  | EpfUanLookupMutation_verify_result_LivenessDetectionResult
  | EpfUanLookupMutation_verify_result_ITRFetchResult
  | EpfUanLookupMutation_verify_result_MobileVerificationWithDetails
  | EpfUanLookupMutation_verify_result_MobileVerificationWithOtp
  | EpfUanLookupMutation_verify_result_MobileVerificationWithStatus
  | EpfUanLookupMutation_verify_result_TanResult
  | EpfUanLookupMutation_verify_result_VoterIdResult
  | EpfUanLookupMutation_verify_result_BTBureauBResult
  | EpfUanLookupMutation_verify_result_BTBureauCResult
  | EpfUanLookupMutation_verify_result_BTBureauV3Result
  | EpfUanLookupMutation_verify_result_DTGSTINAdvancedResult
  | EpfUanLookupMutation_verify_result_DTVehicleRcResult
  | EpfUanLookupMutation_verify_result_IPQualityCheckResult
  | EpfUanLookupMutation_verify_result_ReverseGeocodeResult
  | EpfUanLookupMutation_verify_result_TinFetchResult
  | EpfUanLookupMutation_verify_result_ElectricitBillVerificationResult
  | EpfUanLookupMutation_verify_result_LPGVerificationResult
  | EpfUanLookupMutation_verify_result_FastagHistoryVerificationResult
  | EpfUanLookupMutation_verify_result_FastagVerificationResult
  | EpfUanLookupMutation_verify_result_VehicleRcResult
;

export type EpfUanLookupMutation_verify_error = {
  readonly message: string | null
};

export type EpfUanLookupMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: EpfUanLookupMutation_verify_result | null,
  readonly error: EpfUanLookupMutation_verify_error | null
};

export type EpfUanLookupMutation = {
  readonly verify: EpfUanLookupMutation_verify | null
};


export type EpfUanLookupMutationVariables = Exact<{
  mobileNumber: string;
}>;

export type FaceMatchMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type FaceMatchMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type FaceMatchMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type FaceMatchMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type FaceMatchMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type FaceMatchMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type FaceMatchMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type FaceMatchMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type FaceMatchMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type FaceMatchMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type FaceMatchMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type FaceMatchMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult',
  readonly match: string | null,
  readonly match_score: number | null,
  readonly confidence: string | null,
  readonly review_needed: string | null
};

export type FaceMatchMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type FaceMatchMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type FaceMatchMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type FaceMatchMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type FaceMatchMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type FaceMatchMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type FaceMatchMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type FaceMatchMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type FaceMatchMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type FaceMatchMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type FaceMatchMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type FaceMatchMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type FaceMatchMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type FaceMatchMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type FaceMatchMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type FaceMatchMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type FaceMatchMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type FaceMatchMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type FaceMatchMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type FaceMatchMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type FaceMatchMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type FaceMatchMutation_verify_result =
  | FaceMatchMutation_verify_result_AddressMatchResult
  | FaceMatchMutation_verify_result_AddressSplitResult
  | FaceMatchMutation_verify_result_BankAccountVerificationResult
  | FaceMatchMutation_verify_result_ChequeOCRResult
  | FaceMatchMutation_verify_result_ExperianCreditReportResult
  | FaceMatchMutation_verify_result_IfscResult
  | FaceMatchMutation_verify_result_CinResult
  | FaceMatchMutation_verify_result_UdyamVerificationWithOtp
  | FaceMatchMutation_verify_result_NameMatchResult
  | FaceMatchMutation_verify_result_EmailVerificationResult
  | FaceMatchMutation_verify_result_EPFUANLookupResult
  | FaceMatchMutation_verify_result_FaceMatchResult
  | FaceMatchMutation_verify_result_DrivingLicenseResult
  | FaceMatchMutation_verify_result_LivenessDetectionResult
  | FaceMatchMutation_verify_result_ITRFetchResult
  | FaceMatchMutation_verify_result_MobileVerificationWithDetails
  | FaceMatchMutation_verify_result_MobileVerificationWithOtp
  | FaceMatchMutation_verify_result_MobileVerificationWithStatus
  | FaceMatchMutation_verify_result_TanResult
  | FaceMatchMutation_verify_result_VoterIdResult
  | FaceMatchMutation_verify_result_BTBureauBResult
  | FaceMatchMutation_verify_result_BTBureauCResult
  | FaceMatchMutation_verify_result_BTBureauV3Result
  | FaceMatchMutation_verify_result_DTGSTINAdvancedResult
  | FaceMatchMutation_verify_result_DTVehicleRcResult
  | FaceMatchMutation_verify_result_IPQualityCheckResult
  | FaceMatchMutation_verify_result_ReverseGeocodeResult
  | FaceMatchMutation_verify_result_TinFetchResult
  | FaceMatchMutation_verify_result_ElectricitBillVerificationResult
  | FaceMatchMutation_verify_result_LPGVerificationResult
  | FaceMatchMutation_verify_result_FastagHistoryVerificationResult
  | FaceMatchMutation_verify_result_FastagVerificationResult
  | FaceMatchMutation_verify_result_VehicleRcResult
;

export type FaceMatchMutation_verify_error = {
  readonly message: string | null
};

export type FaceMatchMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: FaceMatchMutation_verify_result | null,
  readonly error: FaceMatchMutation_verify_error | null
};

export type FaceMatchMutation = {
  readonly verify: FaceMatchMutation_verify | null
};


export type FaceMatchMutationVariables = Exact<{
  url1: string;
  url2: string;
}>;

export type DrivingLicenseMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type DrivingLicenseMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type DrivingLicenseMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type DrivingLicenseMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type DrivingLicenseMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type DrivingLicenseMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type DrivingLicenseMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type DrivingLicenseMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type DrivingLicenseMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type DrivingLicenseMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type DrivingLicenseMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type DrivingLicenseMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type DrivingLicenseMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult',
  readonly name: string | null,
  readonly dlNumber: string | null,
  readonly issueDate: string | null
};

export type DrivingLicenseMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type DrivingLicenseMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type DrivingLicenseMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type DrivingLicenseMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type DrivingLicenseMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type DrivingLicenseMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type DrivingLicenseMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type DrivingLicenseMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type DrivingLicenseMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type DrivingLicenseMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type DrivingLicenseMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type DrivingLicenseMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type DrivingLicenseMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type DrivingLicenseMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type DrivingLicenseMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type DrivingLicenseMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type DrivingLicenseMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type DrivingLicenseMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type DrivingLicenseMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type DrivingLicenseMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type DrivingLicenseMutation_verify_result =
  | DrivingLicenseMutation_verify_result_AddressMatchResult
  | DrivingLicenseMutation_verify_result_AddressSplitResult
  | DrivingLicenseMutation_verify_result_BankAccountVerificationResult
  | DrivingLicenseMutation_verify_result_ChequeOCRResult
  | DrivingLicenseMutation_verify_result_ExperianCreditReportResult
  | DrivingLicenseMutation_verify_result_IfscResult
  | DrivingLicenseMutation_verify_result_CinResult
  | DrivingLicenseMutation_verify_result_UdyamVerificationWithOtp
  | DrivingLicenseMutation_verify_result_NameMatchResult
  | DrivingLicenseMutation_verify_result_EmailVerificationResult
  | DrivingLicenseMutation_verify_result_EPFUANLookupResult
  | DrivingLicenseMutation_verify_result_FaceMatchResult
  | DrivingLicenseMutation_verify_result_DrivingLicenseResult
  | DrivingLicenseMutation_verify_result_LivenessDetectionResult
  | DrivingLicenseMutation_verify_result_ITRFetchResult
  | DrivingLicenseMutation_verify_result_MobileVerificationWithDetails
  | DrivingLicenseMutation_verify_result_MobileVerificationWithOtp
  | DrivingLicenseMutation_verify_result_MobileVerificationWithStatus
  | DrivingLicenseMutation_verify_result_TanResult
  | DrivingLicenseMutation_verify_result_VoterIdResult
  | DrivingLicenseMutation_verify_result_BTBureauBResult
  | DrivingLicenseMutation_verify_result_BTBureauCResult
  | DrivingLicenseMutation_verify_result_BTBureauV3Result
  | DrivingLicenseMutation_verify_result_DTGSTINAdvancedResult
  | DrivingLicenseMutation_verify_result_DTVehicleRcResult
  | DrivingLicenseMutation_verify_result_IPQualityCheckResult
  | DrivingLicenseMutation_verify_result_ReverseGeocodeResult
  | DrivingLicenseMutation_verify_result_TinFetchResult
  | DrivingLicenseMutation_verify_result_ElectricitBillVerificationResult
  | DrivingLicenseMutation_verify_result_LPGVerificationResult
  | DrivingLicenseMutation_verify_result_FastagHistoryVerificationResult
  | DrivingLicenseMutation_verify_result_FastagVerificationResult
  | DrivingLicenseMutation_verify_result_VehicleRcResult
;

export type DrivingLicenseMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type DrivingLicenseMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: DrivingLicenseMutation_verify_result | null,
  readonly error: DrivingLicenseMutation_verify_error | null
};

export type DrivingLicenseMutation = {
  readonly verify: DrivingLicenseMutation_verify | null
};


export type DrivingLicenseMutationVariables = Exact<{
  dlNo: string;
  dob: string;
}>;

export type FaceLivenessPassiveMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type FaceLivenessPassiveMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type FaceLivenessPassiveMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type FaceLivenessPassiveMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type FaceLivenessPassiveMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type FaceLivenessPassiveMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type FaceLivenessPassiveMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type FaceLivenessPassiveMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type FaceLivenessPassiveMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type FaceLivenessPassiveMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type FaceLivenessPassiveMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type FaceLivenessPassiveMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type FaceLivenessPassiveMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
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

export type FaceLivenessPassiveMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type FaceLivenessPassiveMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type FaceLivenessPassiveMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type FaceLivenessPassiveMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type FaceLivenessPassiveMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type FaceLivenessPassiveMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type FaceLivenessPassiveMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type FaceLivenessPassiveMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type FaceLivenessPassiveMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type FaceLivenessPassiveMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type FaceLivenessPassiveMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type FaceLivenessPassiveMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type FaceLivenessPassiveMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type FaceLivenessPassiveMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type FaceLivenessPassiveMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type FaceLivenessPassiveMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type FaceLivenessPassiveMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type FaceLivenessPassiveMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type FaceLivenessPassiveMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type FaceLivenessPassiveMutation_verify_result =
  | FaceLivenessPassiveMutation_verify_result_AddressMatchResult
  | FaceLivenessPassiveMutation_verify_result_AddressSplitResult
  | FaceLivenessPassiveMutation_verify_result_BankAccountVerificationResult
  | FaceLivenessPassiveMutation_verify_result_ChequeOCRResult
  | FaceLivenessPassiveMutation_verify_result_ExperianCreditReportResult
  | FaceLivenessPassiveMutation_verify_result_IfscResult
  | FaceLivenessPassiveMutation_verify_result_CinResult
  | FaceLivenessPassiveMutation_verify_result_UdyamVerificationWithOtp
  | FaceLivenessPassiveMutation_verify_result_NameMatchResult
  | FaceLivenessPassiveMutation_verify_result_EmailVerificationResult
  | FaceLivenessPassiveMutation_verify_result_EPFUANLookupResult
  | FaceLivenessPassiveMutation_verify_result_FaceMatchResult
  | FaceLivenessPassiveMutation_verify_result_DrivingLicenseResult
  | FaceLivenessPassiveMutation_verify_result_LivenessDetectionResult
  | FaceLivenessPassiveMutation_verify_result_ITRFetchResult
  | FaceLivenessPassiveMutation_verify_result_MobileVerificationWithDetails
  | FaceLivenessPassiveMutation_verify_result_MobileVerificationWithOtp
  | FaceLivenessPassiveMutation_verify_result_MobileVerificationWithStatus
  | FaceLivenessPassiveMutation_verify_result_TanResult
  | FaceLivenessPassiveMutation_verify_result_VoterIdResult
  | FaceLivenessPassiveMutation_verify_result_BTBureauBResult
  | FaceLivenessPassiveMutation_verify_result_BTBureauCResult
  | FaceLivenessPassiveMutation_verify_result_BTBureauV3Result
  | FaceLivenessPassiveMutation_verify_result_DTGSTINAdvancedResult
  | FaceLivenessPassiveMutation_verify_result_DTVehicleRcResult
  | FaceLivenessPassiveMutation_verify_result_IPQualityCheckResult
  | FaceLivenessPassiveMutation_verify_result_ReverseGeocodeResult
  | FaceLivenessPassiveMutation_verify_result_TinFetchResult
  | FaceLivenessPassiveMutation_verify_result_ElectricitBillVerificationResult
  | FaceLivenessPassiveMutation_verify_result_LPGVerificationResult
  | FaceLivenessPassiveMutation_verify_result_FastagHistoryVerificationResult
  | FaceLivenessPassiveMutation_verify_result_FastagVerificationResult
  | FaceLivenessPassiveMutation_verify_result_VehicleRcResult
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

export type IecMutation_businessVerification_result_IECVerificationResult_directors = {
  readonly father_name: string | null,
  readonly dir_name: string | null,
  readonly address: string | null,
  readonly contact_no: string | null
};

export type IecMutation_businessVerification_result_IECVerificationResult_branches = {
  readonly branch_code: string | null,
  readonly address: string | null
};

export type IecMutation_businessVerification_result_CompanyLLPMasterDataResult = {
  readonly __typename: 'CompanyLLPMasterDataResult'
};

export type IecMutation_businessVerification_result_MCACompanySearchLiteResult = {
  readonly __typename: 'MCACompanySearchLiteResult'
};

export type IecMutation_businessVerification_result_IECVerificationResult = {
  readonly __typename: 'IECVerificationResult',
  readonly ie_code: string | null,
  readonly iec_status: string | null,
  readonly no_of_branches: number | null,
  readonly nature_of_concern: string | null,
  readonly directors: ReadonlyArray<IecMutation_businessVerification_result_IECVerificationResult_directors | null> | null,
  readonly branches: ReadonlyArray<IecMutation_businessVerification_result_IECVerificationResult_branches | null> | null
};

export type IecMutation_businessVerification_result_ShopVerificationResult = {
  readonly __typename: 'ShopVerificationResult'
};

export type IecMutation_businessVerification_result_PNGVerificationResult = {
  readonly __typename: 'PNGVerificationResult'
};

export type IecMutation_businessVerification_result =
  | IecMutation_businessVerification_result_CompanyLLPMasterDataResult
  | IecMutation_businessVerification_result_MCACompanySearchLiteResult
  | IecMutation_businessVerification_result_IECVerificationResult
  | IecMutation_businessVerification_result_ShopVerificationResult
  | IecMutation_businessVerification_result_PNGVerificationResult
;

export type IecMutation_businessVerification_error = {
  readonly message: string | null
};

export type IecMutation_businessVerification = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: IecMutation_businessVerification_result | null,
  readonly error: IecMutation_businessVerification_error | null
};

export type IecMutation = {
  readonly businessVerification: IecMutation_businessVerification | null
};


export type IecMutationVariables = Exact<{
  IEC_Number: string;
}>;

export type ItrFetchMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type ItrFetchMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type ItrFetchMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type ItrFetchMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type ItrFetchMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type ItrFetchMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type ItrFetchMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type ItrFetchMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type ItrFetchMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type ItrFetchMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type ItrFetchMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type ItrFetchMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type ItrFetchMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type ItrFetchMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type ItrFetchMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult',
  readonly username: string | null,
  readonly id: string | null,
  readonly result: unknown
};

export type ItrFetchMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type ItrFetchMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type ItrFetchMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type ItrFetchMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type ItrFetchMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type ItrFetchMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type ItrFetchMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type ItrFetchMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type ItrFetchMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type ItrFetchMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type ItrFetchMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type ItrFetchMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type ItrFetchMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type ItrFetchMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type ItrFetchMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type ItrFetchMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type ItrFetchMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type ItrFetchMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type ItrFetchMutation_verify_result =
  | ItrFetchMutation_verify_result_AddressMatchResult
  | ItrFetchMutation_verify_result_AddressSplitResult
  | ItrFetchMutation_verify_result_BankAccountVerificationResult
  | ItrFetchMutation_verify_result_ChequeOCRResult
  | ItrFetchMutation_verify_result_ExperianCreditReportResult
  | ItrFetchMutation_verify_result_IfscResult
  | ItrFetchMutation_verify_result_CinResult
  | ItrFetchMutation_verify_result_UdyamVerificationWithOtp
  | ItrFetchMutation_verify_result_NameMatchResult
  | ItrFetchMutation_verify_result_EmailVerificationResult
  | ItrFetchMutation_verify_result_EPFUANLookupResult
  | ItrFetchMutation_verify_result_FaceMatchResult
  | ItrFetchMutation_verify_result_DrivingLicenseResult
  | ItrFetchMutation_verify_result_LivenessDetectionResult
  | ItrFetchMutation_verify_result_ITRFetchResult
  | ItrFetchMutation_verify_result_MobileVerificationWithDetails
  | ItrFetchMutation_verify_result_MobileVerificationWithOtp
  | ItrFetchMutation_verify_result_MobileVerificationWithStatus
  | ItrFetchMutation_verify_result_TanResult
  | ItrFetchMutation_verify_result_VoterIdResult
  | ItrFetchMutation_verify_result_BTBureauBResult
  | ItrFetchMutation_verify_result_BTBureauCResult
  | ItrFetchMutation_verify_result_BTBureauV3Result
  | ItrFetchMutation_verify_result_DTGSTINAdvancedResult
  | ItrFetchMutation_verify_result_DTVehicleRcResult
  | ItrFetchMutation_verify_result_IPQualityCheckResult
  | ItrFetchMutation_verify_result_ReverseGeocodeResult
  | ItrFetchMutation_verify_result_TinFetchResult
  | ItrFetchMutation_verify_result_ElectricitBillVerificationResult
  | ItrFetchMutation_verify_result_LPGVerificationResult
  | ItrFetchMutation_verify_result_FastagHistoryVerificationResult
  | ItrFetchMutation_verify_result_FastagVerificationResult
  | ItrFetchMutation_verify_result_VehicleRcResult
;

export type ItrFetchMutation_verify_error = {
  readonly message: string | null
};

export type ItrFetchMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: ItrFetchMutation_verify_result | null,
  readonly error: ItrFetchMutation_verify_error | null
};

export type ItrFetchMutation = {
  readonly verify: ItrFetchMutation_verify | null
};


export type ItrFetchMutationVariables = Exact<{
  userName: string;
  password: string;
  sessionId?: string | null | undefined;
}>;

export type MobileOtpDetailsMutation_verify_result_MobileVerificationWithDetails_identity = {
  readonly name: string | null,
  readonly dateOfBirth: string | null
};

export type MobileOtpDetailsMutation_verify_result_MobileVerificationWithDetails_simDetails = {
  readonly provider: string | null,
  readonly otpValidated: boolean | null
};

export type MobileOtpDetailsMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type MobileOtpDetailsMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type MobileOtpDetailsMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type MobileOtpDetailsMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type MobileOtpDetailsMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type MobileOtpDetailsMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type MobileOtpDetailsMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type MobileOtpDetailsMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type MobileOtpDetailsMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type MobileOtpDetailsMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type MobileOtpDetailsMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type MobileOtpDetailsMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type MobileOtpDetailsMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type MobileOtpDetailsMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type MobileOtpDetailsMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type MobileOtpDetailsMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails',
  readonly identity: MobileOtpDetailsMutation_verify_result_MobileVerificationWithDetails_identity | null,
  readonly simDetails: MobileOtpDetailsMutation_verify_result_MobileVerificationWithDetails_simDetails | null
};

export type MobileOtpDetailsMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type MobileOtpDetailsMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type MobileOtpDetailsMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type MobileOtpDetailsMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type MobileOtpDetailsMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type MobileOtpDetailsMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type MobileOtpDetailsMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type MobileOtpDetailsMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type MobileOtpDetailsMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type MobileOtpDetailsMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type MobileOtpDetailsMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type MobileOtpDetailsMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type MobileOtpDetailsMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type MobileOtpDetailsMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type MobileOtpDetailsMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type MobileOtpDetailsMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type MobileOtpDetailsMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type MobileOtpDetailsMutation_verify_result =
  | MobileOtpDetailsMutation_verify_result_AddressMatchResult
  | MobileOtpDetailsMutation_verify_result_AddressSplitResult
  | MobileOtpDetailsMutation_verify_result_BankAccountVerificationResult
  | MobileOtpDetailsMutation_verify_result_ChequeOCRResult
  | MobileOtpDetailsMutation_verify_result_ExperianCreditReportResult
  | MobileOtpDetailsMutation_verify_result_IfscResult
  | MobileOtpDetailsMutation_verify_result_CinResult
  | MobileOtpDetailsMutation_verify_result_UdyamVerificationWithOtp
  | MobileOtpDetailsMutation_verify_result_NameMatchResult
  | MobileOtpDetailsMutation_verify_result_EmailVerificationResult
  | MobileOtpDetailsMutation_verify_result_EPFUANLookupResult
  | MobileOtpDetailsMutation_verify_result_FaceMatchResult
  | MobileOtpDetailsMutation_verify_result_DrivingLicenseResult
  | MobileOtpDetailsMutation_verify_result_LivenessDetectionResult
  | MobileOtpDetailsMutation_verify_result_ITRFetchResult
  | MobileOtpDetailsMutation_verify_result_MobileVerificationWithDetails
  | MobileOtpDetailsMutation_verify_result_MobileVerificationWithOtp
  | MobileOtpDetailsMutation_verify_result_MobileVerificationWithStatus
  | MobileOtpDetailsMutation_verify_result_TanResult
  | MobileOtpDetailsMutation_verify_result_VoterIdResult
  | MobileOtpDetailsMutation_verify_result_BTBureauBResult
  | MobileOtpDetailsMutation_verify_result_BTBureauCResult
  | MobileOtpDetailsMutation_verify_result_BTBureauV3Result
  | MobileOtpDetailsMutation_verify_result_DTGSTINAdvancedResult
  | MobileOtpDetailsMutation_verify_result_DTVehicleRcResult
  | MobileOtpDetailsMutation_verify_result_IPQualityCheckResult
  | MobileOtpDetailsMutation_verify_result_ReverseGeocodeResult
  | MobileOtpDetailsMutation_verify_result_TinFetchResult
  | MobileOtpDetailsMutation_verify_result_ElectricitBillVerificationResult
  | MobileOtpDetailsMutation_verify_result_LPGVerificationResult
  | MobileOtpDetailsMutation_verify_result_FastagHistoryVerificationResult
  | MobileOtpDetailsMutation_verify_result_FastagVerificationResult
  | MobileOtpDetailsMutation_verify_result_VehicleRcResult
;

export type MobileOtpDetailsMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type MobileOtpDetailsMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: MobileOtpDetailsMutation_verify_result | null,
  readonly error: MobileOtpDetailsMutation_verify_error | null
};

export type MobileOtpDetailsMutation = {
  readonly verify: MobileOtpDetailsMutation_verify | null
};


export type MobileOtpDetailsMutationVariables = Exact<{
  requestId: string;
}>;

export type MobileOtpSendMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type MobileOtpSendMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type MobileOtpSendMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type MobileOtpSendMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type MobileOtpSendMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type MobileOtpSendMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type MobileOtpSendMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type MobileOtpSendMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type MobileOtpSendMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type MobileOtpSendMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type MobileOtpSendMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type MobileOtpSendMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type MobileOtpSendMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type MobileOtpSendMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type MobileOtpSendMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type MobileOtpSendMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type MobileOtpSendMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp',
  readonly requestId: string | null,
  readonly message: string | null
};

export type MobileOtpSendMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type MobileOtpSendMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type MobileOtpSendMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type MobileOtpSendMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type MobileOtpSendMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type MobileOtpSendMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type MobileOtpSendMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type MobileOtpSendMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type MobileOtpSendMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type MobileOtpSendMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type MobileOtpSendMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type MobileOtpSendMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type MobileOtpSendMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type MobileOtpSendMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type MobileOtpSendMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type MobileOtpSendMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type MobileOtpSendMutation_verify_result =
  | MobileOtpSendMutation_verify_result_AddressMatchResult
  | MobileOtpSendMutation_verify_result_AddressSplitResult
  | MobileOtpSendMutation_verify_result_BankAccountVerificationResult
  | MobileOtpSendMutation_verify_result_ChequeOCRResult
  | MobileOtpSendMutation_verify_result_ExperianCreditReportResult
  | MobileOtpSendMutation_verify_result_IfscResult
  | MobileOtpSendMutation_verify_result_CinResult
  | MobileOtpSendMutation_verify_result_UdyamVerificationWithOtp
  | MobileOtpSendMutation_verify_result_NameMatchResult
  | MobileOtpSendMutation_verify_result_EmailVerificationResult
  | MobileOtpSendMutation_verify_result_EPFUANLookupResult
  | MobileOtpSendMutation_verify_result_FaceMatchResult
  | MobileOtpSendMutation_verify_result_DrivingLicenseResult
  | MobileOtpSendMutation_verify_result_LivenessDetectionResult
  | MobileOtpSendMutation_verify_result_ITRFetchResult
  | MobileOtpSendMutation_verify_result_MobileVerificationWithDetails
  | MobileOtpSendMutation_verify_result_MobileVerificationWithOtp
  | MobileOtpSendMutation_verify_result_MobileVerificationWithStatus
  | MobileOtpSendMutation_verify_result_TanResult
  | MobileOtpSendMutation_verify_result_VoterIdResult
  | MobileOtpSendMutation_verify_result_BTBureauBResult
  | MobileOtpSendMutation_verify_result_BTBureauCResult
  | MobileOtpSendMutation_verify_result_BTBureauV3Result
  | MobileOtpSendMutation_verify_result_DTGSTINAdvancedResult
  | MobileOtpSendMutation_verify_result_DTVehicleRcResult
  | MobileOtpSendMutation_verify_result_IPQualityCheckResult
  | MobileOtpSendMutation_verify_result_ReverseGeocodeResult
  | MobileOtpSendMutation_verify_result_TinFetchResult
  | MobileOtpSendMutation_verify_result_ElectricitBillVerificationResult
  | MobileOtpSendMutation_verify_result_LPGVerificationResult
  | MobileOtpSendMutation_verify_result_FastagHistoryVerificationResult
  | MobileOtpSendMutation_verify_result_FastagVerificationResult
  | MobileOtpSendMutation_verify_result_VehicleRcResult
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

export type MobileOtpVerifyMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type MobileOtpVerifyMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type MobileOtpVerifyMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type MobileOtpVerifyMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type MobileOtpVerifyMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type MobileOtpVerifyMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type MobileOtpVerifyMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type MobileOtpVerifyMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type MobileOtpVerifyMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type MobileOtpVerifyMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type MobileOtpVerifyMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type MobileOtpVerifyMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type MobileOtpVerifyMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type MobileOtpVerifyMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type MobileOtpVerifyMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type MobileOtpVerifyMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type MobileOtpVerifyMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type MobileOtpVerifyMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus',
  readonly provider: string | null,
  readonly otpValidate: boolean | null
};

export type MobileOtpVerifyMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type MobileOtpVerifyMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type MobileOtpVerifyMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type MobileOtpVerifyMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type MobileOtpVerifyMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type MobileOtpVerifyMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type MobileOtpVerifyMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type MobileOtpVerifyMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type MobileOtpVerifyMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type MobileOtpVerifyMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type MobileOtpVerifyMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type MobileOtpVerifyMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type MobileOtpVerifyMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type MobileOtpVerifyMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type MobileOtpVerifyMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type MobileOtpVerifyMutation_verify_result =
  | MobileOtpVerifyMutation_verify_result_AddressMatchResult
  | MobileOtpVerifyMutation_verify_result_AddressSplitResult
  | MobileOtpVerifyMutation_verify_result_BankAccountVerificationResult
  | MobileOtpVerifyMutation_verify_result_ChequeOCRResult
  | MobileOtpVerifyMutation_verify_result_ExperianCreditReportResult
  | MobileOtpVerifyMutation_verify_result_IfscResult
  | MobileOtpVerifyMutation_verify_result_CinResult
  | MobileOtpVerifyMutation_verify_result_UdyamVerificationWithOtp
  | MobileOtpVerifyMutation_verify_result_NameMatchResult
  | MobileOtpVerifyMutation_verify_result_EmailVerificationResult
  | MobileOtpVerifyMutation_verify_result_EPFUANLookupResult
  | MobileOtpVerifyMutation_verify_result_FaceMatchResult
  | MobileOtpVerifyMutation_verify_result_DrivingLicenseResult
  | MobileOtpVerifyMutation_verify_result_LivenessDetectionResult
  | MobileOtpVerifyMutation_verify_result_ITRFetchResult
  | MobileOtpVerifyMutation_verify_result_MobileVerificationWithDetails
  | MobileOtpVerifyMutation_verify_result_MobileVerificationWithOtp
  | MobileOtpVerifyMutation_verify_result_MobileVerificationWithStatus
  | MobileOtpVerifyMutation_verify_result_TanResult
  | MobileOtpVerifyMutation_verify_result_VoterIdResult
  | MobileOtpVerifyMutation_verify_result_BTBureauBResult
  | MobileOtpVerifyMutation_verify_result_BTBureauCResult
  | MobileOtpVerifyMutation_verify_result_BTBureauV3Result
  | MobileOtpVerifyMutation_verify_result_DTGSTINAdvancedResult
  | MobileOtpVerifyMutation_verify_result_DTVehicleRcResult
  | MobileOtpVerifyMutation_verify_result_IPQualityCheckResult
  | MobileOtpVerifyMutation_verify_result_ReverseGeocodeResult
  | MobileOtpVerifyMutation_verify_result_TinFetchResult
  | MobileOtpVerifyMutation_verify_result_ElectricitBillVerificationResult
  | MobileOtpVerifyMutation_verify_result_LPGVerificationResult
  | MobileOtpVerifyMutation_verify_result_FastagHistoryVerificationResult
  | MobileOtpVerifyMutation_verify_result_FastagVerificationResult
  | MobileOtpVerifyMutation_verify_result_VehicleRcResult
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

export type ShopEstablishmentMutation_businessVerification_result_CompanyLLPMasterDataResult = {
  readonly __typename: 'CompanyLLPMasterDataResult'
};

export type ShopEstablishmentMutation_businessVerification_result_MCACompanySearchLiteResult = {
  readonly __typename: 'MCACompanySearchLiteResult'
};

export type ShopEstablishmentMutation_businessVerification_result_IECVerificationResult = {
  readonly __typename: 'IECVerificationResult'
};

export type ShopEstablishmentMutation_businessVerification_result_ShopVerificationResult = {
  readonly __typename: 'ShopVerificationResult',
  readonly entity_name: string | null,
  readonly owner_name: string | null,
  readonly registration_date: string | null,
  readonly nature_of_business: string | null,
  readonly total_workers: string | null,
  readonly address: string | null
};

export type ShopEstablishmentMutation_businessVerification_result_PNGVerificationResult = {
  readonly __typename: 'PNGVerificationResult'
};

export type ShopEstablishmentMutation_businessVerification_result =
  | ShopEstablishmentMutation_businessVerification_result_CompanyLLPMasterDataResult
  | ShopEstablishmentMutation_businessVerification_result_MCACompanySearchLiteResult
  | ShopEstablishmentMutation_businessVerification_result_IECVerificationResult
  | ShopEstablishmentMutation_businessVerification_result_ShopVerificationResult
  | ShopEstablishmentMutation_businessVerification_result_PNGVerificationResult
;

export type ShopEstablishmentMutation_businessVerification_error = {
  readonly message: string | null
};

export type ShopEstablishmentMutation_businessVerification = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: ShopEstablishmentMutation_businessVerification_result | null,
  readonly error: ShopEstablishmentMutation_businessVerification_error | null
};

export type ShopEstablishmentMutation = {
  readonly businessVerification: ShopEstablishmentMutation_businessVerification | null
};


export type ShopEstablishmentMutationVariables = Exact<{
  Registration_No: string;
}>;

export type TanMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type TanMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type TanMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type TanMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type TanMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type TanMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type TanMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type TanMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type TanMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type TanMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type TanMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type TanMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type TanMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type TanMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type TanMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type TanMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type TanMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type TanMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type TanMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult',
  readonly isvalid: boolean | null,
  readonly companyName: string | null
};

export type TanMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type TanMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type TanMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type TanMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type TanMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type TanMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type TanMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type TanMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type TanMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type TanMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type TanMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type TanMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type TanMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type TanMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type TanMutation_verify_result =
  | TanMutation_verify_result_AddressMatchResult
  | TanMutation_verify_result_AddressSplitResult
  | TanMutation_verify_result_BankAccountVerificationResult
  | TanMutation_verify_result_ChequeOCRResult
  | TanMutation_verify_result_ExperianCreditReportResult
  | TanMutation_verify_result_IfscResult
  | TanMutation_verify_result_CinResult
  | TanMutation_verify_result_UdyamVerificationWithOtp
  | TanMutation_verify_result_NameMatchResult
  | TanMutation_verify_result_EmailVerificationResult
  | TanMutation_verify_result_EPFUANLookupResult
  | TanMutation_verify_result_FaceMatchResult
  | TanMutation_verify_result_DrivingLicenseResult
  | TanMutation_verify_result_LivenessDetectionResult
  | TanMutation_verify_result_ITRFetchResult
  | TanMutation_verify_result_MobileVerificationWithDetails
  | TanMutation_verify_result_MobileVerificationWithOtp
  | TanMutation_verify_result_MobileVerificationWithStatus
  | TanMutation_verify_result_TanResult
  | TanMutation_verify_result_VoterIdResult
  | TanMutation_verify_result_BTBureauBResult
  | TanMutation_verify_result_BTBureauCResult
  | TanMutation_verify_result_BTBureauV3Result
  | TanMutation_verify_result_DTGSTINAdvancedResult
  | TanMutation_verify_result_DTVehicleRcResult
  | TanMutation_verify_result_IPQualityCheckResult
  | TanMutation_verify_result_ReverseGeocodeResult
  | TanMutation_verify_result_TinFetchResult
  | TanMutation_verify_result_ElectricitBillVerificationResult
  | TanMutation_verify_result_LPGVerificationResult
  | TanMutation_verify_result_FastagHistoryVerificationResult
  | TanMutation_verify_result_FastagVerificationResult
  | TanMutation_verify_result_VehicleRcResult
;

export type TanMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type TanMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: TanMutation_verify_result | null,
  readonly error: TanMutation_verify_error | null
};

export type TanMutation = {
  readonly verify: TanMutation_verify | null
};


export type TanMutationVariables = Exact<{
  tanNumber: string;
}>;

export type VoterIdMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type VoterIdMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type VoterIdMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type VoterIdMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type VoterIdMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type VoterIdMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type VoterIdMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type VoterIdMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type VoterIdMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type VoterIdMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type VoterIdMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type VoterIdMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type VoterIdMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type VoterIdMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type VoterIdMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type VoterIdMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type VoterIdMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type VoterIdMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type VoterIdMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type VoterIdMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult',
  readonly name: string | null,
  readonly state: string | null,
  readonly district: string | null
};

export type VoterIdMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type VoterIdMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type VoterIdMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type VoterIdMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type VoterIdMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type VoterIdMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type VoterIdMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type VoterIdMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type VoterIdMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type VoterIdMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type VoterIdMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type VoterIdMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type VoterIdMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type VoterIdMutation_verify_result =
  | VoterIdMutation_verify_result_AddressMatchResult
  | VoterIdMutation_verify_result_AddressSplitResult
  | VoterIdMutation_verify_result_BankAccountVerificationResult
  | VoterIdMutation_verify_result_ChequeOCRResult
  | VoterIdMutation_verify_result_ExperianCreditReportResult
  | VoterIdMutation_verify_result_IfscResult
  | VoterIdMutation_verify_result_CinResult
  | VoterIdMutation_verify_result_UdyamVerificationWithOtp
  | VoterIdMutation_verify_result_NameMatchResult
  | VoterIdMutation_verify_result_EmailVerificationResult
  | VoterIdMutation_verify_result_EPFUANLookupResult
  | VoterIdMutation_verify_result_FaceMatchResult
  | VoterIdMutation_verify_result_DrivingLicenseResult
  | VoterIdMutation_verify_result_LivenessDetectionResult
  | VoterIdMutation_verify_result_ITRFetchResult
  | VoterIdMutation_verify_result_MobileVerificationWithDetails
  | VoterIdMutation_verify_result_MobileVerificationWithOtp
  | VoterIdMutation_verify_result_MobileVerificationWithStatus
  | VoterIdMutation_verify_result_TanResult
  | VoterIdMutation_verify_result_VoterIdResult
  | VoterIdMutation_verify_result_BTBureauBResult
  | VoterIdMutation_verify_result_BTBureauCResult
  | VoterIdMutation_verify_result_BTBureauV3Result
  | VoterIdMutation_verify_result_DTGSTINAdvancedResult
  | VoterIdMutation_verify_result_DTVehicleRcResult
  | VoterIdMutation_verify_result_IPQualityCheckResult
  | VoterIdMutation_verify_result_ReverseGeocodeResult
  | VoterIdMutation_verify_result_TinFetchResult
  | VoterIdMutation_verify_result_ElectricitBillVerificationResult
  | VoterIdMutation_verify_result_LPGVerificationResult
  | VoterIdMutation_verify_result_FastagHistoryVerificationResult
  | VoterIdMutation_verify_result_FastagVerificationResult
  | VoterIdMutation_verify_result_VehicleRcResult
;

export type VoterIdMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type VoterIdMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: VoterIdMutation_verify_result | null,
  readonly error: VoterIdMutation_verify_error | null
};

export type VoterIdMutation = {
  readonly verify: VoterIdMutation_verify | null
};


export type VoterIdMutationVariables = Exact<{
  epicNo: string;
}>;

export type CibilCreditReportMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type CibilCreditReportMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type CibilCreditReportMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type CibilCreditReportMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type CibilCreditReportMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type CibilCreditReportMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type CibilCreditReportMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type CibilCreditReportMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type CibilCreditReportMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type CibilCreditReportMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type CibilCreditReportMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type CibilCreditReportMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type CibilCreditReportMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type CibilCreditReportMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type CibilCreditReportMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type CibilCreditReportMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type CibilCreditReportMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type CibilCreditReportMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type CibilCreditReportMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type CibilCreditReportMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type CibilCreditReportMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult',
  readonly txn_id: string | null,
  readonly api_category: string | null,
  readonly api_name: string | null,
  readonly billable: unknown,
  readonly message: string | null,
  readonly status: number | null,
  readonly datetime: string | null,
  readonly client_id: string | null,
  readonly htmlUrl: string | null,
  readonly cibilData: CibilDataJSON | null
};

export type CibilCreditReportMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type CibilCreditReportMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type CibilCreditReportMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type CibilCreditReportMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type CibilCreditReportMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type CibilCreditReportMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type CibilCreditReportMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type CibilCreditReportMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type CibilCreditReportMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type CibilCreditReportMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type CibilCreditReportMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type CibilCreditReportMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type CibilCreditReportMutation_verify_result =
  | CibilCreditReportMutation_verify_result_AddressMatchResult
  | CibilCreditReportMutation_verify_result_AddressSplitResult
  | CibilCreditReportMutation_verify_result_BankAccountVerificationResult
  | CibilCreditReportMutation_verify_result_ChequeOCRResult
  | CibilCreditReportMutation_verify_result_ExperianCreditReportResult
  | CibilCreditReportMutation_verify_result_IfscResult
  | CibilCreditReportMutation_verify_result_CinResult
  | CibilCreditReportMutation_verify_result_UdyamVerificationWithOtp
  | CibilCreditReportMutation_verify_result_NameMatchResult
  | CibilCreditReportMutation_verify_result_EmailVerificationResult
  | CibilCreditReportMutation_verify_result_EPFUANLookupResult
  | CibilCreditReportMutation_verify_result_FaceMatchResult
  | CibilCreditReportMutation_verify_result_DrivingLicenseResult
  | CibilCreditReportMutation_verify_result_LivenessDetectionResult
  | CibilCreditReportMutation_verify_result_ITRFetchResult
  | CibilCreditReportMutation_verify_result_MobileVerificationWithDetails
  | CibilCreditReportMutation_verify_result_MobileVerificationWithOtp
  | CibilCreditReportMutation_verify_result_MobileVerificationWithStatus
  | CibilCreditReportMutation_verify_result_TanResult
  | CibilCreditReportMutation_verify_result_VoterIdResult
  | CibilCreditReportMutation_verify_result_BTBureauBResult
  | CibilCreditReportMutation_verify_result_BTBureauCResult
  | CibilCreditReportMutation_verify_result_BTBureauV3Result
  | CibilCreditReportMutation_verify_result_DTGSTINAdvancedResult
  | CibilCreditReportMutation_verify_result_DTVehicleRcResult
  | CibilCreditReportMutation_verify_result_IPQualityCheckResult
  | CibilCreditReportMutation_verify_result_ReverseGeocodeResult
  | CibilCreditReportMutation_verify_result_TinFetchResult
  | CibilCreditReportMutation_verify_result_ElectricitBillVerificationResult
  | CibilCreditReportMutation_verify_result_LPGVerificationResult
  | CibilCreditReportMutation_verify_result_FastagHistoryVerificationResult
  | CibilCreditReportMutation_verify_result_FastagVerificationResult
  | CibilCreditReportMutation_verify_result_VehicleRcResult
;

export type CibilCreditReportMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly raw: unknown,
  readonly decryptedError: string | null
};

export type CibilCreditReportMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly status: unknown,
  readonly result: CibilCreditReportMutation_verify_result | null,
  readonly error: CibilCreditReportMutation_verify_error | null
};

export type CibilCreditReportMutation = {
  readonly verify: CibilCreditReportMutation_verify | null
};


export type CibilCreditReportMutationVariables = Exact<{
  pan?: string;
  name: string;
  mobile: string;
}>;

export type CrifCreditReportMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type CrifCreditReportMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type CrifCreditReportMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type CrifCreditReportMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type CrifCreditReportMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type CrifCreditReportMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type CrifCreditReportMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type CrifCreditReportMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type CrifCreditReportMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type CrifCreditReportMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type CrifCreditReportMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type CrifCreditReportMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type CrifCreditReportMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type CrifCreditReportMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type CrifCreditReportMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type CrifCreditReportMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type CrifCreditReportMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type CrifCreditReportMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type CrifCreditReportMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type CrifCreditReportMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type CrifCreditReportMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type CrifCreditReportMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult',
  readonly txn_id: string | null,
  readonly api_category: string | null,
  readonly api_name: string | null,
  readonly billable: unknown,
  readonly message: string | null,
  readonly status: number | null,
  readonly datetime: string | null,
  readonly bureauData: CrifDataJSON | null
};

export type CrifCreditReportMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type CrifCreditReportMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type CrifCreditReportMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type CrifCreditReportMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type CrifCreditReportMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type CrifCreditReportMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type CrifCreditReportMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type CrifCreditReportMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type CrifCreditReportMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type CrifCreditReportMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type CrifCreditReportMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type CrifCreditReportMutation_verify_result =
  | CrifCreditReportMutation_verify_result_AddressMatchResult
  | CrifCreditReportMutation_verify_result_AddressSplitResult
  | CrifCreditReportMutation_verify_result_BankAccountVerificationResult
  | CrifCreditReportMutation_verify_result_ChequeOCRResult
  | CrifCreditReportMutation_verify_result_ExperianCreditReportResult
  | CrifCreditReportMutation_verify_result_IfscResult
  | CrifCreditReportMutation_verify_result_CinResult
  | CrifCreditReportMutation_verify_result_UdyamVerificationWithOtp
  | CrifCreditReportMutation_verify_result_NameMatchResult
  | CrifCreditReportMutation_verify_result_EmailVerificationResult
  | CrifCreditReportMutation_verify_result_EPFUANLookupResult
  | CrifCreditReportMutation_verify_result_FaceMatchResult
  | CrifCreditReportMutation_verify_result_DrivingLicenseResult
  | CrifCreditReportMutation_verify_result_LivenessDetectionResult
  | CrifCreditReportMutation_verify_result_ITRFetchResult
  | CrifCreditReportMutation_verify_result_MobileVerificationWithDetails
  | CrifCreditReportMutation_verify_result_MobileVerificationWithOtp
  | CrifCreditReportMutation_verify_result_MobileVerificationWithStatus
  | CrifCreditReportMutation_verify_result_TanResult
  | CrifCreditReportMutation_verify_result_VoterIdResult
  | CrifCreditReportMutation_verify_result_BTBureauBResult
  | CrifCreditReportMutation_verify_result_BTBureauCResult
  | CrifCreditReportMutation_verify_result_BTBureauV3Result
  | CrifCreditReportMutation_verify_result_DTGSTINAdvancedResult
  | CrifCreditReportMutation_verify_result_DTVehicleRcResult
  | CrifCreditReportMutation_verify_result_IPQualityCheckResult
  | CrifCreditReportMutation_verify_result_ReverseGeocodeResult
  | CrifCreditReportMutation_verify_result_TinFetchResult
  | CrifCreditReportMutation_verify_result_ElectricitBillVerificationResult
  | CrifCreditReportMutation_verify_result_LPGVerificationResult
  | CrifCreditReportMutation_verify_result_FastagHistoryVerificationResult
  | CrifCreditReportMutation_verify_result_FastagVerificationResult
  | CrifCreditReportMutation_verify_result_VehicleRcResult
;

export type CrifCreditReportMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null
};

export type CrifCreditReportMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly status: unknown,
  readonly result: CrifCreditReportMutation_verify_result | null,
  readonly error: CrifCreditReportMutation_verify_error | null
};

export type CrifCreditReportMutation = {
  readonly verify: CrifCreditReportMutation_verify | null
};


export type CrifCreditReportMutationVariables = Exact<{
  name: string;
  mobile: string;
  pan?: string | null | undefined;
}>;

export type ExperianCreditReportV3Mutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type ExperianCreditReportV3Mutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type ExperianCreditReportV3Mutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type ExperianCreditReportV3Mutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type ExperianCreditReportV3Mutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type ExperianCreditReportV3Mutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type ExperianCreditReportV3Mutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type ExperianCreditReportV3Mutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type ExperianCreditReportV3Mutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type ExperianCreditReportV3Mutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type ExperianCreditReportV3Mutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type ExperianCreditReportV3Mutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type ExperianCreditReportV3Mutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type ExperianCreditReportV3Mutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type ExperianCreditReportV3Mutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type ExperianCreditReportV3Mutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type ExperianCreditReportV3Mutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type ExperianCreditReportV3Mutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type ExperianCreditReportV3Mutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type ExperianCreditReportV3Mutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type ExperianCreditReportV3Mutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type ExperianCreditReportV3Mutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type ExperianCreditReportV3Mutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result',
  readonly txn_id: string | null,
  readonly api_category: string | null,
  readonly api_name: string | null,
  readonly billable: unknown,
  readonly message: string | null,
  readonly status: number | null,
  readonly datetime: string | null,
  readonly name: string | null,
  readonly father_name: string | null,
  readonly pan: string | null,
  readonly mobile: string | null,
  readonly credit_score: NumberOrText | null,
  readonly credit_report: UrlOrReportJSON | null
};

export type ExperianCreditReportV3Mutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type ExperianCreditReportV3Mutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type ExperianCreditReportV3Mutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type ExperianCreditReportV3Mutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type ExperianCreditReportV3Mutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type ExperianCreditReportV3Mutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type ExperianCreditReportV3Mutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type ExperianCreditReportV3Mutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type ExperianCreditReportV3Mutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type ExperianCreditReportV3Mutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type ExperianCreditReportV3Mutation_verify_result =
  | ExperianCreditReportV3Mutation_verify_result_AddressMatchResult
  | ExperianCreditReportV3Mutation_verify_result_AddressSplitResult
  | ExperianCreditReportV3Mutation_verify_result_BankAccountVerificationResult
  | ExperianCreditReportV3Mutation_verify_result_ChequeOCRResult
  | ExperianCreditReportV3Mutation_verify_result_ExperianCreditReportResult
  | ExperianCreditReportV3Mutation_verify_result_IfscResult
  | ExperianCreditReportV3Mutation_verify_result_CinResult
  | ExperianCreditReportV3Mutation_verify_result_UdyamVerificationWithOtp
  | ExperianCreditReportV3Mutation_verify_result_NameMatchResult
  | ExperianCreditReportV3Mutation_verify_result_EmailVerificationResult
  | ExperianCreditReportV3Mutation_verify_result_EPFUANLookupResult
  | ExperianCreditReportV3Mutation_verify_result_FaceMatchResult
  | ExperianCreditReportV3Mutation_verify_result_DrivingLicenseResult
  | ExperianCreditReportV3Mutation_verify_result_LivenessDetectionResult
  | ExperianCreditReportV3Mutation_verify_result_ITRFetchResult
  | ExperianCreditReportV3Mutation_verify_result_MobileVerificationWithDetails
  | ExperianCreditReportV3Mutation_verify_result_MobileVerificationWithOtp
  | ExperianCreditReportV3Mutation_verify_result_MobileVerificationWithStatus
  | ExperianCreditReportV3Mutation_verify_result_TanResult
  | ExperianCreditReportV3Mutation_verify_result_VoterIdResult
  | ExperianCreditReportV3Mutation_verify_result_BTBureauBResult
  | ExperianCreditReportV3Mutation_verify_result_BTBureauCResult
  | ExperianCreditReportV3Mutation_verify_result_BTBureauV3Result
  | ExperianCreditReportV3Mutation_verify_result_DTGSTINAdvancedResult
  | ExperianCreditReportV3Mutation_verify_result_DTVehicleRcResult
  | ExperianCreditReportV3Mutation_verify_result_IPQualityCheckResult
  | ExperianCreditReportV3Mutation_verify_result_ReverseGeocodeResult
  | ExperianCreditReportV3Mutation_verify_result_TinFetchResult
  | ExperianCreditReportV3Mutation_verify_result_ElectricitBillVerificationResult
  | ExperianCreditReportV3Mutation_verify_result_LPGVerificationResult
  | ExperianCreditReportV3Mutation_verify_result_FastagHistoryVerificationResult
  | ExperianCreditReportV3Mutation_verify_result_FastagVerificationResult
  | ExperianCreditReportV3Mutation_verify_result_VehicleRcResult
;

export type ExperianCreditReportV3Mutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly raw: unknown
};

export type ExperianCreditReportV3Mutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly status: unknown,
  readonly result: ExperianCreditReportV3Mutation_verify_result | null,
  readonly error: ExperianCreditReportV3Mutation_verify_error | null
};

export type ExperianCreditReportV3Mutation = {
  readonly verify: ExperianCreditReportV3Mutation_verify | null
};


export type ExperianCreditReportV3MutationVariables = Exact<{
  pan: string;
  name?: string | null | undefined;
  mobile?: string | null | undefined;
}>;

export type GstinAdvancedMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type GstinAdvancedMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type GstinAdvancedMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type GstinAdvancedMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type GstinAdvancedMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type GstinAdvancedMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type GstinAdvancedMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type GstinAdvancedMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type GstinAdvancedMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type GstinAdvancedMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type GstinAdvancedMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type GstinAdvancedMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type GstinAdvancedMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type GstinAdvancedMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type GstinAdvancedMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type GstinAdvancedMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type GstinAdvancedMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type GstinAdvancedMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type GstinAdvancedMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type GstinAdvancedMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type GstinAdvancedMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type GstinAdvancedMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type GstinAdvancedMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type GstinAdvancedMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult',
  readonly taxpayerDetails: GstinTaxpayerJSON | null,
  readonly taxpayerReturnDetails: GstinReturnsJSON | null,
  readonly goods_service: GstinGoodsJSON | null,
  readonly business_places: GstinPlacesJSON | null
};

export type GstinAdvancedMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type GstinAdvancedMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type GstinAdvancedMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type GstinAdvancedMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type GstinAdvancedMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type GstinAdvancedMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type GstinAdvancedMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type GstinAdvancedMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type GstinAdvancedMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type GstinAdvancedMutation_verify_result =
  | GstinAdvancedMutation_verify_result_AddressMatchResult
  | GstinAdvancedMutation_verify_result_AddressSplitResult
  | GstinAdvancedMutation_verify_result_BankAccountVerificationResult
  | GstinAdvancedMutation_verify_result_ChequeOCRResult
  | GstinAdvancedMutation_verify_result_ExperianCreditReportResult
  | GstinAdvancedMutation_verify_result_IfscResult
  | GstinAdvancedMutation_verify_result_CinResult
  | GstinAdvancedMutation_verify_result_UdyamVerificationWithOtp
  | GstinAdvancedMutation_verify_result_NameMatchResult
  | GstinAdvancedMutation_verify_result_EmailVerificationResult
  | GstinAdvancedMutation_verify_result_EPFUANLookupResult
  | GstinAdvancedMutation_verify_result_FaceMatchResult
  | GstinAdvancedMutation_verify_result_DrivingLicenseResult
  | GstinAdvancedMutation_verify_result_LivenessDetectionResult
  | GstinAdvancedMutation_verify_result_ITRFetchResult
  | GstinAdvancedMutation_verify_result_MobileVerificationWithDetails
  | GstinAdvancedMutation_verify_result_MobileVerificationWithOtp
  | GstinAdvancedMutation_verify_result_MobileVerificationWithStatus
  | GstinAdvancedMutation_verify_result_TanResult
  | GstinAdvancedMutation_verify_result_VoterIdResult
  | GstinAdvancedMutation_verify_result_BTBureauBResult
  | GstinAdvancedMutation_verify_result_BTBureauCResult
  | GstinAdvancedMutation_verify_result_BTBureauV3Result
  | GstinAdvancedMutation_verify_result_DTGSTINAdvancedResult
  | GstinAdvancedMutation_verify_result_DTVehicleRcResult
  | GstinAdvancedMutation_verify_result_IPQualityCheckResult
  | GstinAdvancedMutation_verify_result_ReverseGeocodeResult
  | GstinAdvancedMutation_verify_result_TinFetchResult
  | GstinAdvancedMutation_verify_result_ElectricitBillVerificationResult
  | GstinAdvancedMutation_verify_result_LPGVerificationResult
  | GstinAdvancedMutation_verify_result_FastagHistoryVerificationResult
  | GstinAdvancedMutation_verify_result_FastagVerificationResult
  | GstinAdvancedMutation_verify_result_VehicleRcResult
;

export type GstinAdvancedMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type GstinAdvancedMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly status: unknown,
  readonly result: GstinAdvancedMutation_verify_result | null,
  readonly error: GstinAdvancedMutation_verify_error | null
};

export type GstinAdvancedMutation = {
  readonly verify: GstinAdvancedMutation_verify | null
};


export type GstinAdvancedMutationVariables = Exact<{
  gstin: string;
}>;

export type VehicleRcDetailedMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type VehicleRcDetailedMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type VehicleRcDetailedMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type VehicleRcDetailedMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type VehicleRcDetailedMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type VehicleRcDetailedMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type VehicleRcDetailedMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type VehicleRcDetailedMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type VehicleRcDetailedMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type VehicleRcDetailedMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type VehicleRcDetailedMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type VehicleRcDetailedMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type VehicleRcDetailedMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type VehicleRcDetailedMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type VehicleRcDetailedMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type VehicleRcDetailedMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type VehicleRcDetailedMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type VehicleRcDetailedMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type VehicleRcDetailedMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type VehicleRcDetailedMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type VehicleRcDetailedMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type VehicleRcDetailedMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type VehicleRcDetailedMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type VehicleRcDetailedMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type VehicleRcDetailedMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult',
  readonly reg_no: string | null,
  readonly class: string | null,
  readonly chassis: string | null,
  readonly engine: string | null,
  readonly vehicle_manufacturer_name: string | null,
  readonly model: string | null,
  readonly vehicle_colour: string | null,
  readonly type: string | null,
  readonly norms_type: string | null,
  readonly body_type: string | null,
  readonly owner_count: string | null,
  readonly owner_name: string | null,
  readonly owner_father_name: string | null,
  readonly mobile_number: string | null,
  readonly status: string | null,
  readonly status_as_on: string | null,
  readonly reg_authority: string | null,
  readonly reg_date: string | null,
  readonly vehicle_manufacturing_month_year: string | null,
  readonly rc_expiry_date: string | null,
  readonly vehicle_tax_upto: string | null,
  readonly vehicle_insurance_company_name: string | null,
  readonly vehicle_insurance_upto: string | null,
  readonly vehicle_insurance_policy_number: string | null,
  readonly rc_financer: string | null,
  readonly present_address: string | null,
  readonly permanent_address: string | null,
  readonly vehicle_cubic_capacity: string | null,
  readonly gross_vehicle_weight: string | null,
  readonly unladen_weight: string | null,
  readonly vehicle_category: string | null,
  readonly vehicle_cylinders_no: string | null,
  readonly vehicle_seat_capacity: string | null,
  readonly wheelbase: string | null,
  readonly pucc_number: string | null,
  readonly pucc_upto: string | null,
  readonly blacklist_status: string | null,
  readonly permit_issue_date: string | null,
  readonly permit_number: string | null,
  readonly permit_type: string | null,
  readonly permit_valid_from: string | null,
  readonly permit_valid_upto: string | null,
  readonly national_permit_upto: string | null,
  readonly is_commercial: boolean | null,
  readonly financed: unknown,
  readonly rto_code: string | null
};

export type VehicleRcDetailedMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type VehicleRcDetailedMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type VehicleRcDetailedMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type VehicleRcDetailedMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type VehicleRcDetailedMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type VehicleRcDetailedMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type VehicleRcDetailedMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type VehicleRcDetailedMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type VehicleRcDetailedMutation_verify_result =
  | VehicleRcDetailedMutation_verify_result_AddressMatchResult
  | VehicleRcDetailedMutation_verify_result_AddressSplitResult
  | VehicleRcDetailedMutation_verify_result_BankAccountVerificationResult
  | VehicleRcDetailedMutation_verify_result_ChequeOCRResult
  | VehicleRcDetailedMutation_verify_result_ExperianCreditReportResult
  | VehicleRcDetailedMutation_verify_result_IfscResult
  | VehicleRcDetailedMutation_verify_result_CinResult
  | VehicleRcDetailedMutation_verify_result_UdyamVerificationWithOtp
  | VehicleRcDetailedMutation_verify_result_NameMatchResult
  | VehicleRcDetailedMutation_verify_result_EmailVerificationResult
  | VehicleRcDetailedMutation_verify_result_EPFUANLookupResult
  | VehicleRcDetailedMutation_verify_result_FaceMatchResult
  | VehicleRcDetailedMutation_verify_result_DrivingLicenseResult
  | VehicleRcDetailedMutation_verify_result_LivenessDetectionResult
  | VehicleRcDetailedMutation_verify_result_ITRFetchResult
  | VehicleRcDetailedMutation_verify_result_MobileVerificationWithDetails
  | VehicleRcDetailedMutation_verify_result_MobileVerificationWithOtp
  | VehicleRcDetailedMutation_verify_result_MobileVerificationWithStatus
  | VehicleRcDetailedMutation_verify_result_TanResult
  | VehicleRcDetailedMutation_verify_result_VoterIdResult
  | VehicleRcDetailedMutation_verify_result_BTBureauBResult
  | VehicleRcDetailedMutation_verify_result_BTBureauCResult
  | VehicleRcDetailedMutation_verify_result_BTBureauV3Result
  | VehicleRcDetailedMutation_verify_result_DTGSTINAdvancedResult
  | VehicleRcDetailedMutation_verify_result_DTVehicleRcResult
  | VehicleRcDetailedMutation_verify_result_IPQualityCheckResult
  | VehicleRcDetailedMutation_verify_result_ReverseGeocodeResult
  | VehicleRcDetailedMutation_verify_result_TinFetchResult
  | VehicleRcDetailedMutation_verify_result_ElectricitBillVerificationResult
  | VehicleRcDetailedMutation_verify_result_LPGVerificationResult
  | VehicleRcDetailedMutation_verify_result_FastagHistoryVerificationResult
  | VehicleRcDetailedMutation_verify_result_FastagVerificationResult
  | VehicleRcDetailedMutation_verify_result_VehicleRcResult
;

export type VehicleRcDetailedMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type VehicleRcDetailedMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: VehicleRcDetailedMutation_verify_result | null,
  readonly error: VehicleRcDetailedMutation_verify_error | null
};

export type VehicleRcDetailedMutation = {
  readonly verify: VehicleRcDetailedMutation_verify | null
};


export type VehicleRcDetailedMutationVariables = Exact<{
  vehicleNumber: string;
}>;

export type IpQualityCheckMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type IpQualityCheckMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type IpQualityCheckMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type IpQualityCheckMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type IpQualityCheckMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type IpQualityCheckMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type IpQualityCheckMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type IpQualityCheckMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type IpQualityCheckMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type IpQualityCheckMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type IpQualityCheckMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type IpQualityCheckMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type IpQualityCheckMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type IpQualityCheckMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type IpQualityCheckMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type IpQualityCheckMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type IpQualityCheckMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type IpQualityCheckMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type IpQualityCheckMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type IpQualityCheckMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type IpQualityCheckMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type IpQualityCheckMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type IpQualityCheckMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type IpQualityCheckMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type IpQualityCheckMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type IpQualityCheckMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult',
  readonly asn: string | null,
  readonly isp: string | null,
  readonly countryCode: string | null,
  readonly region: string | null,
  readonly city: string | null,
  readonly proxy: boolean | null,
  readonly vpn: boolean | null,
  readonly tor: boolean | null,
  readonly botStatus: boolean | null,
  readonly fraudScore: number | null,
  readonly address: string | null
};

export type IpQualityCheckMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type IpQualityCheckMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type IpQualityCheckMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type IpQualityCheckMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type IpQualityCheckMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type IpQualityCheckMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type IpQualityCheckMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type IpQualityCheckMutation_verify_result =
  | IpQualityCheckMutation_verify_result_AddressMatchResult
  | IpQualityCheckMutation_verify_result_AddressSplitResult
  | IpQualityCheckMutation_verify_result_BankAccountVerificationResult
  | IpQualityCheckMutation_verify_result_ChequeOCRResult
  | IpQualityCheckMutation_verify_result_ExperianCreditReportResult
  | IpQualityCheckMutation_verify_result_IfscResult
  | IpQualityCheckMutation_verify_result_CinResult
  | IpQualityCheckMutation_verify_result_UdyamVerificationWithOtp
  | IpQualityCheckMutation_verify_result_NameMatchResult
  | IpQualityCheckMutation_verify_result_EmailVerificationResult
  | IpQualityCheckMutation_verify_result_EPFUANLookupResult
  | IpQualityCheckMutation_verify_result_FaceMatchResult
  | IpQualityCheckMutation_verify_result_DrivingLicenseResult
  | IpQualityCheckMutation_verify_result_LivenessDetectionResult
  | IpQualityCheckMutation_verify_result_ITRFetchResult
  | IpQualityCheckMutation_verify_result_MobileVerificationWithDetails
  | IpQualityCheckMutation_verify_result_MobileVerificationWithOtp
  | IpQualityCheckMutation_verify_result_MobileVerificationWithStatus
  | IpQualityCheckMutation_verify_result_TanResult
  | IpQualityCheckMutation_verify_result_VoterIdResult
  | IpQualityCheckMutation_verify_result_BTBureauBResult
  | IpQualityCheckMutation_verify_result_BTBureauCResult
  | IpQualityCheckMutation_verify_result_BTBureauV3Result
  | IpQualityCheckMutation_verify_result_DTGSTINAdvancedResult
  | IpQualityCheckMutation_verify_result_DTVehicleRcResult
  | IpQualityCheckMutation_verify_result_IPQualityCheckResult
  | IpQualityCheckMutation_verify_result_ReverseGeocodeResult
  | IpQualityCheckMutation_verify_result_TinFetchResult
  | IpQualityCheckMutation_verify_result_ElectricitBillVerificationResult
  | IpQualityCheckMutation_verify_result_LPGVerificationResult
  | IpQualityCheckMutation_verify_result_FastagHistoryVerificationResult
  | IpQualityCheckMutation_verify_result_FastagVerificationResult
  | IpQualityCheckMutation_verify_result_VehicleRcResult
;

export type IpQualityCheckMutation_verify_error = {
  readonly message: string | null
};

export type IpQualityCheckMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: IpQualityCheckMutation_verify_result | null,
  readonly error: IpQualityCheckMutation_verify_error | null
};

export type IpQualityCheckMutation = {
  readonly verify: IpQualityCheckMutation_verify | null
};


export type IpQualityCheckMutationVariables = Exact<{
  ipAddress: string;
}>;

export type ReverseGeocodeMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type ReverseGeocodeMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type ReverseGeocodeMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type ReverseGeocodeMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type ReverseGeocodeMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type ReverseGeocodeMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type ReverseGeocodeMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type ReverseGeocodeMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type ReverseGeocodeMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type ReverseGeocodeMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type ReverseGeocodeMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type ReverseGeocodeMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type ReverseGeocodeMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type ReverseGeocodeMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type ReverseGeocodeMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type ReverseGeocodeMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type ReverseGeocodeMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type ReverseGeocodeMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type ReverseGeocodeMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type ReverseGeocodeMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type ReverseGeocodeMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type ReverseGeocodeMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type ReverseGeocodeMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type ReverseGeocodeMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type ReverseGeocodeMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type ReverseGeocodeMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type ReverseGeocodeMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult',
  readonly address: string | null,
  readonly city: string | null,
  readonly state: string | null,
  readonly stateCode: string | null,
  readonly country: string | null,
  readonly countryCode: string | null,
  readonly confidenceScore: number | null
};

export type ReverseGeocodeMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type ReverseGeocodeMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type ReverseGeocodeMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type ReverseGeocodeMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type ReverseGeocodeMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type ReverseGeocodeMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type ReverseGeocodeMutation_verify_result =
  | ReverseGeocodeMutation_verify_result_AddressMatchResult
  | ReverseGeocodeMutation_verify_result_AddressSplitResult
  | ReverseGeocodeMutation_verify_result_BankAccountVerificationResult
  | ReverseGeocodeMutation_verify_result_ChequeOCRResult
  | ReverseGeocodeMutation_verify_result_ExperianCreditReportResult
  | ReverseGeocodeMutation_verify_result_IfscResult
  | ReverseGeocodeMutation_verify_result_CinResult
  | ReverseGeocodeMutation_verify_result_UdyamVerificationWithOtp
  | ReverseGeocodeMutation_verify_result_NameMatchResult
  | ReverseGeocodeMutation_verify_result_EmailVerificationResult
  | ReverseGeocodeMutation_verify_result_EPFUANLookupResult
  | ReverseGeocodeMutation_verify_result_FaceMatchResult
  | ReverseGeocodeMutation_verify_result_DrivingLicenseResult
  | ReverseGeocodeMutation_verify_result_LivenessDetectionResult
  | ReverseGeocodeMutation_verify_result_ITRFetchResult
  | ReverseGeocodeMutation_verify_result_MobileVerificationWithDetails
  | ReverseGeocodeMutation_verify_result_MobileVerificationWithOtp
  | ReverseGeocodeMutation_verify_result_MobileVerificationWithStatus
  | ReverseGeocodeMutation_verify_result_TanResult
  | ReverseGeocodeMutation_verify_result_VoterIdResult
  | ReverseGeocodeMutation_verify_result_BTBureauBResult
  | ReverseGeocodeMutation_verify_result_BTBureauCResult
  | ReverseGeocodeMutation_verify_result_BTBureauV3Result
  | ReverseGeocodeMutation_verify_result_DTGSTINAdvancedResult
  | ReverseGeocodeMutation_verify_result_DTVehicleRcResult
  | ReverseGeocodeMutation_verify_result_IPQualityCheckResult
  | ReverseGeocodeMutation_verify_result_ReverseGeocodeResult
  | ReverseGeocodeMutation_verify_result_TinFetchResult
  | ReverseGeocodeMutation_verify_result_ElectricitBillVerificationResult
  | ReverseGeocodeMutation_verify_result_LPGVerificationResult
  | ReverseGeocodeMutation_verify_result_FastagHistoryVerificationResult
  | ReverseGeocodeMutation_verify_result_FastagVerificationResult
  | ReverseGeocodeMutation_verify_result_VehicleRcResult
;

export type ReverseGeocodeMutation_verify_error = {
  readonly decryptedError: string | null
};

export type ReverseGeocodeMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: ReverseGeocodeMutation_verify_result | null,
  readonly error: ReverseGeocodeMutation_verify_error | null
};

export type ReverseGeocodeMutation = {
  readonly verify: ReverseGeocodeMutation_verify | null
};


export type ReverseGeocodeMutationVariables = Exact<{
  latitude: string;
  longitude: string;
}>;

export type TinFetchMutation_verify_result_TinFetchResult_records = {
  readonly dealer: string | null,
  readonly registrationStatus: string | null,
  readonly cstStatus: string | null,
  readonly pan: string | null,
  readonly address: string | null,
  readonly regDate: string | null
};

export type TinFetchMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type TinFetchMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type TinFetchMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type TinFetchMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type TinFetchMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type TinFetchMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type TinFetchMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type TinFetchMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type TinFetchMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type TinFetchMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type TinFetchMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type TinFetchMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type TinFetchMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type TinFetchMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type TinFetchMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type TinFetchMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type TinFetchMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type TinFetchMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type TinFetchMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type TinFetchMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type TinFetchMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type TinFetchMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type TinFetchMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type TinFetchMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type TinFetchMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type TinFetchMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type TinFetchMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type TinFetchMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult',
  readonly records: TinFetchMutation_verify_result_TinFetchResult_records | null
};

export type TinFetchMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type TinFetchMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type TinFetchMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type TinFetchMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type TinFetchMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type TinFetchMutation_verify_result =
  | TinFetchMutation_verify_result_AddressMatchResult
  | TinFetchMutation_verify_result_AddressSplitResult
  | TinFetchMutation_verify_result_BankAccountVerificationResult
  | TinFetchMutation_verify_result_ChequeOCRResult
  | TinFetchMutation_verify_result_ExperianCreditReportResult
  | TinFetchMutation_verify_result_IfscResult
  | TinFetchMutation_verify_result_CinResult
  | TinFetchMutation_verify_result_UdyamVerificationWithOtp
  | TinFetchMutation_verify_result_NameMatchResult
  | TinFetchMutation_verify_result_EmailVerificationResult
  | TinFetchMutation_verify_result_EPFUANLookupResult
  | TinFetchMutation_verify_result_FaceMatchResult
  | TinFetchMutation_verify_result_DrivingLicenseResult
  | TinFetchMutation_verify_result_LivenessDetectionResult
  | TinFetchMutation_verify_result_ITRFetchResult
  | TinFetchMutation_verify_result_MobileVerificationWithDetails
  | TinFetchMutation_verify_result_MobileVerificationWithOtp
  | TinFetchMutation_verify_result_MobileVerificationWithStatus
  | TinFetchMutation_verify_result_TanResult
  | TinFetchMutation_verify_result_VoterIdResult
  | TinFetchMutation_verify_result_BTBureauBResult
  | TinFetchMutation_verify_result_BTBureauCResult
  | TinFetchMutation_verify_result_BTBureauV3Result
  | TinFetchMutation_verify_result_DTGSTINAdvancedResult
  | TinFetchMutation_verify_result_DTVehicleRcResult
  | TinFetchMutation_verify_result_IPQualityCheckResult
  | TinFetchMutation_verify_result_ReverseGeocodeResult
  | TinFetchMutation_verify_result_TinFetchResult
  | TinFetchMutation_verify_result_ElectricitBillVerificationResult
  | TinFetchMutation_verify_result_LPGVerificationResult
  | TinFetchMutation_verify_result_FastagHistoryVerificationResult
  | TinFetchMutation_verify_result_FastagVerificationResult
  | TinFetchMutation_verify_result_VehicleRcResult
;

export type TinFetchMutation_verify_error = {
  readonly decryptedError: string | null
};

export type TinFetchMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: TinFetchMutation_verify_result | null,
  readonly error: TinFetchMutation_verify_error | null
};

export type TinFetchMutation = {
  readonly verify: TinFetchMutation_verify | null
};


export type TinFetchMutationVariables = Exact<{
  tinNumber: string;
}>;

export type PngBillMutation_businessVerification_result_CompanyLLPMasterDataResult = {
  readonly __typename: 'CompanyLLPMasterDataResult'
};

export type PngBillMutation_businessVerification_result_MCACompanySearchLiteResult = {
  readonly __typename: 'MCACompanySearchLiteResult'
};

export type PngBillMutation_businessVerification_result_IECVerificationResult = {
  readonly __typename: 'IECVerificationResult'
};

export type PngBillMutation_businessVerification_result_ShopVerificationResult = {
  readonly __typename: 'ShopVerificationResult'
};

export type PngBillMutation_businessVerification_result_PNGVerificationResult = {
  readonly __typename: 'PNGVerificationResult',
  readonly bill_no: string | null,
  readonly bill_amount: string | null,
  readonly bill_date: string | null,
  readonly due_date: string | null,
  readonly customer_name: string | null,
  readonly customer_address: string | null,
  readonly mobile: string | null,
  readonly email: string | null
};

export type PngBillMutation_businessVerification_result =
  | PngBillMutation_businessVerification_result_CompanyLLPMasterDataResult
  | PngBillMutation_businessVerification_result_MCACompanySearchLiteResult
  | PngBillMutation_businessVerification_result_IECVerificationResult
  | PngBillMutation_businessVerification_result_ShopVerificationResult
  | PngBillMutation_businessVerification_result_PNGVerificationResult
;

export type PngBillMutation_businessVerification_error = {
  readonly message: string | null
};

export type PngBillMutation_businessVerification = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: PngBillMutation_businessVerification_result | null,
  readonly error: PngBillMutation_businessVerification_error | null
};

export type PngBillMutation = {
  readonly businessVerification: PngBillMutation_businessVerification | null
};


export type PngBillMutationVariables = Exact<{
  consumerId: string;
}>;

export type ElectricityBillMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type ElectricityBillMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type ElectricityBillMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type ElectricityBillMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type ElectricityBillMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type ElectricityBillMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type ElectricityBillMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type ElectricityBillMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type ElectricityBillMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type ElectricityBillMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type ElectricityBillMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type ElectricityBillMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type ElectricityBillMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type ElectricityBillMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type ElectricityBillMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type ElectricityBillMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type ElectricityBillMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type ElectricityBillMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type ElectricityBillMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type ElectricityBillMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type ElectricityBillMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type ElectricityBillMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type ElectricityBillMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type ElectricityBillMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type ElectricityBillMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type ElectricityBillMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type ElectricityBillMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type ElectricityBillMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type ElectricityBillMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult',
  readonly request_id: string | null,
  readonly status_code: number | null,
  readonly bill_amount: string | null,
  readonly due_date: string | null,
  readonly customer_name: string | null,
  readonly customer_address: string | null,
  readonly mobile: string | null,
  readonly email: string | null
};

export type ElectricityBillMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type ElectricityBillMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type ElectricityBillMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type ElectricityBillMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type ElectricityBillMutation_verify_result =
  | ElectricityBillMutation_verify_result_AddressMatchResult
  | ElectricityBillMutation_verify_result_AddressSplitResult
  | ElectricityBillMutation_verify_result_BankAccountVerificationResult
  | ElectricityBillMutation_verify_result_ChequeOCRResult
  | ElectricityBillMutation_verify_result_ExperianCreditReportResult
  | ElectricityBillMutation_verify_result_IfscResult
  | ElectricityBillMutation_verify_result_CinResult
  | ElectricityBillMutation_verify_result_UdyamVerificationWithOtp
  | ElectricityBillMutation_verify_result_NameMatchResult
  | ElectricityBillMutation_verify_result_EmailVerificationResult
  | ElectricityBillMutation_verify_result_EPFUANLookupResult
  | ElectricityBillMutation_verify_result_FaceMatchResult
  | ElectricityBillMutation_verify_result_DrivingLicenseResult
  | ElectricityBillMutation_verify_result_LivenessDetectionResult
  | ElectricityBillMutation_verify_result_ITRFetchResult
  | ElectricityBillMutation_verify_result_MobileVerificationWithDetails
  | ElectricityBillMutation_verify_result_MobileVerificationWithOtp
  | ElectricityBillMutation_verify_result_MobileVerificationWithStatus
  | ElectricityBillMutation_verify_result_TanResult
  | ElectricityBillMutation_verify_result_VoterIdResult
  | ElectricityBillMutation_verify_result_BTBureauBResult
  | ElectricityBillMutation_verify_result_BTBureauCResult
  | ElectricityBillMutation_verify_result_BTBureauV3Result
  | ElectricityBillMutation_verify_result_DTGSTINAdvancedResult
  | ElectricityBillMutation_verify_result_DTVehicleRcResult
  | ElectricityBillMutation_verify_result_IPQualityCheckResult
  | ElectricityBillMutation_verify_result_ReverseGeocodeResult
  | ElectricityBillMutation_verify_result_TinFetchResult
  | ElectricityBillMutation_verify_result_ElectricitBillVerificationResult
  | ElectricityBillMutation_verify_result_LPGVerificationResult
  | ElectricityBillMutation_verify_result_FastagHistoryVerificationResult
  | ElectricityBillMutation_verify_result_FastagVerificationResult
  | ElectricityBillMutation_verify_result_VehicleRcResult
;

export type ElectricityBillMutation_verify_error = {
  readonly message: string | null
};

export type ElectricityBillMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: ElectricityBillMutation_verify_result | null,
  readonly error: ElectricityBillMutation_verify_error | null
};

export type ElectricityBillMutation = {
  readonly verify: ElectricityBillMutation_verify | null
};


export type ElectricityBillMutationVariables = Exact<{
  consumerId: string;
  mobile: string;
}>;

export type LpgIdMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type LpgIdMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type LpgIdMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type LpgIdMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type LpgIdMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type LpgIdMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type LpgIdMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type LpgIdMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type LpgIdMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type LpgIdMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type LpgIdMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type LpgIdMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type LpgIdMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type LpgIdMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type LpgIdMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type LpgIdMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type LpgIdMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type LpgIdMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type LpgIdMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type LpgIdMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type LpgIdMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type LpgIdMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type LpgIdMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type LpgIdMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type LpgIdMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type LpgIdMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type LpgIdMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type LpgIdMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type LpgIdMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type LpgIdMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult',
  readonly request_id: string | null,
  readonly status_code: number | null,
  readonly consumer_name: string | null,
  readonly consumer_no: string | null,
  readonly distributor_name: string | null,
  readonly consumer_address: string | null
};

export type LpgIdMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type LpgIdMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type LpgIdMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type LpgIdMutation_verify_result =
  | LpgIdMutation_verify_result_AddressMatchResult
  | LpgIdMutation_verify_result_AddressSplitResult
  | LpgIdMutation_verify_result_BankAccountVerificationResult
  | LpgIdMutation_verify_result_ChequeOCRResult
  | LpgIdMutation_verify_result_ExperianCreditReportResult
  | LpgIdMutation_verify_result_IfscResult
  | LpgIdMutation_verify_result_CinResult
  | LpgIdMutation_verify_result_UdyamVerificationWithOtp
  | LpgIdMutation_verify_result_NameMatchResult
  | LpgIdMutation_verify_result_EmailVerificationResult
  | LpgIdMutation_verify_result_EPFUANLookupResult
  | LpgIdMutation_verify_result_FaceMatchResult
  | LpgIdMutation_verify_result_DrivingLicenseResult
  | LpgIdMutation_verify_result_LivenessDetectionResult
  | LpgIdMutation_verify_result_ITRFetchResult
  | LpgIdMutation_verify_result_MobileVerificationWithDetails
  | LpgIdMutation_verify_result_MobileVerificationWithOtp
  | LpgIdMutation_verify_result_MobileVerificationWithStatus
  | LpgIdMutation_verify_result_TanResult
  | LpgIdMutation_verify_result_VoterIdResult
  | LpgIdMutation_verify_result_BTBureauBResult
  | LpgIdMutation_verify_result_BTBureauCResult
  | LpgIdMutation_verify_result_BTBureauV3Result
  | LpgIdMutation_verify_result_DTGSTINAdvancedResult
  | LpgIdMutation_verify_result_DTVehicleRcResult
  | LpgIdMutation_verify_result_IPQualityCheckResult
  | LpgIdMutation_verify_result_ReverseGeocodeResult
  | LpgIdMutation_verify_result_TinFetchResult
  | LpgIdMutation_verify_result_ElectricitBillVerificationResult
  | LpgIdMutation_verify_result_LPGVerificationResult
  | LpgIdMutation_verify_result_FastagHistoryVerificationResult
  | LpgIdMutation_verify_result_FastagVerificationResult
  | LpgIdMutation_verify_result_VehicleRcResult
;

export type LpgIdMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type LpgIdMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: LpgIdMutation_verify_result | null,
  readonly error: LpgIdMutation_verify_error | null
};

export type LpgIdMutation = {
  readonly verify: LpgIdMutation_verify | null
};


export type LpgIdMutationVariables = Exact<{
  lpgId: string;
}>;

export type FastagHistoryMutation_verify_result_FastagHistoryVerificationResult_data = {
  readonly readerReadTime: string | null,
  readonly seqNo: string | null,
  readonly laneDirection: string | null,
  readonly tollPlazaGeocode: string | null,
  readonly tollPlazaName: string | null,
  readonly vehicleType: string | null,
  readonly vehicleRegNo: string | null
};

export type FastagHistoryMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type FastagHistoryMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type FastagHistoryMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type FastagHistoryMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type FastagHistoryMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type FastagHistoryMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type FastagHistoryMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type FastagHistoryMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type FastagHistoryMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type FastagHistoryMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type FastagHistoryMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type FastagHistoryMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type FastagHistoryMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type FastagHistoryMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type FastagHistoryMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type FastagHistoryMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type FastagHistoryMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type FastagHistoryMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type FastagHistoryMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type FastagHistoryMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type FastagHistoryMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type FastagHistoryMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type FastagHistoryMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type FastagHistoryMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type FastagHistoryMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type FastagHistoryMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type FastagHistoryMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type FastagHistoryMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type FastagHistoryMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type FastagHistoryMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type FastagHistoryMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult',
  readonly data: ReadonlyArray<FastagHistoryMutation_verify_result_FastagHistoryVerificationResult_data | null> | null
};

export type FastagHistoryMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type FastagHistoryMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type FastagHistoryMutation_verify_result =
  | FastagHistoryMutation_verify_result_AddressMatchResult
  | FastagHistoryMutation_verify_result_AddressSplitResult
  | FastagHistoryMutation_verify_result_BankAccountVerificationResult
  | FastagHistoryMutation_verify_result_ChequeOCRResult
  | FastagHistoryMutation_verify_result_ExperianCreditReportResult
  | FastagHistoryMutation_verify_result_IfscResult
  | FastagHistoryMutation_verify_result_CinResult
  | FastagHistoryMutation_verify_result_UdyamVerificationWithOtp
  | FastagHistoryMutation_verify_result_NameMatchResult
  | FastagHistoryMutation_verify_result_EmailVerificationResult
  | FastagHistoryMutation_verify_result_EPFUANLookupResult
  | FastagHistoryMutation_verify_result_FaceMatchResult
  | FastagHistoryMutation_verify_result_DrivingLicenseResult
  | FastagHistoryMutation_verify_result_LivenessDetectionResult
  | FastagHistoryMutation_verify_result_ITRFetchResult
  | FastagHistoryMutation_verify_result_MobileVerificationWithDetails
  | FastagHistoryMutation_verify_result_MobileVerificationWithOtp
  | FastagHistoryMutation_verify_result_MobileVerificationWithStatus
  | FastagHistoryMutation_verify_result_TanResult
  | FastagHistoryMutation_verify_result_VoterIdResult
  | FastagHistoryMutation_verify_result_BTBureauBResult
  | FastagHistoryMutation_verify_result_BTBureauCResult
  | FastagHistoryMutation_verify_result_BTBureauV3Result
  | FastagHistoryMutation_verify_result_DTGSTINAdvancedResult
  | FastagHistoryMutation_verify_result_DTVehicleRcResult
  | FastagHistoryMutation_verify_result_IPQualityCheckResult
  | FastagHistoryMutation_verify_result_ReverseGeocodeResult
  | FastagHistoryMutation_verify_result_TinFetchResult
  | FastagHistoryMutation_verify_result_ElectricitBillVerificationResult
  | FastagHistoryMutation_verify_result_LPGVerificationResult
  | FastagHistoryMutation_verify_result_FastagHistoryVerificationResult
  | FastagHistoryMutation_verify_result_FastagVerificationResult
  | FastagHistoryMutation_verify_result_VehicleRcResult
;

export type FastagHistoryMutation_verify_error = {
  readonly message: string | null
};

export type FastagHistoryMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: FastagHistoryMutation_verify_result | null,
  readonly error: FastagHistoryMutation_verify_error | null
};

export type FastagHistoryMutation = {
  readonly verify: FastagHistoryMutation_verify | null
};


export type FastagHistoryMutationVariables = Exact<{
  vehicleNumber: string;
}>;

export type FastagVerificationMutation_verify_result_FastagVerificationResult_data = {
  readonly tagId: unknown,
  readonly vehicleNumber: unknown,
  readonly tagStatus: string | null,
  readonly vehicleClass: string | null,
  readonly issueDate: string | null,
  readonly issuerBank: string | null
};

export type FastagVerificationMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type FastagVerificationMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type FastagVerificationMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type FastagVerificationMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type FastagVerificationMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type FastagVerificationMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type FastagVerificationMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type FastagVerificationMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type FastagVerificationMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type FastagVerificationMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type FastagVerificationMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type FastagVerificationMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type FastagVerificationMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type FastagVerificationMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type FastagVerificationMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type FastagVerificationMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type FastagVerificationMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type FastagVerificationMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type FastagVerificationMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type FastagVerificationMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type FastagVerificationMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type FastagVerificationMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type FastagVerificationMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type FastagVerificationMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type FastagVerificationMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type FastagVerificationMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type FastagVerificationMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type FastagVerificationMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type FastagVerificationMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type FastagVerificationMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type FastagVerificationMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type FastagVerificationMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult',
  readonly data: FastagVerificationMutation_verify_result_FastagVerificationResult_data | null
};

export type FastagVerificationMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult'
};

export type FastagVerificationMutation_verify_result =
  | FastagVerificationMutation_verify_result_AddressMatchResult
  | FastagVerificationMutation_verify_result_AddressSplitResult
  | FastagVerificationMutation_verify_result_BankAccountVerificationResult
  | FastagVerificationMutation_verify_result_ChequeOCRResult
  | FastagVerificationMutation_verify_result_ExperianCreditReportResult
  | FastagVerificationMutation_verify_result_IfscResult
  | FastagVerificationMutation_verify_result_CinResult
  | FastagVerificationMutation_verify_result_UdyamVerificationWithOtp
  | FastagVerificationMutation_verify_result_NameMatchResult
  | FastagVerificationMutation_verify_result_EmailVerificationResult
  | FastagVerificationMutation_verify_result_EPFUANLookupResult
  | FastagVerificationMutation_verify_result_FaceMatchResult
  | FastagVerificationMutation_verify_result_DrivingLicenseResult
  | FastagVerificationMutation_verify_result_LivenessDetectionResult
  | FastagVerificationMutation_verify_result_ITRFetchResult
  | FastagVerificationMutation_verify_result_MobileVerificationWithDetails
  | FastagVerificationMutation_verify_result_MobileVerificationWithOtp
  | FastagVerificationMutation_verify_result_MobileVerificationWithStatus
  | FastagVerificationMutation_verify_result_TanResult
  | FastagVerificationMutation_verify_result_VoterIdResult
  | FastagVerificationMutation_verify_result_BTBureauBResult
  | FastagVerificationMutation_verify_result_BTBureauCResult
  | FastagVerificationMutation_verify_result_BTBureauV3Result
  | FastagVerificationMutation_verify_result_DTGSTINAdvancedResult
  | FastagVerificationMutation_verify_result_DTVehicleRcResult
  | FastagVerificationMutation_verify_result_IPQualityCheckResult
  | FastagVerificationMutation_verify_result_ReverseGeocodeResult
  | FastagVerificationMutation_verify_result_TinFetchResult
  | FastagVerificationMutation_verify_result_ElectricitBillVerificationResult
  | FastagVerificationMutation_verify_result_LPGVerificationResult
  | FastagVerificationMutation_verify_result_FastagHistoryVerificationResult
  | FastagVerificationMutation_verify_result_FastagVerificationResult
  | FastagVerificationMutation_verify_result_VehicleRcResult
;

export type FastagVerificationMutation_verify_error = {
  readonly message: string | null
};

export type FastagVerificationMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: FastagVerificationMutation_verify_result | null,
  readonly error: FastagVerificationMutation_verify_error | null
};

export type FastagVerificationMutation = {
  readonly verify: FastagVerificationMutation_verify | null
};


export type FastagVerificationMutationVariables = Exact<{
  vehicleNumber: string;
}>;

export type VehicleRcBasicMutation_verify_result_AddressMatchResult = {
  readonly __typename: 'AddressMatchResult'
};

export type VehicleRcBasicMutation_verify_result_AddressSplitResult = {
  readonly __typename: 'AddressSplitResult'
};

export type VehicleRcBasicMutation_verify_result_BankAccountVerificationResult = {
  readonly __typename: 'BankAccountVerificationResult'
};

export type VehicleRcBasicMutation_verify_result_ChequeOCRResult = {
  readonly __typename: 'ChequeOCRResult'
};

export type VehicleRcBasicMutation_verify_result_ExperianCreditReportResult = {
  readonly __typename: 'ExperianCreditReportResult'
};

export type VehicleRcBasicMutation_verify_result_IfscResult = {
  readonly __typename: 'IfscResult'
};

export type VehicleRcBasicMutation_verify_result_CinResult = {
  readonly __typename: 'CinResult'
};

export type VehicleRcBasicMutation_verify_result_UdyamVerificationWithOtp = {
  readonly __typename: 'UdyamVerificationWithOtp'
};

export type VehicleRcBasicMutation_verify_result_NameMatchResult = {
  readonly __typename: 'NameMatchResult'
};

export type VehicleRcBasicMutation_verify_result_EmailVerificationResult = {
  readonly __typename: 'EmailVerificationResult'
};

export type VehicleRcBasicMutation_verify_result_EPFUANLookupResult = {
  readonly __typename: 'EPFUANLookupResult'
};

export type VehicleRcBasicMutation_verify_result_FaceMatchResult = {
  readonly __typename: 'FaceMatchResult'
};

export type VehicleRcBasicMutation_verify_result_DrivingLicenseResult = {
  readonly __typename: 'DrivingLicenseResult'
};

export type VehicleRcBasicMutation_verify_result_LivenessDetectionResult = {
  readonly __typename: 'LivenessDetectionResult'
};

export type VehicleRcBasicMutation_verify_result_ITRFetchResult = {
  readonly __typename: 'ITRFetchResult'
};

export type VehicleRcBasicMutation_verify_result_MobileVerificationWithDetails = {
  readonly __typename: 'MobileVerificationWithDetails'
};

export type VehicleRcBasicMutation_verify_result_MobileVerificationWithOtp = {
  readonly __typename: 'MobileVerificationWithOtp'
};

export type VehicleRcBasicMutation_verify_result_MobileVerificationWithStatus = {
  readonly __typename: 'MobileVerificationWithStatus'
};

export type VehicleRcBasicMutation_verify_result_TanResult = {
  readonly __typename: 'TanResult'
};

export type VehicleRcBasicMutation_verify_result_VoterIdResult = {
  readonly __typename: 'VoterIdResult'
};

export type VehicleRcBasicMutation_verify_result_BTBureauBResult = {
  readonly __typename: 'BTBureauBResult'
};

export type VehicleRcBasicMutation_verify_result_BTBureauCResult = {
  readonly __typename: 'BTBureauCResult'
};

export type VehicleRcBasicMutation_verify_result_BTBureauV3Result = {
  readonly __typename: 'BTBureauV3Result'
};

export type VehicleRcBasicMutation_verify_result_DTGSTINAdvancedResult = {
  readonly __typename: 'DTGSTINAdvancedResult'
};

export type VehicleRcBasicMutation_verify_result_DTVehicleRcResult = {
  readonly __typename: 'DTVehicleRcResult'
};

export type VehicleRcBasicMutation_verify_result_IPQualityCheckResult = {
  readonly __typename: 'IPQualityCheckResult'
};

export type VehicleRcBasicMutation_verify_result_ReverseGeocodeResult = {
  readonly __typename: 'ReverseGeocodeResult'
};

export type VehicleRcBasicMutation_verify_result_TinFetchResult = {
  readonly __typename: 'TinFetchResult'
};

export type VehicleRcBasicMutation_verify_result_ElectricitBillVerificationResult = {
  readonly __typename: 'ElectricitBillVerificationResult'
};

export type VehicleRcBasicMutation_verify_result_LPGVerificationResult = {
  readonly __typename: 'LPGVerificationResult'
};

export type VehicleRcBasicMutation_verify_result_FastagHistoryVerificationResult = {
  readonly __typename: 'FastagHistoryVerificationResult'
};

export type VehicleRcBasicMutation_verify_result_FastagVerificationResult = {
  readonly __typename: 'FastagVerificationResult'
};

export type VehicleRcBasicMutation_verify_result_VehicleRcResult = {
  readonly __typename: 'VehicleRcResult',
  readonly rcInsuranceUpto: string | null,
  readonly rcOwnerName: string | null,
  readonly rcMakerModel: string | null,
  readonly rcRegistrationDate: string | null,
  readonly rcFitnessUpto: string | null
};

export type VehicleRcBasicMutation_verify_result =
  | VehicleRcBasicMutation_verify_result_AddressMatchResult
  | VehicleRcBasicMutation_verify_result_AddressSplitResult
  | VehicleRcBasicMutation_verify_result_BankAccountVerificationResult
  | VehicleRcBasicMutation_verify_result_ChequeOCRResult
  | VehicleRcBasicMutation_verify_result_ExperianCreditReportResult
  | VehicleRcBasicMutation_verify_result_IfscResult
  | VehicleRcBasicMutation_verify_result_CinResult
  | VehicleRcBasicMutation_verify_result_UdyamVerificationWithOtp
  | VehicleRcBasicMutation_verify_result_NameMatchResult
  | VehicleRcBasicMutation_verify_result_EmailVerificationResult
  | VehicleRcBasicMutation_verify_result_EPFUANLookupResult
  | VehicleRcBasicMutation_verify_result_FaceMatchResult
  | VehicleRcBasicMutation_verify_result_DrivingLicenseResult
  | VehicleRcBasicMutation_verify_result_LivenessDetectionResult
  | VehicleRcBasicMutation_verify_result_ITRFetchResult
  | VehicleRcBasicMutation_verify_result_MobileVerificationWithDetails
  | VehicleRcBasicMutation_verify_result_MobileVerificationWithOtp
  | VehicleRcBasicMutation_verify_result_MobileVerificationWithStatus
  | VehicleRcBasicMutation_verify_result_TanResult
  | VehicleRcBasicMutation_verify_result_VoterIdResult
  | VehicleRcBasicMutation_verify_result_BTBureauBResult
  | VehicleRcBasicMutation_verify_result_BTBureauCResult
  | VehicleRcBasicMutation_verify_result_BTBureauV3Result
  | VehicleRcBasicMutation_verify_result_DTGSTINAdvancedResult
  | VehicleRcBasicMutation_verify_result_DTVehicleRcResult
  | VehicleRcBasicMutation_verify_result_IPQualityCheckResult
  | VehicleRcBasicMutation_verify_result_ReverseGeocodeResult
  | VehicleRcBasicMutation_verify_result_TinFetchResult
  | VehicleRcBasicMutation_verify_result_ElectricitBillVerificationResult
  | VehicleRcBasicMutation_verify_result_LPGVerificationResult
  | VehicleRcBasicMutation_verify_result_FastagHistoryVerificationResult
  | VehicleRcBasicMutation_verify_result_FastagVerificationResult
  | VehicleRcBasicMutation_verify_result_VehicleRcResult
;

export type VehicleRcBasicMutation_verify_error = {
  readonly status: string | null,
  readonly message: string | null,
  readonly decryptedError: string | null
};

export type VehicleRcBasicMutation_verify = {
  readonly ok: boolean | null,
  readonly message: string | null,
  readonly result: VehicleRcBasicMutation_verify_result | null,
  readonly error: VehicleRcBasicMutation_verify_error | null
};

export type VehicleRcBasicMutation = {
  readonly verify: VehicleRcBasicMutation_verify | null
};


export type VehicleRcBasicMutationVariables = Exact<{
  registrationNumber: string;
}>;


export const AddressMatch = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddressMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"address1"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"address2"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"address match","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"address1"},"value":{"kind":"Variable","name":{"kind":"Name","value":"address1"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"address2"},"value":{"kind":"Variable","name":{"kind":"Name","value":"address2"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddressMatchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"address1"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"house"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}},{"kind":"Field","name":{"kind":"Name","value":"address2"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"house"}},{"kind":"Field","name":{"kind":"Name","value":"district"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"pin"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddressMatchMutation, AddressMatchMutationVariables>;
export const AddressSplit = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddressSplit"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"address"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"address split","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"address"},"value":{"kind":"Variable","name":{"kind":"Name","value":"address"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AddressSplitResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"building"}},{"kind":"Field","name":{"kind":"Name","value":"floor"}},{"kind":"Field","name":{"kind":"Name","value":"house"}},{"kind":"Field","name":{"kind":"Name","value":"street"}},{"kind":"Field","name":{"kind":"Name","value":"locality"}},{"kind":"Field","name":{"kind":"Name","value":"landmark"}},{"kind":"Field","name":{"kind":"Name","value":"pin"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<AddressSplitMutation, AddressSplitMutationVariables>;
export const BankAccount = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BankAccount"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ifsc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Bank AC Verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"accountNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountNumber"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"ifsc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ifsc"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BankAccountVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"case_id"}},{"kind":"Field","name":{"kind":"Name","value":"bank_txn_status"}},{"kind":"Field","name":{"kind":"Name","value":"account_number"}},{"kind":"Field","name":{"kind":"Name","value":"ifsc"}},{"kind":"Field","name":{"kind":"Name","value":"account_name"}},{"kind":"Field","name":{"kind":"Name","value":"bank_response"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<BankAccountMutation, BankAccountMutationVariables>;
export const ChequeOcr = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChequeOcr"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"cheque ocr","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"url"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChequeOCRResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"case_id"}},{"kind":"Field","name":{"kind":"Name","value":"accNo"}},{"kind":"Field","name":{"kind":"Name","value":"bank"}},{"kind":"Field","name":{"kind":"Name","value":"chequeNo"}},{"kind":"Field","name":{"kind":"Name","value":"ifsc"}},{"kind":"Field","name":{"kind":"Name","value":"micr"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ChequeOcrMutation, ChequeOcrMutationVariables>;
export const ExperianCreditReport = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExperianCreditReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"panNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"firstName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lastName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dob"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pincode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consentFlag"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consentTimestamp"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consentIpAddress"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consentMessageId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Experian Credit Bureau_S","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobile"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"panNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"panNumber"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"firstName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"firstName"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"lastName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lastName"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"dob"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dob"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"pincode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pincode"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"consent"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"consentFlag"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consentFlag"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"consentTimestamp"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consentTimestamp"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"consentIpAddress"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consentIpAddress"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"consentMessageId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consentMessageId"}}}]}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExperianCreditReportResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"Header"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"SystemCode"}},{"kind":"Field","name":{"kind":"Name","value":"MessageText"}},{"kind":"Field","name":{"kind":"Name","value":"ReportDate"}},{"kind":"Field","name":{"kind":"Name","value":"ReportTime"}}]}},{"kind":"Field","name":{"kind":"Name","value":"UserMessage"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"UserMessageText"}}]}},{"kind":"Field","name":{"kind":"Name","value":"CreditProfileHeader"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ReportDate"}},{"kind":"Field","name":{"kind":"Name","value":"ReportTime"}},{"kind":"Field","name":{"kind":"Name","value":"Version"}},{"kind":"Field","name":{"kind":"Name","value":"ReportNumber"}}]}},{"kind":"Field","name":{"kind":"Name","value":"Match_result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"Exact_match"}}]}},{"kind":"Field","name":{"kind":"Name","value":"TotalCAPS_Summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"TotalCAPSLast7Days"}},{"kind":"Field","name":{"kind":"Name","value":"TotalCAPSLast30Days"}},{"kind":"Field","name":{"kind":"Name","value":"TotalCAPSLast90Days"}},{"kind":"Field","name":{"kind":"Name","value":"TotalCAPSLast180Days"}}]}},{"kind":"Field","name":{"kind":"Name","value":"SCORE"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"FCIREXScore"}},{"kind":"Field","name":{"kind":"Name","value":"FCIREXScoreConfidLevel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"CAIS_Account"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"CAIS_Summary"}},{"kind":"Field","name":{"kind":"Name","value":"CAIS_Account_DETAILS"}}]}},{"kind":"Field","name":{"kind":"Name","value":"CAPS"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"CAPS_Summary"}},{"kind":"Field","name":{"kind":"Name","value":"CAPS_Application_Details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"NonCreditCAPS"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"NonCreditCAPS_Summary"}},{"kind":"Field","name":{"kind":"Name","value":"CAPS_Application_Details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"Current_Application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"Current_Application_Details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"excelExperianReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<ExperianCreditReportMutation, ExperianCreditReportMutationVariables>;
export const Ifsc = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Ifsc"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ifsc"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"ifsc","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"ifsc"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ifsc"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IfscResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bank"}},{"kind":"Field","name":{"kind":"Name","value":"branch"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"ifscSubcode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<IfscMutation, IfscMutationVariables>;
export const CrifConsentOtpSend = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CrifConsentOtpSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"/crifService/crif/consent/otp","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobileNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CrifConsentOtp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"data"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CrifConsentOtpSendMutation, CrifConsentOtpSendMutationVariables>;
export const CrifReportFetch = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CrifReportFetch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"panNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"fullName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dob"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pincode"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"stateName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"cityName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"addressLine1"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"addressLine2"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"otp"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customerConsent"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"/crifService/crif/score/fetch","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"panNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"panNumber"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"fullName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"fullName"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobileNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"dob"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dob"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"pincode"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pincode"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"stateName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"stateName"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"cityName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"cityName"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"addressLine1"},"value":{"kind":"Variable","name":{"kind":"Name","value":"addressLine1"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"addressLine2"},"value":{"kind":"Variable","name":{"kind":"Name","value":"addressLine2"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"otp"},"value":{"kind":"Variable","name":{"kind":"Name","value":"otp"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"customerConsent"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customerConsent"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CrifReport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"displayId"}},{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"b2CReport"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CrifReportFetchMutation, CrifReportFetchMutationVariables>;
export const CinLookup = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CinLookup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"companyName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Cin Verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"companyName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"companyName"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CinResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<CinLookupMutation, CinLookupMutationVariables>;
export const CompanyLlpMasterData = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanyLlpMasterData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"CIN_Number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessVerification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Company LLP Master Data","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"CIN_Number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"CIN_Number"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CompanyLLPMasterDataResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"company_name"}},{"kind":"Field","name":{"kind":"Name","value":"cin"}},{"kind":"Field","name":{"kind":"Name","value":"roc_code"}},{"kind":"Field","name":{"kind":"Name","value":"class_of_company"}},{"kind":"Field","name":{"kind":"Name","value":"company_status"}},{"kind":"Field","name":{"kind":"Name","value":"authorised_capital"}},{"kind":"Field","name":{"kind":"Name","value":"paid_up_capital"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompanyLlpMasterDataMutation, CompanyLlpMasterDataMutationVariables>;
export const CompanySearchLite = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CompanySearchLite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"companyName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessVerification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"MCA Company Search Lite","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"companyName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"companyName"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MCACompanySearchLiteResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"companies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cin"}},{"kind":"Field","name":{"kind":"Name","value":"entity_name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CompanySearchLiteMutation, CompanySearchLiteMutationVariables>;
export const UdyamOtpSend = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UdyamOtpSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"udyamRegistrationNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Udyam Registration Check With Otp","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"udyamRegistrationNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"udyamRegistrationNo"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobileNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UdyamVerificationWithOtp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<UdyamOtpSendMutation, UdyamOtpSendMutationVariables>;
export const UdyamOtpVerify = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UdyamOtpVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"otp"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Udyam Registation Otp Verify","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"idNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idNumber"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"otp"},"value":{"kind":"Variable","name":{"kind":"Name","value":"otp"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UdyamVerificationWithOtp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"statusCode"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<UdyamOtpVerifyMutation, UdyamOtpVerifyMutationVariables>;
export const NameMatch = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NameMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name1"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name2"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Name Match","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"name1"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name1"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"name2"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name2"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NameMatchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<NameMatchMutation, NameMatchMutationVariables>;
export const EmailVerification = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EmailVerification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"email"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"email verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"email"},"value":{"kind":"Variable","name":{"kind":"Name","value":"email"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"caseId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"caseId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EmailVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"disposable"}},{"kind":"Field","name":{"kind":"Name","value":"webmail"}},{"kind":"Field","name":{"kind":"Name","value":"smtp_check"}},{"kind":"Field","name":{"kind":"Name","value":"mx_records"}},{"kind":"Field","name":{"kind":"Name","value":"blocked"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EmailVerificationMutation, EmailVerificationMutationVariables>;
export const EpfUanLookup = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EpfUanLookup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"EPF UAN Lookup","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobileNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EPFUANLookupResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"case_id"}},{"kind":"Field","name":{"kind":"Name","value":"uans"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EpfUanLookupMutation, EpfUanLookupMutationVariables>;
export const FaceMatch = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FaceMatch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url1"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url2"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"face match","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"url1"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url1"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"url2"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url2"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FaceMatchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"match"}},{"kind":"Field","name":{"kind":"Name","value":"match_score"}},{"kind":"Field","name":{"kind":"Name","value":"confidence"}},{"kind":"Field","name":{"kind":"Name","value":"review_needed"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FaceMatchMutation, FaceMatchMutationVariables>;
export const DrivingLicense = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DrivingLicense"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dlNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"dob"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Driving License Verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"dlNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dlNo"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"dob"},"value":{"kind":"Variable","name":{"kind":"Name","value":"dob"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DrivingLicenseResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dlNumber"}},{"kind":"Field","name":{"kind":"Name","value":"issueDate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<DrivingLicenseMutation, DrivingLicenseMutationVariables>;
export const FaceLivenessPassive = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FaceLivenessPassive"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"url"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Face Liveness Passive","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"url"},"value":{"kind":"Variable","name":{"kind":"Name","value":"url"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LivenessDetectionResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"case_id"}},{"kind":"Field","name":{"kind":"Name","value":"is_live"}},{"kind":"Field","name":{"kind":"Name","value":"liveness_score"}},{"kind":"Field","name":{"kind":"Name","value":"review_needed"}},{"kind":"Field","name":{"kind":"Name","value":"multiple_faces_detected"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FaceLivenessPassiveMutation, FaceLivenessPassiveMutationVariables>;
export const Iec = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Iec"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"IEC_Number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessVerification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"IEC Verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"IEC_Number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"IEC_Number"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IECVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ie_code"}},{"kind":"Field","name":{"kind":"Name","value":"iec_status"}},{"kind":"Field","name":{"kind":"Name","value":"no_of_branches"}},{"kind":"Field","name":{"kind":"Name","value":"nature_of_concern"}},{"kind":"Field","name":{"kind":"Name","value":"directors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"father_name"}},{"kind":"Field","name":{"kind":"Name","value":"dir_name"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"contact_no"}}]}},{"kind":"Field","name":{"kind":"Name","value":"branches"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"branch_code"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<IecMutation, IecMutationVariables>;
export const ItrFetch = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ItrFetch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userName"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"itr fetch_s","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"userName"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userName"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"sessionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sessionId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ITRFetchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"username"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ItrFetchMutation, ItrFetchMutationVariables>;
export const MobileOtpDetails = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MobileOtpDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Mobile Verification With Details","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileVerificationWithDetails"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identity"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"dateOfBirth"}}]}},{"kind":"Field","name":{"kind":"Name","value":"simDetails"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"otpValidated"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<MobileOtpDetailsMutation, MobileOtpDetailsMutationVariables>;
export const MobileOtpSend = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MobileOtpSend"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Mobile Verification With Otp","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobileNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobileNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileVerificationWithOtp"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<MobileOtpSendMutation, MobileOtpSendMutationVariables>;
export const MobileOtpVerify = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MobileOtpVerify"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"otp"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"mobile verification with status","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"requestId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"requestId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"otp"},"value":{"kind":"Variable","name":{"kind":"Name","value":"otp"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MobileVerificationWithStatus"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"provider"}},{"kind":"Field","name":{"kind":"Name","value":"otpValidate"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<MobileOtpVerifyMutation, MobileOtpVerifyMutationVariables>;
export const ShopEstablishment = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ShopEstablishment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"Registration_No"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessVerification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Shop Verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"Registration_No"},"value":{"kind":"Variable","name":{"kind":"Name","value":"Registration_No"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShopVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entity_name"}},{"kind":"Field","name":{"kind":"Name","value":"owner_name"}},{"kind":"Field","name":{"kind":"Name","value":"registration_date"}},{"kind":"Field","name":{"kind":"Name","value":"nature_of_business"}},{"kind":"Field","name":{"kind":"Name","value":"total_workers"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ShopEstablishmentMutation, ShopEstablishmentMutationVariables>;
export const Tan = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Tan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tanNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Tan Verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"tanNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tanNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TanResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isvalid"}},{"kind":"Field","name":{"kind":"Name","value":"companyName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<TanMutation, TanMutationVariables>;
export const VoterId = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoterId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"epicNo"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Voterid Verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"epicNo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"epicNo"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VoterIdResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"district"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<VoterIdMutation, VoterIdMutationVariables>;
export const CibilCreditReport = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CibilCreditReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pan"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},"defaultValue":{"kind":"StringValue","value":"","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"bureau-verification-cibil","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"pan"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pan"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobile"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BTBureauBResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"txn_id"}},{"kind":"Field","name":{"kind":"Name","value":"api_category"}},{"kind":"Field","name":{"kind":"Name","value":"api_name"}},{"kind":"Field","name":{"kind":"Name","value":"billable"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"datetime"}},{"kind":"Field","name":{"kind":"Name","value":"client_id"}},{"kind":"Field","name":{"kind":"Name","value":"htmlUrl"}},{"kind":"Field","name":{"kind":"Name","value":"cibilData"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<CibilCreditReportMutation, CibilCreditReportMutationVariables>;
export const CrifCreditReport = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CrifCreditReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pan"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"bureau-verification-crif","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobile"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"pan"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pan"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BTBureauCResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"txn_id"}},{"kind":"Field","name":{"kind":"Name","value":"api_category"}},{"kind":"Field","name":{"kind":"Name","value":"api_name"}},{"kind":"Field","name":{"kind":"Name","value":"billable"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"datetime"}},{"kind":"Field","name":{"kind":"Name","value":"bureauData"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<CrifCreditReportMutation, CrifCreditReportMutationVariables>;
export const ExperianCreditReportV3 = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExperianCreditReportV3"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"pan"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"name"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"bureau-verification-v3-experian","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"pan"},"value":{"kind":"Variable","name":{"kind":"Name","value":"pan"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"Variable","name":{"kind":"Name","value":"name"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobile"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BTBureauV3Result"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"txn_id"}},{"kind":"Field","name":{"kind":"Name","value":"api_category"}},{"kind":"Field","name":{"kind":"Name","value":"api_name"}},{"kind":"Field","name":{"kind":"Name","value":"billable"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"datetime"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"father_name"}},{"kind":"Field","name":{"kind":"Name","value":"pan"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"credit_score"}},{"kind":"Field","name":{"kind":"Name","value":"credit_report"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"raw"}}]}}]}}]}}]} as unknown as DocumentNode<ExperianCreditReportV3Mutation, ExperianCreditReportV3MutationVariables>;
export const GstinAdvanced = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GstinAdvanced"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"gstin"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"gstin-authentication-advanced-dt","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"gstin"},"value":{"kind":"Variable","name":{"kind":"Name","value":"gstin"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DTGSTINAdvancedResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"taxpayerDetails"}},{"kind":"Field","name":{"kind":"Name","value":"taxpayerReturnDetails"}},{"kind":"Field","name":{"kind":"Name","value":"goods_service"}},{"kind":"Field","name":{"kind":"Name","value":"business_places"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<GstinAdvancedMutation, GstinAdvancedMutationVariables>;
export const VehicleRcDetailed = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VehicleRcDetailed"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vehicleNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"vehicle-rc-verification-dt","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"vehicleNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vehicleNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DTVehicleRcResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reg_no"}},{"kind":"Field","name":{"kind":"Name","value":"class"}},{"kind":"Field","name":{"kind":"Name","value":"chassis"}},{"kind":"Field","name":{"kind":"Name","value":"engine"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_manufacturer_name"}},{"kind":"Field","name":{"kind":"Name","value":"model"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_colour"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"norms_type"}},{"kind":"Field","name":{"kind":"Name","value":"body_type"}},{"kind":"Field","name":{"kind":"Name","value":"owner_count"}},{"kind":"Field","name":{"kind":"Name","value":"owner_name"}},{"kind":"Field","name":{"kind":"Name","value":"owner_father_name"}},{"kind":"Field","name":{"kind":"Name","value":"mobile_number"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"status_as_on"}},{"kind":"Field","name":{"kind":"Name","value":"reg_authority"}},{"kind":"Field","name":{"kind":"Name","value":"reg_date"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_manufacturing_month_year"}},{"kind":"Field","name":{"kind":"Name","value":"rc_expiry_date"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_tax_upto"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_insurance_company_name"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_insurance_upto"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_insurance_policy_number"}},{"kind":"Field","name":{"kind":"Name","value":"rc_financer"}},{"kind":"Field","name":{"kind":"Name","value":"present_address"}},{"kind":"Field","name":{"kind":"Name","value":"permanent_address"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_cubic_capacity"}},{"kind":"Field","name":{"kind":"Name","value":"gross_vehicle_weight"}},{"kind":"Field","name":{"kind":"Name","value":"unladen_weight"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_category"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_cylinders_no"}},{"kind":"Field","name":{"kind":"Name","value":"vehicle_seat_capacity"}},{"kind":"Field","name":{"kind":"Name","value":"wheelbase"}},{"kind":"Field","name":{"kind":"Name","value":"pucc_number"}},{"kind":"Field","name":{"kind":"Name","value":"pucc_upto"}},{"kind":"Field","name":{"kind":"Name","value":"blacklist_status"}},{"kind":"Field","name":{"kind":"Name","value":"permit_issue_date"}},{"kind":"Field","name":{"kind":"Name","value":"permit_number"}},{"kind":"Field","name":{"kind":"Name","value":"permit_type"}},{"kind":"Field","name":{"kind":"Name","value":"permit_valid_from"}},{"kind":"Field","name":{"kind":"Name","value":"permit_valid_upto"}},{"kind":"Field","name":{"kind":"Name","value":"national_permit_upto"}},{"kind":"Field","name":{"kind":"Name","value":"is_commercial"}},{"kind":"Field","name":{"kind":"Name","value":"financed"}},{"kind":"Field","name":{"kind":"Name","value":"rto_code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<VehicleRcDetailedMutation, VehicleRcDetailedMutationVariables>;
export const IpQualityCheck = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IpQualityCheck"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ipAddress"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"IP Quality Check_S","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"ipAddress"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ipAddress"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"IPQualityCheckResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asn"}},{"kind":"Field","name":{"kind":"Name","value":"isp"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"proxy"}},{"kind":"Field","name":{"kind":"Name","value":"vpn"}},{"kind":"Field","name":{"kind":"Name","value":"tor"}},{"kind":"Field","name":{"kind":"Name","value":"botStatus"}},{"kind":"Field","name":{"kind":"Name","value":"fraudScore"}},{"kind":"Field","name":{"kind":"Name","value":"address"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<IpQualityCheckMutation, IpQualityCheckMutationVariables>;
export const ReverseGeocode = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReverseGeocode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"latitude"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"longitude"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Reverse Geocode_S","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"latitude"},"value":{"kind":"Variable","name":{"kind":"Name","value":"latitude"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"longitude"},"value":{"kind":"Variable","name":{"kind":"Name","value":"longitude"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReverseGeocodeResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"stateCode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"confidenceScore"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<ReverseGeocodeMutation, ReverseGeocodeMutationVariables>;
export const TinFetch = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TinFetch"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"tinNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"TIN Fetch_S","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"tinNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"tinNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TinFetchResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"records"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dealer"}},{"kind":"Field","name":{"kind":"Name","value":"registrationStatus"}},{"kind":"Field","name":{"kind":"Name","value":"cstStatus"}},{"kind":"Field","name":{"kind":"Name","value":"pan"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"regDate"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<TinFetchMutation, TinFetchMutationVariables>;
export const PngBill = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PngBill"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consumerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"businessVerification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"PNG Verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"consumerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consumerId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PNGVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bill_no"}},{"kind":"Field","name":{"kind":"Name","value":"bill_amount"}},{"kind":"Field","name":{"kind":"Name","value":"bill_date"}},{"kind":"Field","name":{"kind":"Name","value":"due_date"}},{"kind":"Field","name":{"kind":"Name","value":"customer_name"}},{"kind":"Field","name":{"kind":"Name","value":"customer_address"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<PngBillMutation, PngBillMutationVariables>;
export const ElectricityBill = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ElectricityBill"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"consumerId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"electricity bill verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"consumerId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"consumerId"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"mobile"},"value":{"kind":"Variable","name":{"kind":"Name","value":"mobile"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ElectricitBillVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"bill_amount"}},{"kind":"Field","name":{"kind":"Name","value":"due_date"}},{"kind":"Field","name":{"kind":"Name","value":"customer_name"}},{"kind":"Field","name":{"kind":"Name","value":"customer_address"}},{"kind":"Field","name":{"kind":"Name","value":"mobile"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<ElectricityBillMutation, ElectricityBillMutationVariables>;
export const LpgId = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LpgId"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"lpgId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"lpg id verification","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"lpgId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"lpgId"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LPGVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"request_id"}},{"kind":"Field","name":{"kind":"Name","value":"status_code"}},{"kind":"Field","name":{"kind":"Name","value":"consumer_name"}},{"kind":"Field","name":{"kind":"Name","value":"consumer_no"}},{"kind":"Field","name":{"kind":"Name","value":"distributor_name"}},{"kind":"Field","name":{"kind":"Name","value":"consumer_address"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<LpgIdMutation, LpgIdMutationVariables>;
export const FastagHistory = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FastagHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vehicleNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Fastag History Details","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"vehicleNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vehicleNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FastagHistoryVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"readerReadTime"}},{"kind":"Field","name":{"kind":"Name","value":"seqNo"}},{"kind":"Field","name":{"kind":"Name","value":"laneDirection"}},{"kind":"Field","name":{"kind":"Name","value":"tollPlazaGeocode"}},{"kind":"Field","name":{"kind":"Name","value":"tollPlazaName"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleType"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleRegNo"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FastagHistoryMutation, FastagHistoryMutationVariables>;
export const FastagVerification = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FastagVerification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vehicleNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Fast Tag Verification_S","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"vehicleNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vehicleNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FastagVerificationResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"data"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tagId"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleNumber"}},{"kind":"Field","name":{"kind":"Name","value":"tagStatus"}},{"kind":"Field","name":{"kind":"Name","value":"vehicleClass"}},{"kind":"Field","name":{"kind":"Name","value":"issueDate"}},{"kind":"Field","name":{"kind":"Name","value":"issuerBank"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<FastagVerificationMutation, FastagVerificationMutationVariables>;
export const VehicleRcBasic = /*#__PURE__*/ {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VehicleRcBasic"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"registrationNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verify"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"documentType"},"value":{"kind":"StringValue","value":"Vehicle Rc Verification Basic","block":false}},{"kind":"ObjectField","name":{"kind":"Name","value":"registrationNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"registrationNumber"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ok"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"result"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"VehicleRcResult"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rcInsuranceUpto"}},{"kind":"Field","name":{"kind":"Name","value":"rcOwnerName"}},{"kind":"Field","name":{"kind":"Name","value":"rcMakerModel"}},{"kind":"Field","name":{"kind":"Name","value":"rcRegistrationDate"}},{"kind":"Field","name":{"kind":"Name","value":"rcFitnessUpto"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"decryptedError"}}]}}]}}]}}]} as unknown as DocumentNode<VehicleRcBasicMutation, VehicleRcBasicMutationVariables>;