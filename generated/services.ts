// Written by codegen. Do not edit.
import { defineService, type FollowingDocument, type VerificationDocument } from "../src/runtime.ts";
import { bankAccount, cinOrLlpin, consent, dateDayFirst, dateYearFirst, drivingLicence, email, epic, gstin, iec, ifsc, imageUrl, ipv4, latitude, longitude, mobile, name, otp, pan, password, pinCode, tan, udyam, uuid, vehicleRc } from "../src/formats.ts";
import type {
  AddressMatchMutationVariables,
  AddressMatchMutation_verify_result_AddressMatchResult,
  AddressSplitMutationVariables,
  AddressSplitMutation_verify_result_AddressSplitResult,
  BankAccountMutationVariables,
  BankAccountMutation_verify_result_BankAccountVerificationResult,
  ChequeOcrMutationVariables,
  ChequeOcrMutation_verify_result_ChequeOCRResult,
  CibilCreditReportMutationVariables,
  CibilCreditReportMutation_verify_result_BTBureauBResult,
  CinLookupMutationVariables,
  CinLookupMutation_verify_result_CinResult,
  CompanyLlpMasterDataMutationVariables,
  CompanyLlpMasterDataMutation_businessVerification_result_CompanyLLPMasterDataResult,
  CompanySearchLiteMutationVariables,
  CompanySearchLiteMutation_businessVerification_result_MCACompanySearchLiteResult,
  CrifConsentOtpSendMutationVariables,
  CrifConsentOtpSendMutation_rest_result_CrifConsentOtp,
  CrifCreditReportMutationVariables,
  CrifCreditReportMutation_verify_result_BTBureauCResult,
  CrifReportFetchMutationVariables,
  CrifReportFetchMutation_rest_result_CrifReport,
  DrivingLicenseMutationVariables,
  DrivingLicenseMutation_verify_result_DrivingLicenseResult,
  ElectricityBillMutationVariables,
  ElectricityBillMutation_verify_result_ElectricitBillVerificationResult,
  EmailVerificationMutationVariables,
  EmailVerificationMutation_verify_result_EmailVerificationResult,
  EpfUanLookupMutationVariables,
  EpfUanLookupMutation_verify_result_EPFUANLookupResult,
  ExperianCreditReportMutationVariables,
  ExperianCreditReportMutation_verify_result_ExperianCreditReportResult,
  ExperianCreditReportV3MutationVariables,
  ExperianCreditReportV3Mutation_verify_result_BTBureauV3Result,
  FaceLivenessPassiveMutationVariables,
  FaceLivenessPassiveMutation_verify_result_LivenessDetectionResult,
  FaceMatchMutationVariables,
  FaceMatchMutation_verify_result_FaceMatchResult,
  FastagHistoryMutationVariables,
  FastagHistoryMutation_verify_result_FastagHistoryVerificationResult,
  FastagVerificationMutationVariables,
  FastagVerificationMutation_verify_result_FastagVerificationResult,
  GstinAdvancedMutationVariables,
  GstinAdvancedMutation_verify_result_DTGSTINAdvancedResult,
  IecMutationVariables,
  IecMutation_businessVerification_result_IECVerificationResult,
  IfscMutationVariables,
  IfscMutation_verify_result_IfscResult,
  IpQualityCheckMutationVariables,
  IpQualityCheckMutation_verify_result_IPQualityCheckResult,
  ItrFetchMutationVariables,
  ItrFetchMutation_verify_result_ITRFetchResult,
  LpgIdMutationVariables,
  LpgIdMutation_verify_result_LPGVerificationResult,
  MobileOtpDetailsMutationVariables,
  MobileOtpDetailsMutation_verify_result_MobileVerificationWithDetails,
  MobileOtpSendMutationVariables,
  MobileOtpSendMutation_verify_result_MobileVerificationWithOtp,
  MobileOtpVerifyMutationVariables,
  MobileOtpVerifyMutation_verify_result_MobileVerificationWithStatus,
  NameMatchMutationVariables,
  NameMatchMutation_verify_result_NameMatchResult,
  PngBillMutationVariables,
  PngBillMutation_businessVerification_result_PNGVerificationResult,
  ReverseGeocodeMutationVariables,
  ReverseGeocodeMutation_verify_result_ReverseGeocodeResult,
  ShopEstablishmentMutationVariables,
  ShopEstablishmentMutation_businessVerification_result_ShopVerificationResult,
  TanMutationVariables,
  TanMutation_verify_result_TanResult,
  TinFetchMutationVariables,
  TinFetchMutation_verify_result_TinFetchResult,
  UdyamOtpSendMutationVariables,
  UdyamOtpSendMutation_verify_result_UdyamVerificationWithOtp,
  UdyamOtpVerifyMutationVariables,
  UdyamOtpVerifyMutation_verify_result_UdyamVerificationWithOtp,
  VehicleRcBasicMutationVariables,
  VehicleRcBasicMutation_verify_result_VehicleRcResult,
  VehicleRcDetailedMutationVariables,
  VehicleRcDetailedMutation_verify_result_DTVehicleRcResult,
  VoterIdMutationVariables,
  VoterIdMutation_verify_result_VoterIdResult,
} from "./documents.ts";

/** What AddressMatch finds. */
export interface AddressMatchResult extends AddressMatchMutation_verify_result_AddressMatchResult {}

/** What AddressMatch takes. */
export interface AddressMatchVariables extends AddressMatchMutationVariables {}

/** Address Match: `address match`, answered by `AddressMatchResult`. */
export const AddressMatch: VerificationDocument<AddressMatchResult, AddressMatchVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "AddressMatch",
  root: "verify",
  documentType: "address match",
  resultType: "AddressMatchResult",
  myAppId: "verification_v3_app",
  sensitive: ["address1","address2"],
  sensitiveResult: ["address1","address2"],
  text: "mutation AddressMatch($address1:String!$address2:String!){verify(input:{documentType:\"address match\" address1:$address1 address2:$address2}){ok message result{__typename ...on AddressMatchResult{score match address1{house state}address2{house district state pin}}}error{message}}}",
  shape: {"score":"Float","match":"Boolean","address1":{"house":"String","state":"String"},"address2":{"house":"String","district":"String","state":"String","pin":"String"}},
});

/** What AddressSplit finds. */
export interface AddressSplitResult extends AddressSplitMutation_verify_result_AddressSplitResult {}

/** What AddressSplit takes. */
export interface AddressSplitVariables extends AddressSplitMutationVariables {}

/** Address split: `address split`, answered by `AddressSplitResult`. */
export const AddressSplit: VerificationDocument<AddressSplitResult, AddressSplitVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "AddressSplit",
  root: "verify",
  documentType: "address split",
  resultType: "AddressSplitResult",
  myAppId: "verification_v3_app",
  sensitive: ["address"],
  sensitiveResult: ["building","floor","house","street","locality","landmark","pin"],
  text: "mutation AddressSplit($address:String!){verify(input:{documentType:\"address split\" address:$address}){ok message result{__typename ...on AddressSplitResult{building floor house street locality landmark pin}}error{message}}}",
  shape: {"building":"String","floor":"String","house":"String","street":"String","locality":"String","landmark":"String","pin":"String"},
});

/** What BankAccount finds. */
export interface BankAccountResult extends BankAccountMutation_verify_result_BankAccountVerificationResult {}

