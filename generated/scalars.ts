// Written by codegen. Do not edit.
/**
 * A figure that integrators convert to a number. It arrives as a number or a text, and the text can be empty.
 * Observed, not promised: check before relying on it.
 */
export type NumberOrText = number | string;

/**
 * Keys that integrators read; number or text was not shown.
 * Observed, not promised: check before relying on it.
 */
export type ExperianAccountSummaryJSON = { readonly Credit_Account?: { readonly CreditAccountTotal?: unknown; readonly CreditAccountActive?: unknown; readonly CreditAccountClosed?: unknown; readonly CreditAccountDefault?: unknown; readonly [key: string]: unknown } | null; readonly Total_Outstanding_Balance?: { readonly Outstanding_Balance_Secured?: unknown; readonly Outstanding_Balance_UnSecured?: unknown; readonly Outstanding_Balance_All?: unknown; readonly [key: string]: unknown } | null; readonly [key: string]: unknown };

/**
 * Keys that integrators read; number or text was not shown. They take anything but a list for no accounts.
 * `Days_Past_Due` can be empty or a question mark.
 * Observed, not promised: check before relying on it.
 */
export type ExperianAccountsJSON = readonly { readonly Subscriber_Name?: unknown; readonly Account_Number?: unknown; readonly accountTypeDescription?: unknown; readonly accountStatusDescription?: unknown; readonly portfolioTypeDescription?: unknown; readonly Open_Date?: unknown; readonly Date_Closed?: unknown; readonly Highest_Credit_or_Original_Loan_Amount?: unknown; readonly Current_Balance?: unknown; readonly Amount_Past_Due?: unknown; readonly Rate_of_Interest?: unknown; readonly Repayment_Tenure?: unknown; readonly CurrencyCode?: unknown; readonly CAIS_Account_History?: readonly { readonly Days_Past_Due?: unknown; readonly [key: string]: unknown }[] | null; readonly [key: string]: unknown }[];

/**
 * Keys that integrators read; number or text was not shown.
 * Observed, not promised: check before relying on it.
 */
export type ExperianCapsSummaryJSON = { readonly CAPSLast7Days?: unknown; readonly CAPSLast30Days?: unknown; readonly CAPSLast90Days?: unknown; readonly CAPSLast180Days?: unknown; readonly [key: string]: unknown };

/**
 * Keys that integrators read; number or text was not shown. They take anything but a list for no applications.
 * Observed, not promised: check before relying on it.
 */
export type ExperianApplicationsJSON = readonly { readonly Subscriber_Name?: unknown; readonly Date_of_Request?: unknown; readonly enquiryReasonDescription?: unknown; readonly Amount_Financed?: unknown; readonly [key: string]: unknown }[];

/**
 * Keys that integrators read; number or text was not shown.
 * Observed, not promised: check before relying on it.
 */
export type ExperianCurrentApplicationJSON = { readonly enquiryReasonDescription?: unknown; readonly Current_Applicant_Details?: { readonly First_Name?: unknown; readonly Last_Name?: unknown; readonly IncomeTaxPan?: unknown; readonly MobilePhoneNumber?: unknown; readonly [key: string]: unknown } | null; readonly [key: string]: unknown };

/**
 * Keys that integrators read; `inquries…` is the vendor's spelling. Amounts have commas between thousands, counts are
 * numbers or texts. `printableReport.content` is a large document.
 * Observed, not promised: check before relying on it.
 */
