import { expect, it } from "vitest";
import { type CatalogueEntry, catalogue } from "../../src/catalogue/catalogue.ts";
import type { ExplorerSession } from "../../src/explorer/explorer-session.ts";
import { afterRun, draftOf, exampleOf, fromHash, toHash } from "../../src/explorer/page/drafts.ts";
import type { FinishedRun } from "../../src/explorer/page/runner.ts";
import { scenarios } from "../../src/sandbox/scenarios.ts";

const entries = catalogue();
const entryOf = (operation: string): CatalogueEntry => {
  const entry = entries.find((each) => each.operation === operation);
  if (entry === undefined) throw new Error(`${operation} is not shipped`);
  return entry;
};
const sandbox: ExplorerSession = { mode: "sandbox", documents: [], endpoint: "http://127.0.0.1:1/x" };
const vendor: ExplorerSession = { mode: "vendor", documents: [], endpoint: "https://vendor.example/x" };
const runOf = (operation: string, verification: object): FinishedRun => ({
  entry: entryOf(operation),
  read: { outcome: { verification: verification as never }, drifts: [], warnings: [] },
  status: 200,
  milliseconds: 1,
  received: "{}",
});

it("fills the later steps of a check from the first one's answer, and keeps what was typed there", () => {
  const verify = draftOf(sandbox, entryOf("MobileOtpVerify"));
  const typed = { ...verify, variables: { ...verify.variables, otp: "654321" } };
  const run = runOf("MobileOtpSend", { ok: true, result: { __typename: "X", requestId: "handed" } });
  const drafts = afterRun({ MobileOtpVerify: typed }, sandbox, entries, run);
  expect(drafts.MobileOtpSend?.last).toBe(run);
  expect(drafts.MobileOtpVerify).toMatchObject({
    variables: { requestId: "handed", otp: "654321" },
    filledBy: entryOf("MobileOtpSend"),
  });
  expect(drafts.MobileOtpDetails?.variables).toEqual({ requestId: "handed" });
  expect(Object.keys(drafts).sort()).toEqual(["MobileOtpDetails", "MobileOtpSend", "MobileOtpVerify"]);
});

it("fills the next step with the shared input if the answer passes nothing on", () => {
  const send = draftOf(sandbox, entryOf("CrifConsentOtpSend"));
  const typed = { ...send, variables: { mobileNumber: "9812345670" } };
  const run = runOf("CrifConsentOtpSend", { ok: true, result: { __typename: "CrifConsentOtp", data: true } });
  const drafts = afterRun({ CrifConsentOtpSend: typed }, sandbox, entries, run);
  expect(drafts.CrifReportFetch).toMatchObject({
    variables: { mobileNumber: "9812345670" },
    filledBy: entryOf("CrifConsentOtpSend"),
  });
});

it("fills in nothing from a declined or an empty answer", () => {
  for (const verification of [{ ok: false }, { ok: true, result: { requestId: null } }]) {
    const drafts = afterRun({}, sandbox, entries, runOf("MobileOtpSend", verification));
    expect(Object.keys(drafts)).toEqual(["MobileOtpSend"]);
  }
});

it("starts with examples in the sandbox, and with nothing where a run is billed", () => {
  expect(draftOf(sandbox, entryOf("Ifsc")).variables).toEqual({ ifsc: "ABCD0000001" });
  expect(draftOf(vendor, entryOf("Ifsc")).variables).toEqual({});
});

it("writes and reads links that name a service and an answer, and no value", () => {
  for (const scenario of scenarios) {
    const variables = exampleOf(entryOf("VoterId"), scenario);
    const hash = toHash(entryOf("VoterId"), variables);
    expect(hash).toBe(`#voter-id/${scenario.word}`);
    expect(fromHash(entries, hash)).toEqual({ entry: entryOf("VoterId"), scenario });
  }
  expect(toHash(entryOf("VoterId"), { epicNo: "XYZ1234567" })).toBe("#voter-id");
  expect(fromHash(entries, "#%E0%A4%A").entry).toBe(entries[0]);
});