/** What BankAccount takes. */
export interface BankAccountVariables extends BankAccountMutationVariables {}

/** Bank AC Verification: `Bank AC Verification`, answered by `BankAccountVerificationResult`. */
export const BankAccount: VerificationDocument<BankAccountResult, BankAccountVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "BankAccount",
  root: "verify",
  documentType: "Bank AC Verification",
  resultType: "BankAccountVerificationResult",
  myAppId: "verification_v2_1_app",
  repeatable: false,
  sensitive: ["accountNumber"],
  sensitiveResult: ["account_number","account_name"],
  formats: { accountNumber: bankAccount, ifsc: ifsc },
  text: "mutation BankAccount($accountNumber:String!$ifsc:String!){verify(input:{documentType:\"Bank AC Verification\" accountNumber:$accountNumber ifsc:$ifsc}){ok message result{__typename ...on BankAccountVerificationResult{status_code request_id case_id bank_txn_status account_number ifsc account_name bank_response}}error{message}}}",
  shape: {"status_code":"Int","request_id":"String","case_id":"String","bank_txn_status":"Boolean","account_number":"String","ifsc":"String","account_name":"String","bank_response":"String"},
});

/** What ChequeOcr finds. */
export interface ChequeOcrResult extends ChequeOcrMutation_verify_result_ChequeOCRResult {}

/** What ChequeOcr takes. */
export interface ChequeOcrVariables extends ChequeOcrMutationVariables {}

/** Cheque OCR: `cheque ocr`, answered by `ChequeOCRResult`. */
export const ChequeOcr: VerificationDocument<ChequeOcrResult, ChequeOcrVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "ChequeOcr",
  root: "verify",
  documentType: "cheque ocr",
  resultType: "ChequeOCRResult",
  myAppId: "verification_v2_1_app",
  sensitive: ["url"],
  sensitiveResult: ["accNo","chequeNo","name"],
  formats: { url: imageUrl },
  text: "mutation ChequeOcr($url:String!){verify(input:{documentType:\"cheque ocr\" url:$url}){ok message result{__typename ...on ChequeOCRResult{request_id status_code case_id accNo bank chequeNo ifsc micr name}}error{message}}}",
  shape: {"request_id":"String","status_code":"Int","case_id":"String","accNo":"String","bank":"String","chequeNo":"String","ifsc":"String","micr":"String","name":"JSON"},
});

/** What CibilCreditReport finds. */
export interface CibilCreditReportResult extends CibilCreditReportMutation_verify_result_BTBureauBResult {}

/** What CibilCreditReport takes. */
export interface CibilCreditReportVariables extends CibilCreditReportMutationVariables {}

/** Bureau Verification B (CIBIL): `bureau-verification-cibil`, answered by `BTBureauBResult`. */
export const CibilCreditReport: VerificationDocument<CibilCreditReportResult, CibilCreditReportVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "CibilCreditReport",
  root: "verify",
  documentType: "bureau-verification-cibil",
  resultType: "BTBureauBResult",
  sensitive: ["pan","name","mobile"],
  sensitiveResult: ["htmlUrl","cibilData"],
  formats: { pan: pan, name: name, mobile: mobile },
  text: "mutation CibilCreditReport($pan:String!=\"\"$name:String!$mobile:String!){verify(input:{documentType:\"bureau-verification-cibil\" pan:$pan name:$name mobile:$mobile}){ok message status result{__typename ...on BTBureauBResult{txn_id api_category api_name billable message status datetime client_id htmlUrl cibilData}}error{status message raw decryptedError}}}",
  shape: {"txn_id":"String","api_category":"String","api_name":"String","billable":"JSON","message":"String","status":"Int","datetime":"String","client_id":"String","htmlUrl":"String","cibilData":"JSON"},
});

/** What CinLookup finds. */
export interface CinLookupResult extends CinLookupMutation_verify_result_CinResult {}

/** What CinLookup takes. */
export interface CinLookupVariables extends CinLookupMutationVariables {}

/** MCA - Company or LLP CIN Lookup: `Cin Verification`, answered by `CinResult`. */
export const CinLookup: VerificationDocument<CinLookupResult, CinLookupVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "CinLookup",
  root: "verify",
  documentType: "Cin Verification",
  resultType: "CinResult",
  myAppId: "verification_v1",
  text: "mutation CinLookup($companyName:String!){verify(input:{documentType:\"Cin Verification\" companyName:$companyName}){ok message result{__typename ...on CinResult{result}}error{status message decryptedError}}}",
  shape: {"result":"JSON"},
});

/** What CompanyLlpMasterData finds. */
export interface CompanyLlpMasterDataResult extends CompanyLlpMasterDataMutation_businessVerification_result_CompanyLLPMasterDataResult {}

/** What CompanyLlpMasterData takes. */
export interface CompanyLlpMasterDataVariables extends CompanyLlpMasterDataMutationVariables {}

/** Company and LLP Master Data: `Company LLP Master Data`, answered by `CompanyLLPMasterDataResult`. */
export const CompanyLlpMasterData: VerificationDocument<CompanyLlpMasterDataResult, CompanyLlpMasterDataVariables, "businessVerification"> = /*#__PURE__*/ defineService({
  operation: "CompanyLlpMasterData",
  root: "businessVerification",
  documentType: "Company LLP Master Data",
  resultType: "CompanyLLPMasterDataResult",
  myAppId: "verification_business_app",
  formats: { CIN_Number: cinOrLlpin },
  text: "mutation CompanyLlpMasterData($CIN_Number:String!){businessVerification(input:{documentType:\"Company LLP Master Data\" CIN_Number:$CIN_Number}){ok message result{__typename ...on CompanyLLPMasterDataResult{company_name cin roc_code class_of_company company_status authorised_capital paid_up_capital}}error{message}}}",
  shape: {"company_name":"String","cin":"String","roc_code":"String","class_of_company":"String","company_status":"String","authorised_capital":"String","paid_up_capital":"String"},
});

/** What CompanySearchLite finds. */
export interface CompanySearchLiteResult extends CompanySearchLiteMutation_businessVerification_result_MCACompanySearchLiteResult {}

/** What CompanySearchLite takes. */
export interface CompanySearchLiteVariables extends CompanySearchLiteMutationVariables {}

/** MCA - Company Search Lite: `MCA Company Search Lite`, answered by `MCACompanySearchLiteResult`. */
export const CompanySearchLite: VerificationDocument<CompanySearchLiteResult, CompanySearchLiteVariables, "businessVerification"> = /*#__PURE__*/ defineService({
  operation: "CompanySearchLite",
  root: "businessVerification",
  documentType: "MCA Company Search Lite",
  resultType: "MCACompanySearchLiteResult",
  myAppId: "verification_business_app",
  text: "mutation CompanySearchLite($companyName:String!){businessVerification(input:{documentType:\"MCA Company Search Lite\" companyName:$companyName}){ok message result{__typename ...on MCACompanySearchLiteResult{request_id status_code companies{cin entity_name}}}error{message}}}",
  shape: {"request_id":"String","status_code":"Int","companies":[{"cin":"String","entity_name":"String"}]},
});

/** What CrifConsentOtpSend finds. */
export interface CrifConsentOtpSendResult extends CrifConsentOtpSendMutation_rest_result_CrifConsentOtp {}

/** What CrifConsentOtpSend takes. */
export interface CrifConsentOtpSendVariables extends CrifConsentOtpSendMutationVariables {}

