import { describe, expect, it } from "vitest";
import { type CatalogueEntry, catalogue } from "../../src/catalogue/catalogue.ts";
import { checkInputs, shownText, typedValue, wordsOf } from "../../src/explorer/input-form.ts";
import { sampleVariables } from "../../src/explorer/sample-variables.ts";
import { createClient, IndiConnectError } from "../../src/index.node.ts";
import { sandboxCredentials } from "../../src/sandbox/sandbox-credentials.ts";

const entryOf = (operation: string): CatalogueEntry => {
  const entry = catalogue().find((each) => each.operation === operation);
  if (entry === undefined) throw new Error(`${operation} is not shipped`);
  return entry;
};
const inputOf = (operation: string, variable: string): CatalogueEntry["inputs"][number] => {
  const input = entryOf(operation).inputs.find((each) => each.variable === variable);
  if (input === undefined) throw new Error(`${operation} has no ${variable}`);
  return input;
};

describe("what a form says of an input", () => {
  it("is the schema's first clause as the label, and the rest as the hint", () => {
    expect(wordsOf(inputOf("VoterId", "epicNo"))).toEqual({
      label: "EPIC number of the voter card",
      hint: "3 letters and 7 digits in the example.",
    });
    expect(wordsOf(inputOf("UdyamOtpVerify", "idNumber")).label).toBe(
      "The requestId that step 1 handed over",
    );
  });

  it("is the words of its name where the schema says nothing", () => {
    expect(wordsOf(inputOf("ExperianCreditReport", "consentTimestamp"))).toEqual({
      label: "Consent timestamp",
      hint: "",
    });
  });

  it("is different for each input of a service", () => {
    for (const { operation, inputs } of catalogue()) {
      const labels = inputs.map((input) => wordsOf(input).label);
      expect(new Set(labels).size, operation).toBe(labels.length);
      expect(labels, operation).not.toContain("");
    }
  });
});

describe("what is typed", () => {
  it("becomes a value of the input's type, and stays as it is where it is none", () => {
    const whole = inputOf("ExperianCreditReport", "consentTimestamp");
    expect(typedValue(whole, "12")).toBe(12);
    expect(typedValue(whole, "12x")).toBe("12x");
    expect(typedValue(whole, "")).toBeUndefined();
    // Digits of a text stay a text: leading zeros count.
    expect(typedValue(inputOf("MobileOtpVerify", "otp"), "012345")).toBe("012345");
    expect(typedValue(inputOf("MobileOtpVerify", "otp"), "")).toBe("");
    expect(typedValue(inputOf("EmailVerification", "caseId"), "")).toBeUndefined();
    expect(typedValue({ ...whole, type: "[String!]" }, '["a", "b"]')).toEqual(["a", "b"]);
  });

  it("is shown as it was", () => {
    expect([undefined, null, "01", 12, ["a"]].map(shownText)).toEqual(["", "", "01", "12", '["a"]']);
  });
});

describe("the check of a form", () => {
  it("says of every input at once what the client says of the first, in the same words", async () => {
    const entry = entryOf("BankAccount");
    const variables = { accountNumber: "", ifsc: "nonsense" };
    const { notes } = checkInputs(entry, variables);
    expect([...notes.keys()]).toEqual(["accountNumber", "ifsc"]);
    expect([...notes.values()].map(({ level }) => level)).toEqual(["hard", "hard"]);
    const client = createClient({ environment: "staging", credentials: sandboxCredentials });
    for (const [variable, { problem }] of notes) {
      const alone = { ...sampleVariables(entry.inputs), [variable]: variables[variable as "ifsc"] };
      const refused = await client.verify(entry.document as never, alone as never).catch((error) => error);
      expect(refused).toBeInstanceOf(IndiConnectError);
      expect(refused.message).toContain(`variable "${variable}" ${problem}.`);
    }
  });

  it("distinguishes odd from refused inputs, and shows what is sent instead of the typed text", () => {
    expect(checkInputs(entryOf("VoterId"), { epicNo: " ab/12/345 " })).toEqual({
      notes: new Map([["epicNo", { level: "soft", problem: expect.stringContaining("today's EPIC") }]]),
      rewritten: new Map([["epicNo", "AB/12/345"]]),
    });
    expect(checkInputs(entryOf("VoterId"), { epicNo: " ABC0000001 " }).rewritten).toEqual(new Map());
  });

  it("finds nothing in any service's examples", () => {
    for (const entry of catalogue()) {
      const { notes, rewritten } = checkInputs(entry, sampleVariables(entry.inputs) ?? {});
      expect([...notes, ...rewritten], entry.operation).toEqual([]);
    }
  });
});
