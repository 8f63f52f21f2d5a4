// Written by codegen. Do not edit.
import type { Envelope } from "../src/runtime.ts";
import type {
  AddressMatchResult,
  AddressSplitResult,
  BankAccountResult,
  ChequeOcrResult,
  CibilCreditReportResult,
  CinLookupResult,
  CompanyLlpMasterDataResult,
  CompanySearchLiteResult,
  CrifConsentOtpSendResult,
  CrifCreditReportResult,
  CrifReportFetchResult,
  DrivingLicenseResult,
  ElectricityBillResult,
  EmailVerificationResult,
  EpfUanLookupResult,
  ExperianCreditReportResult,
  ExperianCreditReportV3Result,
  FaceLivenessPassiveResult,
  FaceMatchResult,
  FastagHistoryResult,
  FastagVerificationResult,
  GstinAdvancedResult,
  IecResult,
  IfscResult,
  IpQualityCheckResult,
  ItrFetchResult,
  LpgIdResult,
  MobileOtpDetailsResult,
  MobileOtpSendResult,
  MobileOtpVerifyResult,
  NameMatchResult,
  PngBillResult,
  ReverseGeocodeResult,
  ShopEstablishmentResult,
  TanResult,
  TinFetchResult,
  UdyamOtpSendResult,
  UdyamOtpVerifyResult,
  VehicleRcBasicResult,
  VehicleRcDetailedResult,
  VoterIdResult,
} from "./services.ts";

/** The synthetic answers of one operation, by name. */
export interface Fixtures<Result> {
  readonly found: Envelope<Result>;
  readonly [name: string]: Envelope<Result>;
}