/** CRIF-SERVICE: send consent otp: `/crifService/crif/consent/otp`, answered by `CrifConsentOtp`. */
export const CrifConsentOtpSend: VerificationDocument<CrifConsentOtpSendResult, CrifConsentOtpSendVariables, "rest"> = /*#__PURE__*/ defineService({
  operation: "CrifConsentOtpSend",
  root: "rest",
  documentType: "/crifService/crif/consent/otp",
  rest: {"method":"POST","fields":{"data":["data"]}},
  resultType: "CrifConsentOtp",
  repeatable: false,
  reusable: false,
  sensitive: ["mobileNumber"],
  formats: { mobileNumber: mobile },
  text: "mutation CrifConsentOtpSend($mobileNumber:String!){rest(input:{documentType:\"/crifService/crif/consent/otp\" mobileNumber:$mobileNumber}){ok message result{__typename ...on CrifConsentOtp{data}}error{status message}}}",
  shape: {"data":"Boolean"},
});

/** What CrifCreditReport finds. */
export interface CrifCreditReportResult extends CrifCreditReportMutation_verify_result_BTBureauCResult {}

/** What CrifCreditReport takes. */
export interface CrifCreditReportVariables extends CrifCreditReportMutationVariables {}

/** Bureau Verification C (CRIF): `bureau-verification-crif`, answered by `BTBureauCResult`. */
export const CrifCreditReport: VerificationDocument<CrifCreditReportResult, CrifCreditReportVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "CrifCreditReport",
  root: "verify",
  documentType: "bureau-verification-crif",
  resultType: "BTBureauCResult",
  sensitive: ["name","mobile","pan"],
  sensitiveResult: ["bureauData"],
  formats: { name: name, mobile: mobile, pan: pan },
  text: "mutation CrifCreditReport($name:String!$mobile:String!$pan:String){verify(input:{documentType:\"bureau-verification-crif\" name:$name mobile:$mobile pan:$pan}){ok message status result{__typename ...on BTBureauCResult{txn_id api_category api_name billable message status datetime bureauData}}error{status message}}}",
  shape: {"txn_id":"String","api_category":"String","api_name":"String","billable":"JSON","message":"String","status":"Int","datetime":"String","bureauData":"JSON"},
});

/** What CrifReportFetch finds. */
export interface CrifReportFetchResult extends CrifReportFetchMutation_rest_result_CrifReport {}

/** What CrifReportFetch takes. */
export interface CrifReportFetchVariables extends CrifReportFetchMutationVariables {}

/** CRIF-SERVICE: report fetch API: `/crifService/crif/score/fetch`, answered by `CrifReport`. */
export const CrifReportFetch: FollowingDocument<CrifReportFetchResult, CrifReportFetchVariables, "rest", "mobileNumber"> = /*#__PURE__*/ defineService({
  operation: "CrifReportFetch",
  root: "rest",
  documentType: "/crifService/crif/score/fetch",
  rest: {"method":"POST","fields":{"score":["data.score"],"status":["data.status"],"displayId":["data.displayId"],"file":["data.file"],"b2CReport":["data.data.b2CReport","data.b2CReport"]}},
  resultType: "CrifReport",
  repeatable: false,
  follows: {"documentType":"/crifService/crif/consent/otp","take":"mobileNumber","of":"input","as":"mobileNumber"},
  sensitive: ["panNumber","fullName","mobileNumber","email","dob","pincode","stateName","cityName","addressLine1","addressLine2","otp"],
  sensitiveResult: ["score","displayId","file","b2CReport"],
  formats: { panNumber: pan, fullName: name, mobileNumber: mobile, email: email, dob: dateYearFirst, pincode: pinCode, otp: otp, customerConsent: consent },
  text: "mutation CrifReportFetch($panNumber:String!$fullName:String!$mobileNumber:String!$email:String!$dob:String!$pincode:String!$stateName:String!$cityName:String!$addressLine1:String!$addressLine2:String!=\"\"$otp:String!$customerConsent:String!){rest(input:{documentType:\"/crifService/crif/score/fetch\" panNumber:$panNumber fullName:$fullName mobileNumber:$mobileNumber email:$email dob:$dob pincode:$pincode stateName:$stateName cityName:$cityName addressLine1:$addressLine1 addressLine2:$addressLine2 otp:$otp customerConsent:$customerConsent}){ok message result{__typename ...on CrifReport{score status displayId file b2CReport}}error{status message}}}",
  shape: {"score":"JSON","status":"String","displayId":"String","file":"JSON","b2CReport":"JSON"},
});

/** What DrivingLicense finds. */
export interface DrivingLicenseResult extends DrivingLicenseMutation_verify_result_DrivingLicenseResult {}

/** What DrivingLicense takes. */
export interface DrivingLicenseVariables extends DrivingLicenseMutationVariables {}

/** Driving License Verification: `Driving License Verification`, answered by `DrivingLicenseResult`. */
export const DrivingLicense: VerificationDocument<DrivingLicenseResult, DrivingLicenseVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "DrivingLicense",
  root: "verify",
  documentType: "Driving License Verification",
  resultType: "DrivingLicenseResult",
  myAppId: "verification",
  sensitive: ["dlNo","dob"],
  sensitiveResult: ["name","dlNumber"],
  formats: { dlNo: drivingLicence, dob: dateDayFirst },
  text: "mutation DrivingLicense($dlNo:String!$dob:String!){verify(input:{documentType:\"Driving License Verification\" dlNo:$dlNo dob:$dob}){ok message result{__typename ...on DrivingLicenseResult{name dlNumber issueDate}}error{status message decryptedError}}}",
  shape: {"name":"String","dlNumber":"String","issueDate":"String"},
});

/** What ElectricityBill finds. */
export interface ElectricityBillResult extends ElectricityBillMutation_verify_result_ElectricitBillVerificationResult {}

/** What ElectricityBill takes. */
export interface ElectricityBillVariables extends ElectricityBillMutationVariables {}

/** Electricity Bill verification: `electricity bill verification`, answered by `ElectricitBillVerificationResult`. */
export const ElectricityBill: VerificationDocument<ElectricityBillResult, ElectricityBillVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "ElectricityBill",
  root: "verify",
  documentType: "electricity bill verification",
  resultType: "ElectricitBillVerificationResult",
  myAppId: "verification_v3_app",
  sensitive: ["consumerId","mobile"],
  sensitiveResult: ["customer_name","customer_address","mobile","email"],
  formats: { mobile: mobile },
  text: "mutation ElectricityBill($consumerId:String!$mobile:String!){verify(input:{documentType:\"electricity bill verification\" consumerId:$consumerId mobile:$mobile}){ok message result{__typename ...on ElectricitBillVerificationResult{request_id status_code bill_amount due_date customer_name customer_address mobile email}}error{message}}}",
  shape: {"request_id":"String","status_code":"Int","bill_amount":"String","due_date":"String","customer_name":"String","customer_address":"String","mobile":"String","email":"String"},
});

/** What EmailVerification finds. */
export interface EmailVerificationResult extends EmailVerificationMutation_verify_result_EmailVerificationResult {}

/** What EmailVerification takes. */
export interface EmailVerificationVariables extends EmailVerificationMutationVariables {}

