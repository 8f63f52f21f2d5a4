// Written by codegen. Do not edit.
/**
 * A figure that integrators turn into a number: it arrives as one or as text, and the empty text occurs.
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
 * Keys that the integrator reads: `lgnm` is the legal name, `sts` the status.
 * Observed, not promised: check before relying on it.
 */
export type GstinTaxpayerJSON = { readonly gstin?: unknown; readonly lgnm?: unknown; readonly sts?: unknown; readonly ctb?: unknown; readonly dty?: unknown; readonly [key: string]: unknown };