/** Every operation's synthetic answers. */
export const fixtures: {
  readonly AddressMatch: Fixtures<AddressMatchResult>;
  readonly AddressSplit: Fixtures<AddressSplitResult>;
  readonly BankAccount: Fixtures<BankAccountResult>;
  readonly ChequeOcr: Fixtures<ChequeOcrResult>;
  readonly CibilCreditReport: Fixtures<CibilCreditReportResult>;
  readonly CinLookup: Fixtures<CinLookupResult>;
  readonly CompanyLlpMasterData: Fixtures<CompanyLlpMasterDataResult>;
  readonly CompanySearchLite: Fixtures<CompanySearchLiteResult>;
  readonly CrifConsentOtpSend: Fixtures<CrifConsentOtpSendResult>;
  readonly CrifCreditReport: Fixtures<CrifCreditReportResult>;
  readonly CrifReportFetch: Fixtures<CrifReportFetchResult>;
  readonly DrivingLicense: Fixtures<DrivingLicenseResult>;
  readonly ElectricityBill: Fixtures<ElectricityBillResult>;
  readonly EmailVerification: Fixtures<EmailVerificationResult>;
  readonly EpfUanLookup: Fixtures<EpfUanLookupResult>;
  readonly ExperianCreditReport: Fixtures<ExperianCreditReportResult>;
  readonly ExperianCreditReportV3: Fixtures<ExperianCreditReportV3Result>;
  readonly FaceLivenessPassive: Fixtures<FaceLivenessPassiveResult>;
  readonly FaceMatch: Fixtures<FaceMatchResult>;
  readonly FastagHistory: Fixtures<FastagHistoryResult>;
  readonly FastagVerification: Fixtures<FastagVerificationResult>;
  readonly GstinAdvanced: Fixtures<GstinAdvancedResult>;
  readonly Iec: Fixtures<IecResult>;
  readonly Ifsc: Fixtures<IfscResult>;
  readonly IpQualityCheck: Fixtures<IpQualityCheckResult>;
  readonly ItrFetch: Fixtures<ItrFetchResult>;
  readonly LpgId: Fixtures<LpgIdResult>;
  readonly MobileOtpDetails: Fixtures<MobileOtpDetailsResult>;
  readonly MobileOtpSend: Fixtures<MobileOtpSendResult>;
  readonly MobileOtpVerify: Fixtures<MobileOtpVerifyResult>;
  readonly NameMatch: Fixtures<NameMatchResult>;
  readonly PngBill: Fixtures<PngBillResult>;
  readonly ReverseGeocode: Fixtures<ReverseGeocodeResult>;
  readonly ShopEstablishment: Fixtures<ShopEstablishmentResult>;
  readonly Tan: Fixtures<TanResult>;
  readonly TinFetch: Fixtures<TinFetchResult>;
  readonly UdyamOtpSend: Fixtures<UdyamOtpSendResult>;
  readonly UdyamOtpVerify: Fixtures<UdyamOtpVerifyResult>;
  readonly VehicleRcBasic: Fixtures<VehicleRcBasicResult>;
  readonly VehicleRcDetailed: Fixtures<VehicleRcDetailedResult>;
  readonly VoterId: Fixtures<VoterIdResult>;
} = {
  AddressMatch: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "AddressMatchResult",
        "score": 0.91,
        "match": true,
        "address1": {
          "house": "1",
          "state": "EXAMPLE STATE"
        },
        "address2": {
          "house": "1",
          "district": "EXAMPLE DISTRICT",
          "state": "EXAMPLE STATE",
          "pin": "999999"
        }
      },
      "error": null
    }
  },
  AddressSplit: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "AddressSplitResult",
        "building": "EXAMPLE APARTMENT",
        "floor": "2",
        "house": "1",
        "street": "EXAMPLE ROAD",
        "locality": "EXAMPLE NAGAR",
        "landmark": "NEAR EXAMPLE PARK",
        "pin": "999999"
      },
      "error": null
    }
  },
  BankAccount: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "BankAccountVerificationResult",
        "status_code": 101,
        "request_id": "00000000-0000-4000-8000-000000000035",
        "case_id": "CASE-0001",
        "bank_txn_status": true,
        "account_number": "0000000000000000",
        "ifsc": "ABCD0000000",
        "account_name": "ASHA EXAMPLE",
        "bank_response": "success"
      },
      "error": null
    }
  },
  ChequeOcr: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "ChequeOCRResult",
        "request_id": "00000000-0000-4000-8000-000000000040",
        "status_code": 101,
        "case_id": "CASE-0001",
        "accNo": "000000000000",
        "bank": "EXAMPLE BANK",
        "chequeNo": "000000",
        "ifsc": "ABCD0000000",
        "micr": "000000000",
        "name": [
          "ASHA EXAMPLE"
        ]
      },
      "error": null
    }
  },
  CibilCreditReport: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "status": 200,
      "result": {
        "__typename": "BTBureauBResult",
        "txn_id": "TXN-0000000001",
        "api_category": "Credit Bureau",
        "api_name": "Bureau Verification B",
        "billable": true,
        "message": "Success",
        "status": 1,
        "datetime": "2025-01-31 10:15:00",
        "client_id": "CLIENT-0001",
        "htmlUrl": "https://example.com/report",
        "cibilData": {
          "cibil_report_link": "https://example.com/report.pdf",
          "GetCustomerAssetsResponse": {
            "GetCustomerAssetsSuccess": {
              "Asset": {
                "TrueLinkCreditReport": {
                  "Borrower": {
                    "CreditScore": {
                      "riskScore": "700"
                    }
                  }
                }
              }
            }
          }
        }
      },
      "error": null
    }
  },
  CinLookup: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "CinResult",
        "result": [
          {
            "companyName": "example company",
            "companyID": "U00000XX2000PLC000001"
          },
          {
            "companyName": "example company limited",
            "companyID": "L00000XX2001PLC000002"
          }
        ]
      },
      "error": null
    }
  },
  CompanyLlpMasterData: {
    "found": {
      "ok": true,
      "message": "Business verification completed successfully",
      "result": {
        "__typename": "CompanyLLPMasterDataResult",
        "company_name": "EXAMPLE LIMITED",
        "cin": "U00000XX1995PLC000001",
        "roc_code": "RoC-Example",
        "class_of_company": "Public",
        "company_status": "Active",
        "authorised_capital": "1000000",
        "paid_up_capital": "500000"
      },
      "error": null
    }
  },
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
  CrifConsentOtpSend: {
    "found": {
      "ok": true,
      "message": "OTP sent successfully.",
      "result": {
        "__typename": "CrifConsentOtp",
        "data": true
      },
      "error": null
    }
  },
  CrifCreditReport: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "status": 200,
      "result": {
        "__typename": "BTBureauCResult",
        "txn_id": "TXN-0000000002",
        "api_category": "Credit Bureau",
        "api_name": "Bureau Verification C",
        "billable": true,
        "message": "Success",
        "status": 1,
        "datetime": "2025-01-31 10:15:00",
        "bureauData": {
          "credit_report_link": "https://example.com/report.pdf",
          "credit_report": {
            "SCORES": {
              "SCORE": {
                "SCORE-VALUE": "700"
              }
            }
          }
        }
      },
      "error": null
    }
  },
  CrifReportFetch: {
    "found": {
      "ok": true,
      "message": "Score fetched",
      "result": {
        "__typename": "CrifReport",
        "score": "700",
        "status": "hit",
        "displayId": "EXAMPLE-0001",
        "file": null,
        "b2CReport": {
          "header": {
            "reportId": "EXAMPLE-0001",
            "dateOfIssue": "01-01-2026"
          },
          "request": {
            "name": "ASHA EXAMPLE"
          },
          "accountsSummary": {
            "primaryAccountsSummary": {
              "primaryNumberOfAccounts": "2",
              "primaryCurrentBalance": "1,23,456"
            }
          }
        }
      },
      "error": null
    },
    "inconclusive": {
      "ok": true,
      "message": "Score fetched",
      "result": {
        "__typename": "CrifReport",
        "score": "-1",
        "status": "notHit",
        "displayId": null,
        "file": null,
        "b2CReport": null
      },
      "error": null
    }
  },
  DrivingLicense: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "DrivingLicenseResult",
        "name": "RAVI EXAMPLE",
        "dlNumber": "MH0020200000001",
        "issueDate": "05-06-2020"
      },
      "error": null
    }
  },
  ElectricityBill: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "ElectricitBillVerificationResult",
        "request_id": "00000000-0000-4000-8000-000000000024",
        "status_code": 101,
        "bill_amount": "1250.00",
        "due_date": "2025-01-31",
        "customer_name": "ASHA EXAMPLE",
        "customer_address": "1 EXAMPLE ROAD, PUNE",
        "mobile": "9000000000",
        "email": "user@example.com"
      },
      "error": null
    }
  },
  EmailVerification: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "EmailVerificationResult",
        "request_id": "00000000-0000-4000-8000-000000000019",
        "status_code": 101,
        "email": "user@example.com",
        "result": "valid",
        "disposable": false,
        "webmail": false,
        "smtp_check": true,
        "mx_records": true,
        "blocked": false
      },
      "error": null
    }
  },
  EpfUanLookup: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "EPFUANLookupResult",
        "request_id": "00000000-0000-4000-8000-000000000044",
        "status_code": "101",
        "case_id": "000000",
        "uans": [
          "100000000000"
        ]
      },
      "error": null
    }
  },
  ExperianCreditReport: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "status": 200,
      "result": {
        "__typename": "ExperianCreditReportResult",
        "Header": {
          "SystemCode": 0,
          "MessageText": "",
          "ReportDate": 20250131,
          "ReportTime": 101500
        },
        "UserMessage": {
          "UserMessageText": "Normal Response"
        },
        "CreditProfileHeader": {
          "ReportDate": 20250131,
          "ReportTime": 101500,
          "Version": "V2.4",
          "ReportNumber": "1700000000000"
        },
        "Match_result": {
          "Exact_match": "Y"
        },
        "TotalCAPS_Summary": {
          "TotalCAPSLast7Days": 0,
          "TotalCAPSLast30Days": 1,
          "TotalCAPSLast90Days": 1,
          "TotalCAPSLast180Days": 2
        },
        "SCORE": {
          "FCIREXScore": 750,
          "FCIREXScoreConfidLevel": "H"
        },
        "CAIS_Account": {
          "CAIS_Summary": {
            "Credit_Account": {
              "CreditAccountTotal": 1,
              "CreditAccountActive": 1,
              "CreditAccountClosed": 0,
              "CreditAccountDefault": 0
            },
            "Total_Outstanding_Balance": {
              "Outstanding_Balance_Secured": 0,
              "Outstanding_Balance_UnSecured": 25000,
              "Outstanding_Balance_All": 25000
            }
          },
          "CAIS_Account_DETAILS": [
            {
              "Subscriber_Name": "EXAMPLE BANK",
              "Account_Number": "XXXXXXXX0000",
              "accountTypeDescription": "CREDIT CARD",
              "accountStatusDescription": "ACTIVE",
              "portfolioTypeDescription": "REVOLVING",
              "Open_Date": "20200131",
              "Date_Closed": "",
              "Highest_Credit_or_Original_Loan_Amount": 100000,
              "Current_Balance": 25000,
              "Amount_Past_Due": "",
              "Rate_of_Interest": "",
              "Repayment_Tenure": 0,
              "CurrencyCode": "INR",
              "CAIS_Account_History": [
                {
                  "Days_Past_Due": "0"
                },
                {
                  "Days_Past_Due": "?"
                }
              ]
            }
          ]
        },
        "CAPS": {
          "CAPS_Summary": {
            "CAPSLast7Days": 0,
            "CAPSLast30Days": 1,
            "CAPSLast90Days": 1,
            "CAPSLast180Days": 2
          },
          "CAPS_Application_Details": [
            {
              "Subscriber_Name": "EXAMPLE BANK",
              "Date_of_Request": "20250115",
              "enquiryReasonDescription": "CREDIT CARD",
              "Amount_Financed": 100000
            }
          ]
        },
        "NonCreditCAPS": {
          "NonCreditCAPS_Summary": {},
          "CAPS_Application_Details": []
        },
        "Current_Application": {
          "Current_Application_Details": {
            "enquiryReasonDescription": "OTHER",
            "Current_Applicant_Details": {
              "First_Name": "TEST",
              "Last_Name": "PERSON",
              "IncomeTaxPan": "ABCDE1234F",
              "MobilePhoneNumber": "9000000000"
            }
          }
        },
        "excelExperianReport": "UEsDBAoAAAAAAAAAIQA="
      },
      "error": null
    }
  },
  ExperianCreditReportV3: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "status": 200,
      "result": {
        "__typename": "BTBureauV3Result",
        "txn_id": "TXN-0000000003",
        "api_category": "Credit Bureau",
        "api_name": "Bureau Verification V3",
        "billable": true,
        "message": "Success",
        "status": 1,
        "datetime": "2025-01-31 10:15:00",
        "name": "TEST PERSON",
        "father_name": "KUMAR PERSON",
        "pan": "ABCDE1234F",
        "mobile": "9000000000",
        "credit_score": "750",
        "credit_report": "https://example.com/report.pdf"
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
  FaceMatch: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "FaceMatchResult",
        "match": "yes",
        "match_score": 0.93,
        "confidence": "high",
        "review_needed": "no"
      },
      "error": null
    }
  },
  FastagHistory: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "FastagHistoryVerificationResult",
        "data": [
          {
            "readerReadTime": "2025-01-31 10:15:00.000",
            "seqNo": "000001",
            "laneDirection": "N",
            "tollPlazaGeocode": "00.000000,00.000000",
            "tollPlazaName": "Example Plaza",
            "vehicleType": "VC4",
            "vehicleRegNo": "XX00XX0000"
          }
        ]
      },
      "error": null
    }
  },
  FastagVerification: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "FastagVerificationResult",
        "data": {
          "tagId": "0000000000000000",
          "vehicleNumber": "XX00XX0000",
          "tagStatus": "Active",
          "vehicleClass": "VC4",
          "issueDate": "2021-01-31",
          "issuerBank": "EXAMPLE BANK"
        }
      },
      "error": null
    }
  },
  GstinAdvanced: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "status": 200,
      "result": {
        "__typename": "DTGSTINAdvancedResult",
        "taxpayerDetails": {
          "gstin": "00AAAAA0000A1ZI",
          "lgnm": "EXAMPLE TRADERS",
          "sts": "Active",
          "ctb": "Proprietorship",
          "dty": "Regular"
        },
        "taxpayerReturnDetails": {
          "filingStatus": [
            {
              "fy": "2024-2025",
              "taxp": "December",
              "rtntype": "GSTR3B",
              "status": "Filed",
              "dof": "20/01/2025"
            }
          ]
        },
        "goods_service": {
          "bzgddtls": [
            {
              "hsncd": "9983",
              "gdes": "EXAMPLE SERVICES"
            }
          ]
        },
        "business_places": {
          "pradr": {
            "adr": "1 EXAMPLE ROAD, PUNE"
          }
        }
      },
      "error": null
    }
  },
  Iec: {
    "found": {
      "ok": true,
      "message": "Business verification completed successfully",
      "result": {
        "__typename": "IECVerificationResult",
        "ie_code": "0000000000",
        "iec_status": "Valid",
        "no_of_branches": 1,
        "nature_of_concern": "Proprietorship",
        "directors": [
          {
            "father_name": "KUMAR EXAMPLE",
            "dir_name": "RAVI EXAMPLE",
            "address": "1 EXAMPLE ROAD, PUNE",
            "contact_no": "9000000000"
          }
        ],
        "branches": [
          {
            "branch_code": "0",
            "address": "1 EXAMPLE ROAD, PUNE"
          }
        ]
      },
      "error": null
    }
  },
  Ifsc: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "IfscResult",
        "bank": "Example Bank",
        "branch": "TOWN - QUARTER",
        "address": "1 EXAMPLE ROAD, TOWN",
        "city": "TOWN",
        "state": "EXAMPLE STATE",
        "ifscSubcode": "EXMB0"
      },
      "error": null
    }
  },
  IpQualityCheck: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "IPQualityCheckResult",
        "asn": "64496",
        "isp": "Example Telecom",
        "countryCode": "IN",
        "region": "Example State",
        "city": "Example City",
        "proxy": false,
        "vpn": false,
        "tor": false,
        "botStatus": false,
        "fraudScore": 12,
        "address": "Example City, Example State, India"
      },
      "error": null
    }
  },
  ItrFetch: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "ITRFetchResult",
        "username": "ABCDE1234F",
        "id": "00000000-0000-4000-8000-000000000007",
        "result": {
          "acknowledgementNumber": "000000000000000",
          "filingDate": "2024-07-15",
          "itrType": "ITR-1"
        }
      },
      "error": null
    }
  },
  LpgId: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "LPGVerificationResult",
        "request_id": "00000000-0000-4000-8000-000000000025",
        "status_code": 101,
        "consumer_name": "ASHA EXAMPLE",
        "consumer_no": "000000",
        "distributor_name": "EXAMPLE GAS AGENCY",
        "consumer_address": "1 EXAMPLE ROAD, PUNE"
      },
      "error": null
    }
  },
  MobileOtpDetails: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "MobileVerificationWithDetails",
        "identity": {
          "name": "ASHA EXAMPLE",
          "dateOfBirth": "1990-02-01"
        },
        "simDetails": {
          "provider": "airtel",
          "otpValidated": true
        }
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
  PngBill: {
    "found": {
      "ok": true,
      "message": "Business verification completed successfully",
      "result": {
        "__typename": "PNGVerificationResult",
        "bill_no": "0000000000",
        "bill_amount": "850.00",
        "bill_date": "01/01/2025",
        "due_date": "15/01/2025",
        "customer_name": "ASHA EXAMPLE",
        "customer_address": "1 EXAMPLE ROAD, PUNE",
        "mobile": "9000000000",
        "email": "user@example.com"
      },
      "error": null
    }
  },
  ReverseGeocode: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "ReverseGeocodeResult",
        "address": "1 Example Road, Example City",
        "city": "Example City",
        "state": "Example State",
        "stateCode": "XX",
        "country": "India",
        "countryCode": "IN",
        "confidenceScore": 0.9
      },
      "error": null
    }
  },
  ShopEstablishment: {
    "found": {
      "ok": true,
      "message": "Business verification completed successfully",
      "result": {
        "__typename": "ShopVerificationResult",
        "entity_name": "Example Traders",
        "owner_name": "Ravi",
        "registration_date": "3/4/2018",
        "nature_of_business": "Others",
        "total_workers": "7",
        "address": "H-00/000, A-block Example Colony, Example Town"
      },
      "error": null
    }
  },
  Tan: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "TanResult",
        "isvalid": true,
        "companyName": "EXAMPLE EDUCATION TRUST"
      },
      "error": null
    }
  },
  TinFetch: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "TinFetchResult",
        "records": {
          "dealer": "EXAMPLE TRADERS",
          "registrationStatus": "ACTIVE",
          "cstStatus": "ACTIVE",
          "pan": "ABCDE1234F",
          "address": "1 EXAMPLE ROAD, PUNE",
          "regDate": "01/04/2010"
        }
      },
      "error": null
    }
  },
  UdyamOtpSend: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "UdyamVerificationWithOtp",
        "requestId": "00000000-0000-4000-8000-000000000026",
        "statusCode": 101,
        "result": {
          "status": "SUCCESS",
          "message": "OTP sent"
        }
      },
      "error": null
    }
  },
  UdyamOtpVerify: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "UdyamVerificationWithOtp",
        "requestId": "00000000-0000-4000-8000-000000000026",
        "statusCode": 101,
        "result": {
          "udyamRegistrationNo": "UDYAM-XX-00-0000000",
          "dateOfRegistration": "2021-01-31",
          "profile": {
            "name": "EXAMPLE TRADERS",
            "majorActivity": "Services",
            "organizationType": "Proprietary"
          }
        }
      },
      "error": null
    }
  },
  VehicleRcBasic: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "VehicleRcResult",
        "rcInsuranceUpto": "31-12-2025",
        "rcOwnerName": "A*** E******",
        "rcMakerModel": "EXAMPLE MOTORS MODEL X",
        "rcRegistrationDate": "01-01-2020",
        "rcFitnessUpto": "31-12-2034"
      },
      "error": null
    }
  },
  VehicleRcDetailed: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "DTVehicleRcResult",
        "reg_no": "XX00XX0000",
        "class": "Motor Car(LMV)",
        "chassis": "CHS00000000000000",
        "engine": "ENG0000000",
        "vehicle_manufacturer_name": "EXAMPLE MOTORS LTD",
        "model": "MODEL X",
        "vehicle_colour": "WHITE",
        "type": "PETROL",
        "norms_type": "BHARAT STAGE VI",
        "body_type": "SALOON",
        "owner_count": "1",
        "owner_name": "ASHA EXAMPLE",
        "owner_father_name": "KUMAR EXAMPLE",
        "mobile_number": "9000000000",
        "status": "ACTIVE",
        "status_as_on": "31/01/2025",
        "reg_authority": "EXAMPLE RTO",
        "reg_date": "01/01/2020",
        "vehicle_manufacturing_month_year": "12/2019",
        "rc_expiry_date": "31/12/2034",
        "vehicle_tax_upto": "31/12/2034",
        "vehicle_insurance_company_name": "EXAMPLE INSURANCE CO",
        "vehicle_insurance_upto": "31/12/2025",
        "vehicle_insurance_policy_number": "POL-0000000000",
        "rc_financer": "EXAMPLE BANK",
        "present_address": "1 EXAMPLE ROAD, PUNE",
        "permanent_address": "1 EXAMPLE ROAD, PUNE",
        "vehicle_cubic_capacity": "1197.00",
        "gross_vehicle_weight": "1315",
        "unladen_weight": "890",
        "vehicle_category": "LMV",
        "vehicle_cylinders_no": "4",
        "vehicle_seat_capacity": "5",
        "wheelbase": "2450",
        "pucc_number": "PUC0000000000",
        "pucc_upto": "31/07/2025",
        "blacklist_status": "",
        "permit_issue_date": "",
        "permit_number": "",
        "permit_type": "",
        "permit_valid_from": "",
        "permit_valid_upto": "",
        "national_permit_upto": "",
        "is_commercial": false,
        "financed": true,
        "rto_code": "XX00"
      },
      "error": null
    }
  },
  VoterId: {
    "found": {
      "ok": true,
      "message": "Verification completed successfully",
      "result": {
        "__typename": "VoterIdResult",
        "name": "asha example",
        "state": "Maharashtra",
        "district": "Pune"
      },
      "error": null
    }
  },
};