/** Email Verification: `email verification`, answered by `EmailVerificationResult`. */
export const EmailVerification: VerificationDocument<EmailVerificationResult, EmailVerificationVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "EmailVerification",
  root: "verify",
  documentType: "email verification",
  resultType: "EmailVerificationResult",
  myAppId: "verification_v3_app",
  sensitive: ["email"],
  sensitiveResult: ["email"],
  formats: { email: email },
  text: "mutation EmailVerification($email:String!$caseId:String){verify(input:{documentType:\"email verification\" email:$email caseId:$caseId}){ok message result{__typename ...on EmailVerificationResult{request_id status_code email result disposable webmail smtp_check mx_records blocked}}error{message}}}",
  shape: {"request_id":"String","status_code":"Int","email":"String","result":"String","disposable":"Boolean","webmail":"Boolean","smtp_check":"Boolean","mx_records":"Boolean","blocked":"Boolean"},
});

/** What EpfUanLookup finds. */
export interface EpfUanLookupResult extends EpfUanLookupMutation_verify_result_EPFUANLookupResult {}

/** What EpfUanLookup takes. */
export interface EpfUanLookupVariables extends EpfUanLookupMutationVariables {}

/** EPF UAN Lookup: `EPF UAN Lookup`, answered by `EPFUANLookupResult`. */
export const EpfUanLookup: VerificationDocument<EpfUanLookupResult, EpfUanLookupVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "EpfUanLookup",
  root: "verify",
  documentType: "EPF UAN Lookup",
  resultType: "EPFUANLookupResult",
  myAppId: "verification_v2_2_app",
  sensitive: ["mobileNumber"],
  sensitiveResult: ["uans"],
  formats: { mobileNumber: mobile },
  text: "mutation EpfUanLookup($mobileNumber:String!){verify(input:{documentType:\"EPF UAN Lookup\" mobileNumber:$mobileNumber}){ok message result{__typename ...on EPFUANLookupResult{request_id status_code case_id uans}}error{message}}}",
  shape: {"request_id":"String","status_code":"String","case_id":"String","uans":["String"]},
});

/** What ExperianCreditReport finds. */
export interface ExperianCreditReportResult extends ExperianCreditReportMutation_verify_result_ExperianCreditReportResult {}

/** What ExperianCreditReport takes. */
export interface ExperianCreditReportVariables extends ExperianCreditReportMutationVariables {}

/** Experian Credit Bureau_S: `Experian Credit Bureau_S`, answered by `ExperianCreditReportResult`. */
export const ExperianCreditReport: VerificationDocument<ExperianCreditReportResult, ExperianCreditReportVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "ExperianCreditReport",
  root: "verify",
  documentType: "Experian Credit Bureau_S",
  resultType: "ExperianCreditReportResult",
  myAppId: "verification_v5_1_app",
  sensitive: ["mobile","panNumber","firstName","lastName","dob","pincode","consentIpAddress"],
  sensitiveResult: ["CreditProfileHeader.ReportNumber","SCORE","CAIS_Account","CAPS","NonCreditCAPS","Current_Application","excelExperianReport"],
  formats: { mobile: mobile, panNumber: pan, firstName: name, lastName: name, dob: dateYearFirst, pincode: pinCode, consentIpAddress: ipv4 },
  text: "mutation ExperianCreditReport($mobile:String!$panNumber:String!$firstName:String!$lastName:String!$dob:String!$pincode:String!$consentFlag:Boolean!$consentTimestamp:Int!$consentIpAddress:String!$consentMessageId:String!){verify(input:{documentType:\"Experian Credit Bureau_S\" mobile:$mobile panNumber:$panNumber firstName:$firstName lastName:$lastName dob:$dob pincode:$pincode consent:{consentFlag:$consentFlag consentTimestamp:$consentTimestamp consentIpAddress:$consentIpAddress consentMessageId:$consentMessageId}}){ok message status result{__typename ...on ExperianCreditReportResult{Header{SystemCode MessageText ReportDate ReportTime}UserMessage{UserMessageText}CreditProfileHeader{ReportDate ReportTime Version ReportNumber}Match_result{Exact_match}TotalCAPS_Summary{TotalCAPSLast7Days TotalCAPSLast30Days TotalCAPSLast90Days TotalCAPSLast180Days}SCORE{FCIREXScore FCIREXScoreConfidLevel}CAIS_Account{CAIS_Summary CAIS_Account_DETAILS}CAPS{CAPS_Summary CAPS_Application_Details}NonCreditCAPS{NonCreditCAPS_Summary CAPS_Application_Details}Current_Application{Current_Application_Details}excelExperianReport}}error{decryptedError}}}",
  shape: {"Header":{"SystemCode":"JSON","MessageText":"String","ReportDate":"JSON","ReportTime":"JSON"},"UserMessage":{"UserMessageText":"String"},"CreditProfileHeader":{"ReportDate":"JSON","ReportTime":"JSON","Version":"String","ReportNumber":"JSON"},"Match_result":{"Exact_match":"JSON"},"TotalCAPS_Summary":{"TotalCAPSLast7Days":"JSON","TotalCAPSLast30Days":"JSON","TotalCAPSLast90Days":"JSON","TotalCAPSLast180Days":"JSON"},"SCORE":{"FCIREXScore":"JSON","FCIREXScoreConfidLevel":"String"},"CAIS_Account":{"CAIS_Summary":"JSON","CAIS_Account_DETAILS":"JSON"},"CAPS":{"CAPS_Summary":"JSON","CAPS_Application_Details":"JSON"},"NonCreditCAPS":{"NonCreditCAPS_Summary":"JSON","CAPS_Application_Details":"JSON"},"Current_Application":{"Current_Application_Details":"JSON"},"excelExperianReport":"String"},
});

/** What ExperianCreditReportV3 finds. */
export interface ExperianCreditReportV3Result extends ExperianCreditReportV3Mutation_verify_result_BTBureauV3Result {}

/** What ExperianCreditReportV3 takes. */
export interface ExperianCreditReportV3Variables extends ExperianCreditReportV3MutationVariables {}

/** Bureau Verification V3 (Experian): `bureau-verification-v3-experian`, answered by `BTBureauV3Result`. */
export const ExperianCreditReportV3: VerificationDocument<ExperianCreditReportV3Result, ExperianCreditReportV3Variables, "verify"> = /*#__PURE__*/ defineService({
  operation: "ExperianCreditReportV3",
  root: "verify",
  documentType: "bureau-verification-v3-experian",
  resultType: "BTBureauV3Result",
  sensitive: ["pan","name","mobile"],
  sensitiveResult: ["name","father_name","pan","mobile","credit_score","credit_report"],
  formats: { pan: pan, name: name, mobile: mobile },
  text: "mutation ExperianCreditReportV3($pan:String!$name:String$mobile:String){verify(input:{documentType:\"bureau-verification-v3-experian\" pan:$pan name:$name mobile:$mobile}){ok message status result{__typename ...on BTBureauV3Result{txn_id api_category api_name billable message status datetime name father_name pan mobile credit_score credit_report}}error{status message raw}}}",
  shape: {"txn_id":"String","api_category":"String","api_name":"String","billable":"JSON","message":"String","status":"Int","datetime":"String","name":"String","father_name":"String","pan":"String","mobile":"String","credit_score":"JSON","credit_report":"JSON"},
});

