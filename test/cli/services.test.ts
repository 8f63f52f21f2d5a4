import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as shipped from "../../generated/services.ts";
import { run } from "./run.ts";

interface Listed {
  readonly name: string;
  readonly operation: string;
  readonly group: string;
  readonly documentType: string;
  readonly inputs: readonly { readonly variable: string; readonly option: string }[];
}

async function listed(...text: string[]): Promise<Listed[]> {
  const { out } = await run(["services", "--json", ...text]);
  return JSON.parse(out) as Listed[];
}

describe("services", () => {
  it("lists every shipped service with its facts", async () => {
    const services = await listed();
    expect(services.map(({ operation }) => operation).sort()).toEqual(Object.keys(shipped).sort());
    expect(new Set(services.map(({ name }) => name)).size).toBe(services.length);
    expect(services.find(({ operation }) => operation === "UdyamOtpVerify")).toMatchObject({
      name: "udyam-otp-verify",
      group: "Business Verification",
      documentType: "Udyam Registation Otp Verify",
      inputs: [
        { variable: "idNumber", option: "id-number", sensitive: true },
        { variable: "otp", description: expect.stringContaining("One-time password") },
      ],
    });
    for (const { inputs } of services)
      expect(inputs.every((input) => /^[a-z\d-]+$/.test(input.option))).toBe(true);
  });

  it("finds by every word, wherever it stands", async () => {
    expect((await listed("face")).map(({ name }) => name)).toEqual(["face-match", "face-liveness-passive"]);
    expect((await listed("OTP", "udyam")).map(({ name }) => name)).toEqual([
      "udyam-otp-send",
      "udyam-otp-verify",
    ]);
    expect((await listed("pan")).map(({ name }) => name)).toEqual([
      "experian-credit-report",
      "crif-report-fetch",
      "itr-fetch",
      "cibil-credit-report",
      "crif-credit-report",
      "experian-credit-report-v3",
    ]);
    expect((await listed("fasttag")).map(({ name }) => name)).toContain("fastag-verification");
    expect((await listed("panNumber")).map(({ name }) => name)).toContain("experian-credit-report");
    expect(await run(["services", "nothing-like-it"])).toMatchObject({
      code: 1,
      err: expect.stringContaining("No service"),
    });
  });

  it("says what is known and not shipped", async () => {
    const { code, out, err } = await run(["services", "aadhaar"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^error: No service has these words\. The vendor offers services that this package does not ship: aadhaar verification \(Individual\), [^\n]+\n$/,
    );
    expect(await run(["services", "pan"])).toMatchObject({
      code: 0,
      err: expect.stringMatching(
        /^note: The vendor offers services that this package does not ship: PAN detailed \(Individual\), PAN detailed \(Business\)\. /,
      ),
    });
    // All of docs/services.md, from the same list.
    const { services } = JSON.parse(
      readFileSync(new URL("../../schema/unshipped.json", import.meta.url), "utf8"),
    ) as {
      services: { operation: string; name: string }[];
    };
    for (const { operation, name } of services) {
      const refused = await run(["verify", operation]);
      expect(refused).toMatchObject({ code: 2, out: "" });
      expect(refused.err).toContain(`the vendor offers ${name}, but this package does not ship it`);
    }
  });

  it("prints a table that fits what is found", async () => {
    expect((await run(["services", "otp", "udyam"])).out).toBe(`Business Verification
  udyam-otp-send    Udyam Registration Check With OTP  udyam-registration-no mobile-number
  udyam-otp-verify  Udyam Verification Otp Verify      id-number otp
`);
  });

  it("puts inputs below where a terminal is too narrow, and breaks no line of a pipe", async () => {
    const { out } = await run(["services", "experian"], { tty: true, columns: 60, env: { NO_COLOR: "1" } });
    expect(out).toContain(`  experian-credit-report     Experian Credit Bureau_S
      mobile pan-number first-name last-name dob pincode
      consent-flag consent-timestamp consent-ip-address
      consent-message-id
`);
    const piped = await run(["services", "experian"], { columns: 60 });
    expect(piped.out).toMatch(/ {2}experian-credit-report .* consent-message-id\n/);
  });
});