export type CrifReportJSON = { readonly header?: { readonly reportId?: string | null; readonly dateOfIssue?: string | null; readonly dateOfRequest?: string | null; readonly [key: string]: unknown } | null; readonly request?: { readonly name?: string | null; readonly [key: string]: unknown } | null; readonly accountsSummary?: { readonly derivedAttributes?: { readonly inquriesInLastSixMonths?: number | string | null; readonly lengthOfCreditHistoryYear?: number | string | null; readonly lengthOfCreditHistoryMonth?: number | string | null; readonly [key: string]: unknown } | null; readonly primaryAccountsSummary?: { readonly primaryNumberOfAccounts?: number | string | null; readonly primaryActiveNumberOfAccounts?: number | string | null; readonly primaryOverdueNumberOfAccounts?: number | string | null; readonly primaryCurrentBalance?: number | string | null; readonly primarySanctionedAmount?: number | string | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown } | null; readonly printableReport?: { readonly content?: string | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown };

/**
 * Seen in the example: the matches, names in lower case, the id being a CIN (or an LLP's id, by the table).
 * Observed, not promised: check before relying on it.
 */
export type CinMatchesJSON = readonly { readonly companyName?: string | null; readonly companyID?: string | null }[];

/**
 * Seen in the example of step 1: a `status` such as SUCCESS or FAILED, and a text. What step 2 puts here, the details of
 * the registration, is not shown.
 * Observed, not promised: check before relying on it.
 */
export type UdyamJSON = { readonly status?: string | null; readonly message?: string | null; readonly [detail: string]: unknown };

/**
 * Seen in the example: the inner `result` says whether the names match, the score runs from 0 to 1, 1 being exact.
 * Observed, not promised: check before relying on it.
 */
export type NameMatchJSON = { readonly requestId?: string | null; readonly result?: { readonly score?: number | null; readonly result?: boolean | null } | null; readonly statusCode?: number | null };

/**
 * Keys that integrators read; their case varies. The score is a text of digits, the link a signed PDF that works for
 * about 7 days.
 * Observed, not promised: check before relying on it.
 */
export type CibilDataJSON = { readonly cibil_report_link?: string | null; readonly GetCustomerAssetsResponse?: { readonly GetCustomerAssetsSuccess?: { readonly Asset?: { readonly TrueLinkCreditReport?: { readonly Borrower?: { readonly CreditScore?: { readonly riskScore?: string | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown };

/**
 * Keys that integrators read. `SCORE` is an object or a list of objects, each with a `SCORE-VALUE`; the link is a signed
 * PDF that works for about 24 hours.
 * Observed, not promised: check before relying on it.
 */
export type CrifDataJSON = { readonly credit_report_link?: string | null; readonly credit_report?: { readonly SCORES?: { readonly SCORE?: { readonly "SCORE-VALUE"?: unknown; readonly [key: string]: unknown } | readonly { readonly "SCORE-VALUE"?: unknown; readonly [key: string]: unknown }[] | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown } | null; readonly [key: string]: unknown };

/**
 * Both forms are read by integrators: the URL of a report, or an object whose shape was not seen.
 * Observed, not promised: check before relying on it.
 */
export type UrlOrReportJSON = string | { readonly [key: string]: unknown };

/**
 * Keys that the integrator reads: `lgnm` is the legal name, `tradeNam` the trade name, `sts` the status, `ctb` the
 * constitution of the business, `dty` the kind of taxpayer, `rgdt` the date of registration, `mbr` the members, `stj` and
 * `ctj` the state's and the centre's jurisdiction.
 * Observed, not promised: check before relying on it.
 */
export type GstinTaxpayerJSON = { readonly gstin?: unknown; readonly lgnm?: unknown; readonly tradeNam?: unknown; readonly ctb?: unknown; readonly dty?: unknown; readonly sts?: unknown; readonly rgdt?: unknown; readonly aggreTurnOver?: unknown; readonly einvoiceStatus?: unknown; readonly isFieldVisitConducted?: unknown; readonly mbr?: readonly unknown[] | null; readonly stj?: unknown; readonly ctj?: unknown; readonly [key: string]: unknown };

/**
 * Keys that the integrator reads. Each return has its year `fy`, its period `taxp`, its kind `rtntype`, the date of its
 * filing `dof` and a status (`Filed`); `gst_filing_gap` lists what was not filed.
 * Observed, not promised: check before relying on it.
 */
export type GstinReturnsJSON = { readonly filingStatus?: readonly { readonly fy?: unknown; readonly taxp?: unknown; readonly rtntype?: unknown; readonly dof?: unknown; readonly status?: unknown; readonly is_delayed?: unknown; readonly [key: string]: unknown }[] | null; readonly gst_filing_delay_summary?: { readonly gst_delay_count_overall?: unknown; readonly [key: string]: unknown } | null; readonly gst_filing_gap?: readonly { readonly rtntype?: unknown; readonly month?: unknown; readonly fy?: unknown; readonly [key: string]: unknown }[] | null; readonly [key: string]: unknown };

/**
 * Keys that the integrator reads: of each good or service the HSN code `hsncd` and the description `gdes`.
 * Observed, not promised: check before relying on it.
 */
export type GstinGoodsJSON = { readonly bzgddtls?: readonly { readonly hsncd?: unknown; readonly gdes?: unknown; readonly [key: string]: unknown }[] | null; readonly [key: string]: unknown };

/**
 * Keys that the integrator reads: `pradr` is the principal place, `adadr` lists the others, each with its address `adr`,
 * its use `ntr`, a mobile number `mb` and an e-mail address `em`. The text `NA` stands for nothing.
 * Observed, not promised: check before relying on it.
 */
export type GstinPlacesJSON = { readonly pradr?: { readonly adr?: unknown; readonly ntr?: unknown; readonly mb?: unknown; readonly em?: unknown; readonly [key: string]: unknown } | null; readonly adadr?: readonly { readonly adr?: unknown; readonly ntr?: unknown; readonly mb?: unknown; readonly em?: unknown; readonly [key: string]: unknown }[] | null; readonly [key: string]: unknown };