/** What FaceLivenessPassive finds. */
export interface FaceLivenessPassiveResult extends FaceLivenessPassiveMutation_verify_result_LivenessDetectionResult {}

/** What FaceLivenessPassive takes. */
export interface FaceLivenessPassiveVariables extends FaceLivenessPassiveMutationVariables {}

/** Face Liveness Passive: `Face Liveness Passive`, answered by `LivenessDetectionResult`. */
export const FaceLivenessPassive: VerificationDocument<FaceLivenessPassiveResult, FaceLivenessPassiveVariables, "verify"> = /*#__PURE__*/ defineService({
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

/** What FaceMatch finds. */
export interface FaceMatchResult extends FaceMatchMutation_verify_result_FaceMatchResult {}

/** What FaceMatch takes. */
export interface FaceMatchVariables extends FaceMatchMutationVariables {}

/** Face Match: `face match`, answered by `FaceMatchResult`. */
export const FaceMatch: VerificationDocument<FaceMatchResult, FaceMatchVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "FaceMatch",
  root: "verify",
  documentType: "face match",
  resultType: "FaceMatchResult",
  myAppId: "verification_v3_app",
  sensitive: ["url1","url2"],
  formats: { url1: imageUrl, url2: imageUrl },
  text: "mutation FaceMatch($url1:String!$url2:String!){verify(input:{documentType:\"face match\" url1:$url1 url2:$url2}){ok message result{__typename ...on FaceMatchResult{match match_score confidence review_needed}}error{message}}}",
  shape: {"match":"String","match_score":"Float","confidence":"String","review_needed":"String"},
});

/** What FastagHistory finds. */
export interface FastagHistoryResult extends FastagHistoryMutation_verify_result_FastagHistoryVerificationResult {}

/** What FastagHistory takes. */
export interface FastagHistoryVariables extends FastagHistoryMutationVariables {}

/** FASTTAG Last Location Verification_S: `Fastag History Details`, answered by `FastagHistoryVerificationResult`. */
export const FastagHistory: VerificationDocument<FastagHistoryResult, FastagHistoryVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "FastagHistory",
  root: "verify",
  documentType: "Fastag History Details",
  resultType: "FastagHistoryVerificationResult",
  myAppId: "verification_v4_app",
  sensitive: ["vehicleNumber"],
  sensitiveResult: ["data.readerReadTime","data.tollPlazaGeocode","data.tollPlazaName","data.vehicleRegNo"],
  formats: { vehicleNumber: vehicleRc },
  text: "mutation FastagHistory($vehicleNumber:String!){verify(input:{documentType:\"Fastag History Details\" vehicleNumber:$vehicleNumber}){ok message result{__typename ...on FastagHistoryVerificationResult{data{readerReadTime seqNo laneDirection tollPlazaGeocode tollPlazaName vehicleType vehicleRegNo}}}error{message}}}",
  shape: {"data":[{"readerReadTime":"String","seqNo":"String","laneDirection":"String","tollPlazaGeocode":"String","tollPlazaName":"String","vehicleType":"String","vehicleRegNo":"String"}]},
});

/** What FastagVerification finds. */
export interface FastagVerificationResult extends FastagVerificationMutation_verify_result_FastagVerificationResult {}

/** What FastagVerification takes. */
export interface FastagVerificationVariables extends FastagVerificationMutationVariables {}

/** Fast Tag Verification_S: `Fast Tag Verification_S`, answered by `FastagVerificationResult`. */
export const FastagVerification: VerificationDocument<FastagVerificationResult, FastagVerificationVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "FastagVerification",
  root: "verify",
  documentType: "Fast Tag Verification_S",
  resultType: "FastagVerificationResult",
  myAppId: "verification_v4_app",
  sensitive: ["vehicleNumber"],
  sensitiveResult: ["data.tagId","data.vehicleNumber"],
  formats: { vehicleNumber: vehicleRc },
  text: "mutation FastagVerification($vehicleNumber:String!){verify(input:{documentType:\"Fast Tag Verification_S\" vehicleNumber:$vehicleNumber}){ok message result{__typename ...on FastagVerificationResult{data{tagId vehicleNumber tagStatus vehicleClass issueDate issuerBank}}}error{message}}}",
  shape: {"data":{"tagId":"JSON","vehicleNumber":"JSON","tagStatus":"String","vehicleClass":"String","issueDate":"String","issuerBank":"String"}},
});

/** What GstinAdvanced finds. */
export interface GstinAdvancedResult extends GstinAdvancedMutation_verify_result_DTGSTINAdvancedResult {}

/** What GstinAdvanced takes. */
export interface GstinAdvancedVariables extends GstinAdvancedMutationVariables {}

/** GSTIN authentication advanced (DT): `gstin-authentication-advanced-dt`, answered by `DTGSTINAdvancedResult`. */
export const GstinAdvanced: VerificationDocument<GstinAdvancedResult, GstinAdvancedVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "GstinAdvanced",
  root: "verify",
  documentType: "gstin-authentication-advanced-dt",
  resultType: "DTGSTINAdvancedResult",
  sensitive: ["gstin"],
  sensitiveResult: ["taxpayerDetails","business_places"],
  formats: { gstin: gstin },
  text: "mutation GstinAdvanced($gstin:String!){verify(input:{documentType:\"gstin-authentication-advanced-dt\" gstin:$gstin}){ok message status result{__typename ...on DTGSTINAdvancedResult{taxpayerDetails taxpayerReturnDetails goods_service business_places}}error{status message decryptedError}}}",
  shape: {"taxpayerDetails":"JSON","taxpayerReturnDetails":"JSON","goods_service":"JSON","business_places":"JSON"},
});

/** What Iec finds. */
export interface IecResult extends IecMutation_businessVerification_result_IECVerificationResult {}

/** What Iec takes. */
export interface IecVariables extends IecMutationVariables {}

/** IEC Verification: `IEC Verification`, answered by `IECVerificationResult`. */
export const Iec: VerificationDocument<IecResult, IecVariables, "businessVerification"> = /*#__PURE__*/ defineService({
  operation: "Iec",
  root: "businessVerification",
  documentType: "IEC Verification",
  resultType: "IECVerificationResult",
  myAppId: "verification_business_app",
  sensitive: ["IEC_Number"],
  sensitiveResult: ["ie_code","directors.father_name","directors.dir_name","directors.address","directors.contact_no","branches.address"],
  formats: { IEC_Number: iec },
  text: "mutation Iec($IEC_Number:String!){businessVerification(input:{documentType:\"IEC Verification\" IEC_Number:$IEC_Number}){ok message result{__typename ...on IECVerificationResult{ie_code iec_status no_of_branches nature_of_concern directors{father_name dir_name address contact_no}branches{branch_code address}}}error{message}}}",
  shape: {"ie_code":"String","iec_status":"String","no_of_branches":"Int","nature_of_concern":"String","directors":[{"father_name":"String","dir_name":"String","address":"String","contact_no":"String"}],"branches":[{"branch_code":"String","address":"String"}]},
});

/** What Ifsc finds. */
export interface IfscResult extends IfscMutation_verify_result_IfscResult {}

/** What Ifsc takes. */
export interface IfscVariables extends IfscMutationVariables {}

