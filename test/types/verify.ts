// What an app can write, and what the compiler keeps it from. Never run: types.test.ts proves that the file compiles
// and that it would not without any one of its directives.
import {
  CompanySearchLite,
  createClient,
  type DeclineReason,
  type Drift,
  EmailVerification,
  FaceLivenessPassive,
  IndiConnectError,
  MobileOtpVerify,
  NameMatch,
  nodeTransport,
  type Verification,
} from "../../src/index.node.ts";

export async function right(): Promise<void> {
  const indiconnect = createClient({
    environment: "staging",
    timeout: 30_000,
    onDrift: (drift: Drift) => drift.path,
  });
  const verification = await indiconnect.verify(FaceLivenessPassive, {
    url: "https://images.example.com/a.jpg",
  });
  verification.message satisfies string | null;
  verification.receipt.attempts satisfies number;
  if (verification.ok) {
    verification.result.is_live satisfies boolean | null;
    verification.result.liveness_score satisfies number | null;
    verification.result.__typename satisfies "LivenessDetectionResult";
  } else {
    verification.error.reason satisfies DeclineReason;
    verification.error.decryptedError satisfies string | null;
  }
  const search = await indiconnect.verify(CompanySearchLite, { companyName: "Example" }, { timeout: 5_000 });
  if (search.ok)
    for (const company of search.result.companies ?? []) company?.cin satisfies string | null | undefined;
  const match = await indiconnect.verify(NameMatch, { name1: "Example", name2: "Example" });
  if (match.ok) match.result.result?.result?.score satisfies number | null | undefined;
  try {
    await indiconnect.verify(MobileOtpVerify, { requestId: "request", otp: "000000" });
  } catch (error) {
    if (error instanceof IndiConnectError) error.sent satisfies "no" | "yes" | "unknown";
  }
}

export async function wrong(): Promise<void> {
  const indiconnect = createClient();
  const url = "https://images.example.com/a.jpg";

  // Variables.
  // @ts-expect-error none at all
  indiconnect.verify(FaceLivenessPassive);
  // @ts-expect-error a missing one
  indiconnect.verify(FaceLivenessPassive, {});
  // @ts-expect-error one of two is missing
  indiconnect.verify(NameMatch, { name1: "Example" });
  // @ts-expect-error a misspelt one
  indiconnect.verify(FaceLivenessPassive, { uri: url });
  // @ts-expect-error one too many
  indiconnect.verify(FaceLivenessPassive, { url, threshold: 1 });
  // @ts-expect-error a misspelt one that need not be given
  indiconnect.verify(EmailVerification, { email: "person@example.com", caseID: "1" });
  // @ts-expect-error of the wrong type
  indiconnect.verify(FaceLivenessPassive, { url: new URL(url) });
  // @ts-expect-error an OTP is text: leading zeros count
  indiconnect.verify(MobileOtpVerify, { requestId: "request", otp: 123456 });
  // @ts-expect-error null for one that must be given
  indiconnect.verify(FaceLivenessPassive, { url: null });
  // @ts-expect-error those of another service
  indiconnect.verify(NameMatch, { url });
  // @ts-expect-error no document
  indiconnect.verify("FaceLivenessPassive", { url });

  // The transport.
  // @ts-expect-error no agent
  nodeTransport({ agent: {} });

  // The answer.
  const verification = await indiconnect.verify(FaceLivenessPassive, { url });
  // @ts-expect-error a forgotten ok test
  verification.result.is_live;
  // @ts-expect-error the other forgotten ok test
  verification.error.reason;
  // @ts-expect-error ok is no finding
  if (verification.ok === "true") return;
  if (verification.ok) {
    // @ts-expect-error a field that was not selected
    verification.result.confidence;
    // @ts-expect-error a misspelt field
    verification.result.isLive;
    // @ts-expect-error an error where there is none
    verification.error;
    // @ts-expect-error every finding can be null
    verification.result.is_live satisfies boolean;
    // @ts-expect-error every finding can be null
    verification.result.liveness_score > 0.5;
    // @ts-expect-error findings are read only
    verification.result.is_live = true;
    // @ts-expect-error another result
    verification.result.__typename satisfies "NameMatchResult";
  } else {
    // @ts-expect-error a result where there is none
    verification.result;
    // @ts-expect-error reasons are a closed set
    verification.error.reason === "insufficient-funds";
    // @ts-expect-error the vendor's words can be missing
    verification.error.message.length;
  }
  // @ts-expect-error another service's answer
  verification satisfies Verification<{ readonly __typename: "NameMatchResult" }>;
  // @ts-expect-error an answer is awaited
  indiconnect.verify(FaceLivenessPassive, { url }).ok;
  const search = await indiconnect.verify(CompanySearchLite, { companyName: "Example" });
  // @ts-expect-error a list can be null
  if (search.ok) search.result.companies.length;
  // @ts-expect-error an item can be null
  if (search.ok) search.result.companies?.[0].cin;

  // Options.
  // @ts-expect-error an unknown one
  createClient({ environment: "staging", retries: 3 });
  // @ts-expect-error an unknown environment
  createClient({ environment: "live" });
  // @ts-expect-error of the wrong type
  createClient({ environment: "staging", timeout: "60s" });
  // @ts-expect-error a missing key
  createClient({ environment: "staging", credentials: { serviceKey: "a", accessKey: "b" } });
  // @ts-expect-error a hook that takes something else
  createClient({ environment: "staging", onDrift: (text: string) => text });
  // @ts-expect-error an unknown one of a call
  indiconnect.verify(FaceLivenessPassive, { url }, { deadline: 5 });
  // @ts-expect-error misspelt checks
  indiconnect.verify(FaceLivenessPassive, { url }, { checks: "none" });
  // @ts-expect-error a controller for a signal
  indiconnect.verify(FaceLivenessPassive, { url }, { signal: new AbortController() });

  // Errors.
  const error = new IndiConnectError("timeout", "text");
  // @ts-expect-error codes are a closed set
  error.code === "network-error";
  // @ts-expect-error what is known of a failure is read only
  error.sent = "no";
  // @ts-expect-error sent is no boolean
  error.sent === false;
}