/** IFSC: `ifsc`, answered by `IfscResult`. */
export const Ifsc: VerificationDocument<IfscResult, IfscVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "Ifsc",
  root: "verify",
  documentType: "ifsc",
  resultType: "IfscResult",
  myAppId: "verification_v1",
  formats: { ifsc: ifsc },
  text: "mutation Ifsc($ifsc:String!){verify(input:{documentType:\"ifsc\" ifsc:$ifsc}){ok message result{__typename ...on IfscResult{bank branch address city state ifscSubcode}}error{status message decryptedError}}}",
  shape: {"bank":"String","branch":"String","address":"String","city":"String","state":"String","ifscSubcode":"String"},
});

/** What IpQualityCheck finds. */
export interface IpQualityCheckResult extends IpQualityCheckMutation_verify_result_IPQualityCheckResult {}

/** What IpQualityCheck takes. */
export interface IpQualityCheckVariables extends IpQualityCheckMutationVariables {}

/** IP Quality Check_S: `IP Quality Check_S`, answered by `IPQualityCheckResult`. */
export const IpQualityCheck: VerificationDocument<IpQualityCheckResult, IpQualityCheckVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "IpQualityCheck",
  root: "verify",
  documentType: "IP Quality Check_S",
  resultType: "IPQualityCheckResult",
  myAppId: "verification_v5_1_app",
  sensitive: ["ipAddress"],
  sensitiveResult: ["address"],
  text: "mutation IpQualityCheck($ipAddress:String!){verify(input:{documentType:\"IP Quality Check_S\" ipAddress:$ipAddress}){ok message result{__typename ...on IPQualityCheckResult{asn isp countryCode region city proxy vpn tor botStatus fraudScore address}}error{message}}}",
  shape: {"asn":"String","isp":"String","countryCode":"String","region":"String","city":"String","proxy":"Boolean","vpn":"Boolean","tor":"Boolean","botStatus":"Boolean","fraudScore":"Float","address":"String"},
});

/** What ItrFetch finds. */
export interface ItrFetchResult extends ItrFetchMutation_verify_result_ITRFetchResult {}

/** What ItrFetch takes. */
export interface ItrFetchVariables extends ItrFetchMutationVariables {}

/** ITR Fetch_S: `itr fetch_s`, answered by `ITRFetchResult`. */
export const ItrFetch: VerificationDocument<ItrFetchResult, ItrFetchVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "ItrFetch",
  root: "verify",
  documentType: "itr fetch_s",
  resultType: "ITRFetchResult",
  myAppId: "verification_v2_1_app",
  repeatable: false,
  sensitive: ["userName","password","sessionId"],
  sensitiveResult: ["username","result"],
  formats: { userName: pan, password: password },
  text: "mutation ItrFetch($userName:String!$password:String!$sessionId:String){verify(input:{documentType:\"itr fetch_s\" userName:$userName password:$password sessionId:$sessionId}){ok message result{__typename ...on ITRFetchResult{username id result}}error{message}}}",
  shape: {"username":"String","id":"String","result":"JSON"},
});

/** What LpgId finds. */
export interface LpgIdResult extends LpgIdMutation_verify_result_LPGVerificationResult {}

/** What LpgId takes. */
export interface LpgIdVariables extends LpgIdMutationVariables {}

/** LPG ID Verification: `lpg id verification`, answered by `LPGVerificationResult`. */
export const LpgId: VerificationDocument<LpgIdResult, LpgIdVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "LpgId",
  root: "verify",
  documentType: "lpg id verification",
  resultType: "LPGVerificationResult",
  myAppId: "verification_v3_app",
  sensitive: ["lpgId"],
  sensitiveResult: ["consumer_name","consumer_no","consumer_address"],
  text: "mutation LpgId($lpgId:String!){verify(input:{documentType:\"lpg id verification\" lpgId:$lpgId}){ok message result{__typename ...on LPGVerificationResult{request_id status_code consumer_name consumer_no distributor_name consumer_address}}error{status message decryptedError}}}",
  shape: {"request_id":"String","status_code":"Int","consumer_name":"String","consumer_no":"String","distributor_name":"String","consumer_address":"String"},
});

/** What MobileOtpDetails finds. */
export interface MobileOtpDetailsResult extends MobileOtpDetailsMutation_verify_result_MobileVerificationWithDetails {}

/** What MobileOtpDetails takes. */
export interface MobileOtpDetailsVariables extends MobileOtpDetailsMutationVariables {}

/** Mobile Verification with OTP details: `Mobile Verification With Details`, answered by `MobileVerificationWithDetails`. */
export const MobileOtpDetails: FollowingDocument<MobileOtpDetailsResult, MobileOtpDetailsVariables, "verify", "requestId"> = /*#__PURE__*/ defineService({
  operation: "MobileOtpDetails",
  root: "verify",
  documentType: "Mobile Verification With Details",
  resultType: "MobileVerificationWithDetails",
  myAppId: "verification_v1",
  repeatable: false,
  follows: {"documentType":"Mobile Verification With Otp","take":"requestId","as":"requestId"},
  sensitive: ["requestId"],
  sensitiveResult: ["identity.name","identity.dateOfBirth"],
  formats: { requestId: uuid },
  text: "mutation MobileOtpDetails($requestId:String!){verify(input:{documentType:\"Mobile Verification With Details\" requestId:$requestId}){ok message result{__typename ...on MobileVerificationWithDetails{identity{name dateOfBirth}simDetails{provider otpValidated}}}error{status message decryptedError}}}",
  shape: {"identity":{"name":"String","dateOfBirth":"String"},"simDetails":{"provider":"String","otpValidated":"Boolean"}},
});

/** What MobileOtpSend finds. */
export interface MobileOtpSendResult extends MobileOtpSendMutation_verify_result_MobileVerificationWithOtp {}

/** What MobileOtpSend takes. */
export interface MobileOtpSendVariables extends MobileOtpSendMutationVariables {}

/** Mobile Verification with OTP: `Mobile Verification With Otp`, answered by `MobileVerificationWithOtp`. */
export const MobileOtpSend: VerificationDocument<MobileOtpSendResult, MobileOtpSendVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "MobileOtpSend",
  root: "verify",
  documentType: "Mobile Verification With Otp",
  resultType: "MobileVerificationWithOtp",
  myAppId: "verification_v1",
  repeatable: false,
  reusable: false,
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
export const MobileOtpVerify: FollowingDocument<MobileOtpVerifyResult, MobileOtpVerifyVariables, "verify", "requestId"> = /*#__PURE__*/ defineService({
  operation: "MobileOtpVerify",
  root: "verify",
  documentType: "mobile verification with status",
  resultType: "MobileVerificationWithStatus",
  myAppId: "verification_v1",
  repeatable: false,
  follows: {"documentType":"Mobile Verification With Otp","take":"requestId","as":"requestId"},
  sensitive: ["requestId","otp"],
  formats: { requestId: uuid, otp: otp },
  text: "mutation MobileOtpVerify($requestId:String!$otp:String!){verify(input:{documentType:\"mobile verification with status\" requestId:$requestId otp:$otp}){ok message result{__typename ...on MobileVerificationWithStatus{provider otpValidate}}error{status message decryptedError}}}",
  shape: {"provider":"String","otpValidate":"Boolean"},
});

/** What NameMatch finds. */
export interface NameMatchResult extends NameMatchMutation_verify_result_NameMatchResult {}

/** What NameMatch takes. */
export interface NameMatchVariables extends NameMatchMutationVariables {}

/** Name Match: `Name Match`, answered by `NameMatchResult`. */
export const NameMatch: VerificationDocument<NameMatchResult, NameMatchVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "NameMatch",
  root: "verify",
  documentType: "Name Match",
  resultType: "NameMatchResult",
  myAppId: "verification_v1",
  sensitive: ["name1","name2"],
  text: "mutation NameMatch($name1:String!$name2:String!){verify(input:{documentType:\"Name Match\" name1:$name1 name2:$name2}){ok message result{__typename ...on NameMatchResult{result}}error{status message decryptedError}}}",
  shape: {"result":"JSON"},
});

/** What PngBill finds. */
export interface PngBillResult extends PngBillMutation_businessVerification_result_PNGVerificationResult {}

/** What PngBill takes. */
export interface PngBillVariables extends PngBillMutationVariables {}

/** PNG verification: `PNG Verification`, answered by `PNGVerificationResult`. */
export const PngBill: VerificationDocument<PngBillResult, PngBillVariables, "businessVerification"> = /*#__PURE__*/ defineService({
  operation: "PngBill",
  root: "businessVerification",
  documentType: "PNG Verification",
  resultType: "PNGVerificationResult",
  myAppId: "verification_business_app",
  sensitive: ["consumerId"],
  sensitiveResult: ["bill_no","customer_name","customer_address","mobile","email"],
  text: "mutation PngBill($consumerId:String!){businessVerification(input:{documentType:\"PNG Verification\" consumerId:$consumerId}){ok message result{__typename ...on PNGVerificationResult{bill_no bill_amount bill_date due_date customer_name customer_address mobile email}}error{message}}}",
  shape: {"bill_no":"String","bill_amount":"String","bill_date":"String","due_date":"String","customer_name":"String","customer_address":"String","mobile":"String","email":"String"},
});

/** What ReverseGeocode finds. */
export interface ReverseGeocodeResult extends ReverseGeocodeMutation_verify_result_ReverseGeocodeResult {}

/** What ReverseGeocode takes. */
export interface ReverseGeocodeVariables extends ReverseGeocodeMutationVariables {}

/** Reverse Geocode_S: `Reverse Geocode_S`, answered by `ReverseGeocodeResult`. */
export const ReverseGeocode: VerificationDocument<ReverseGeocodeResult, ReverseGeocodeVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "ReverseGeocode",
  root: "verify",
  documentType: "Reverse Geocode_S",
  resultType: "ReverseGeocodeResult",
  myAppId: "verification_v5_1_app",
  sensitive: ["latitude","longitude"],
  sensitiveResult: ["address"],
  formats: { latitude: latitude, longitude: longitude },
  text: "mutation ReverseGeocode($latitude:String!$longitude:String!){verify(input:{documentType:\"Reverse Geocode_S\" latitude:$latitude longitude:$longitude}){ok message result{__typename ...on ReverseGeocodeResult{address city state stateCode country countryCode confidenceScore}}error{decryptedError}}}",
  shape: {"address":"String","city":"String","state":"String","stateCode":"String","country":"String","countryCode":"String","confidenceScore":"Float"},
});

/** What ShopEstablishment finds. */
export interface ShopEstablishmentResult extends ShopEstablishmentMutation_businessVerification_result_ShopVerificationResult {}

/** What ShopEstablishment takes. */
export interface ShopEstablishmentVariables extends ShopEstablishmentMutationVariables {}

/** Shop and Establishment certificate verification: `Shop Verification`, answered by `ShopVerificationResult`. */
export const ShopEstablishment: VerificationDocument<ShopEstablishmentResult, ShopEstablishmentVariables, "businessVerification"> = /*#__PURE__*/ defineService({
  operation: "ShopEstablishment",
  root: "businessVerification",
  documentType: "Shop Verification",
  resultType: "ShopVerificationResult",
  myAppId: "verification_business_app",
  sensitive: ["Registration_No"],
  sensitiveResult: ["entity_name","owner_name","address"],
  text: "mutation ShopEstablishment($Registration_No:String!){businessVerification(input:{documentType:\"Shop Verification\" Registration_No:$Registration_No}){ok message result{__typename ...on ShopVerificationResult{entity_name owner_name registration_date nature_of_business total_workers address}}error{message}}}",
  shape: {"entity_name":"String","owner_name":"String","registration_date":"String","nature_of_business":"String","total_workers":"String","address":"String"},
});

/** What Tan finds. */
export interface TanResult extends TanMutation_verify_result_TanResult {}

/** What Tan takes. */
export interface TanVariables extends TanMutationVariables {}

/** TAN verification_S: `Tan Verification`, answered by `TanResult`. */
export const Tan: VerificationDocument<TanResult, TanVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "Tan",
  root: "verify",
  documentType: "Tan Verification",
  resultType: "TanResult",
  myAppId: "verification_v1",
  sensitive: ["tanNumber"],
  sensitiveResult: ["companyName"],
  formats: { tanNumber: tan },
  text: "mutation Tan($tanNumber:String!){verify(input:{documentType:\"Tan Verification\" tanNumber:$tanNumber}){ok message result{__typename ...on TanResult{isvalid companyName}}error{status message decryptedError}}}",
  shape: {"isvalid":"Boolean","companyName":"String"},
});

/** What TinFetch finds. */
export interface TinFetchResult extends TinFetchMutation_verify_result_TinFetchResult {}

/** What TinFetch takes. */
export interface TinFetchVariables extends TinFetchMutationVariables {}

/** TIN Fetch_S: `TIN Fetch_S`, answered by `TinFetchResult`. */
export const TinFetch: VerificationDocument<TinFetchResult, TinFetchVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "TinFetch",
  root: "verify",
  documentType: "TIN Fetch_S",
  resultType: "TinFetchResult",
  myAppId: "verification_v5_app",
  sensitive: ["tinNumber"],
  sensitiveResult: ["records.dealer","records.pan","records.address"],
  text: "mutation TinFetch($tinNumber:String!){verify(input:{documentType:\"TIN Fetch_S\" tinNumber:$tinNumber}){ok message result{__typename ...on TinFetchResult{records{dealer registrationStatus cstStatus pan address regDate}}}error{decryptedError}}}",
  shape: {"records":{"dealer":"String","registrationStatus":"String","cstStatus":"String","pan":"String","address":"String","regDate":"String"}},
});

/** What UdyamOtpSend finds. */
export interface UdyamOtpSendResult extends UdyamOtpSendMutation_verify_result_UdyamVerificationWithOtp {}

/** What UdyamOtpSend takes. */
export interface UdyamOtpSendVariables extends UdyamOtpSendMutationVariables {}

/** Udyam Registration Check With OTP: `Udyam Registration Check With Otp`, answered by `UdyamVerificationWithOtp`. */
export const UdyamOtpSend: VerificationDocument<UdyamOtpSendResult, UdyamOtpSendVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "UdyamOtpSend",
  root: "verify",
  documentType: "Udyam Registration Check With Otp",
  resultType: "UdyamVerificationWithOtp",
  myAppId: "verification_v1",
  repeatable: false,
  reusable: false,
  sensitive: ["udyamRegistrationNo","mobileNumber"],
  sensitiveResult: ["requestId","result"],
  formats: { udyamRegistrationNo: udyam, mobileNumber: mobile },
  text: "mutation UdyamOtpSend($udyamRegistrationNo:String!$mobileNumber:String!){verify(input:{documentType:\"Udyam Registration Check With Otp\" udyamRegistrationNo:$udyamRegistrationNo mobileNumber:$mobileNumber}){ok message result{__typename ...on UdyamVerificationWithOtp{requestId statusCode result}}error{status message decryptedError}}}",
  shape: {"requestId":"String","statusCode":"Int","result":"JSON"},
});

/** What UdyamOtpVerify finds. */
export interface UdyamOtpVerifyResult extends UdyamOtpVerifyMutation_verify_result_UdyamVerificationWithOtp {}

/** What UdyamOtpVerify takes. */
export interface UdyamOtpVerifyVariables extends UdyamOtpVerifyMutationVariables {}

/** Udyam Verification Otp Verify: `Udyam Registation Otp Verify`, answered by `UdyamVerificationWithOtp`. */
export const UdyamOtpVerify: FollowingDocument<UdyamOtpVerifyResult, UdyamOtpVerifyVariables, "verify", "idNumber"> = /*#__PURE__*/ defineService({
  operation: "UdyamOtpVerify",
  root: "verify",
  documentType: "Udyam Registation Otp Verify",
  resultType: "UdyamVerificationWithOtp",
  myAppId: "verification_v1",
  repeatable: false,
  follows: {"documentType":"Udyam Registration Check With Otp","take":"requestId","as":"idNumber"},
  sensitive: ["idNumber","otp"],
  sensitiveResult: ["requestId","result"],
  formats: { idNumber: uuid, otp: otp },
  text: "mutation UdyamOtpVerify($idNumber:String!$otp:String!){verify(input:{documentType:\"Udyam Registation Otp Verify\" idNumber:$idNumber otp:$otp}){ok message result{__typename ...on UdyamVerificationWithOtp{requestId statusCode result}}error{status message decryptedError}}}",
  shape: {"requestId":"String","statusCode":"Int","result":"JSON"},
});

/** What VehicleRcBasic finds. */
export interface VehicleRcBasicResult extends VehicleRcBasicMutation_verify_result_VehicleRcResult {}

/** What VehicleRcBasic takes. */
export interface VehicleRcBasicVariables extends VehicleRcBasicMutationVariables {}

/** Vehicle RC verification - Basic: `Vehicle Rc Verification Basic`, answered by `VehicleRcResult`. */
export const VehicleRcBasic: VerificationDocument<VehicleRcBasicResult, VehicleRcBasicVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "VehicleRcBasic",
  root: "verify",
  documentType: "Vehicle Rc Verification Basic",
  resultType: "VehicleRcResult",
  myAppId: "verification_v1",
  sensitive: ["registrationNumber"],
  sensitiveResult: ["rcOwnerName"],
  formats: { registrationNumber: vehicleRc },
  text: "mutation VehicleRcBasic($registrationNumber:String!){verify(input:{documentType:\"Vehicle Rc Verification Basic\" registrationNumber:$registrationNumber}){ok message result{__typename ...on VehicleRcResult{rcInsuranceUpto rcOwnerName rcMakerModel rcRegistrationDate rcFitnessUpto}}error{status message decryptedError}}}",
  shape: {"rcInsuranceUpto":"String","rcOwnerName":"String","rcMakerModel":"String","rcRegistrationDate":"String","rcFitnessUpto":"String"},
});

/** What VehicleRcDetailed finds. */
export interface VehicleRcDetailedResult extends VehicleRcDetailedMutation_verify_result_DTVehicleRcResult {}

/** What VehicleRcDetailed takes. */
export interface VehicleRcDetailedVariables extends VehicleRcDetailedMutationVariables {}

/** Vehicle RC verification (DT): `vehicle-rc-verification-dt`, answered by `DTVehicleRcResult`. */
export const VehicleRcDetailed: VerificationDocument<VehicleRcDetailedResult, VehicleRcDetailedVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "VehicleRcDetailed",
  root: "verify",
  documentType: "vehicle-rc-verification-dt",
  resultType: "DTVehicleRcResult",
  sensitive: ["vehicleNumber"],
  sensitiveResult: ["reg_no","chassis","engine","owner_name","owner_father_name","mobile_number","vehicle_insurance_policy_number","present_address","permanent_address"],
  formats: { vehicleNumber: vehicleRc },
  text: "mutation VehicleRcDetailed($vehicleNumber:String!){verify(input:{documentType:\"vehicle-rc-verification-dt\" vehicleNumber:$vehicleNumber}){ok message result{__typename ...on DTVehicleRcResult{reg_no class chassis engine vehicle_manufacturer_name model vehicle_colour type norms_type body_type owner_count owner_name owner_father_name mobile_number status status_as_on reg_authority reg_date vehicle_manufacturing_month_year rc_expiry_date vehicle_tax_upto vehicle_insurance_company_name vehicle_insurance_upto vehicle_insurance_policy_number rc_financer present_address permanent_address vehicle_cubic_capacity gross_vehicle_weight unladen_weight vehicle_category vehicle_cylinders_no vehicle_seat_capacity wheelbase pucc_number pucc_upto blacklist_status permit_issue_date permit_number permit_type permit_valid_from permit_valid_upto national_permit_upto is_commercial financed rto_code}}error{status message decryptedError}}}",
  shape: {"reg_no":"String","class":"String","chassis":"String","engine":"String","vehicle_manufacturer_name":"String","model":"String","vehicle_colour":"String","type":"String","norms_type":"String","body_type":"String","owner_count":"String","owner_name":"String","owner_father_name":"String","mobile_number":"String","status":"String","status_as_on":"String","reg_authority":"String","reg_date":"String","vehicle_manufacturing_month_year":"String","rc_expiry_date":"String","vehicle_tax_upto":"String","vehicle_insurance_company_name":"String","vehicle_insurance_upto":"String","vehicle_insurance_policy_number":"String","rc_financer":"String","present_address":"String","permanent_address":"String","vehicle_cubic_capacity":"String","gross_vehicle_weight":"String","unladen_weight":"String","vehicle_category":"String","vehicle_cylinders_no":"String","vehicle_seat_capacity":"String","wheelbase":"String","pucc_number":"String","pucc_upto":"String","blacklist_status":"String","permit_issue_date":"String","permit_number":"String","permit_type":"String","permit_valid_from":"String","permit_valid_upto":"String","national_permit_upto":"String","is_commercial":"Boolean","financed":"JSON","rto_code":"String"},
});

/** What VoterId finds. */
export interface VoterIdResult extends VoterIdMutation_verify_result_VoterIdResult {}

/** What VoterId takes. */
export interface VoterIdVariables extends VoterIdMutationVariables {}

/** Voter ID Verification: `Voterid Verification`, answered by `VoterIdResult`. */
export const VoterId: VerificationDocument<VoterIdResult, VoterIdVariables, "verify"> = /*#__PURE__*/ defineService({
  operation: "VoterId",
  root: "verify",
  documentType: "Voterid Verification",
  resultType: "VoterIdResult",
  myAppId: "verification",
  sensitive: ["epicNo"],
  sensitiveResult: ["name","state","district"],
  formats: { epicNo: epic },
  text: "mutation VoterId($epicNo:String!){verify(input:{documentType:\"Voterid Verification\" epicNo:$epicNo}){ok message result{__typename ...on VoterIdResult{name state district}}error{status message decryptedError}}}",
  shape: {"name":"String","state":"String","district":"String"},
});
