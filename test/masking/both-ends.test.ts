import { afterEach, describe, expect, test } from "vitest";
import {
  BankAccount,
  DrivingLicense,
  FaceLivenessPassive,
  type IndiConnectError,
  MobileOtpSend,
  NameMatch,
  ReverseGeocode,
  VehicleRcDetailed,
  type VerificationDocument,
} from "../../src/index.node.ts";
import { clientFor, keys, transportFor } from "../clients.ts";
import { type Reply, startFarEnd } from "../servers/far-end.ts";

const MASK = "[redacted]";
const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

type Document = VerificationDocument<Record<string, unknown>, Record<string, unknown>>;

/** How a call ends whose server answers so. */
async function end(document: unknown, variables: Record<string, unknown>, reply: Reply) {
  const farEnd = await startFarEnd({ answer: () => reply });
  const client = clientFor(transportFor("node"), farEnd.url, { maxRetries: 0 });
  stops.push(
    () => client.close(),
    () => farEnd.stop(),
  );
  return client.verify(document as Document, variables).catch((error: IndiConnectError) => error);
}

const json = (body: unknown, headers: Record<string, string> = {}): Reply => ({
  headers,
  body: JSON.stringify(body),
});
const basic = Buffer.from(`${keys.accessKey}:${keys.secretKey}`).toString("base64");
const dl = { dlNo: "MH1220110012345", dob: "31-01-1990" };
const face = { url: "https://files.example.com/u/77/face.jpg?X-Sig=abcSECRETsig" };

describe.each<[string, { service: { root: string } }, Record<string, unknown>, string, string]>([
  ["a date", DrivingLicense, dl, "DOB 31-Jan-1990 does not match", `DOB ${MASK} does not match`],
  ["a licence", DrivingLicense, dl, "DL MH12 20110012345 not found", `DL ${MASK} not found`],
  [
    "a vehicle",
    VehicleRcDetailed,
    { vehicleNumber: "MH12AB1234" },
    "vehicle MH-12-AB-1234 unknown",
    `vehicle ${MASK} unknown`,
  ],
  [
    "a mobile number",
    MobileOtpSend,
    { mobileNumber: "9876500017" },
    "OTP not sent to +91-98765-00017",
    `OTP not sent to ${MASK}`,
  ],
  [
    "an account",
    BankAccount,
    { accountNumber: "050100123456", ifsc: "HDFC0000001" },
    "account 0501-0012-3456 closed",
    `account ${MASK} closed`,
  ],
  [
    "a name",
    NameMatch,
    { name1: "Asha Kumari", name2: "Asha" },
    "Kumari, Asha: no match",
    `${MASK}: no match`,
  ],
  [
    "a link's signature",
    FaceLivenessPassive,
    face,
    "cannot fetch ?X-Sig=abcSECRETsig",
    `cannot fetch ?X-Sig=${MASK}`,
  ],
  [
    "a place",
    ReverseGeocode,
    { latitude: "18.520430", longitude: "73.856743" },
    "no place at 18.52043",
    `no place at ${MASK}`,
  ],
  [
    "the authorization",
    NameMatch,
    { name1: "A", name2: "B" },
    `Basic ${basic} is refused`,
    `Basic ${MASK} is refused`,
  ],
  ["somebody's address", NameMatch, { name1: "A", name2: "B" }, "tell somebody@example.com", `tell ${MASK}`],
])("%s in another spelling", (_, document, variables, said, shown) => {
  test("is masked in an error", async () => {
    const error = await end(document, variables, json({ errors: [{ message: said }] }));
    expect((error as IndiConnectError).message).toMatch(/says: /);
    expect((error as IndiConnectError).message.split("says: ")[1]).toBe(shown);
  });

  test("is masked alike in a declined answer", async () => {
    const error = { status: said, message: said, decryptedError: { [said]: said } };
    const { root } = document.service;
    const verification = await end(
      document,
      variables,
      json({ data: { [root]: { ok: false, message: said, error } } }),
    );
    expect(verification).toMatchObject({
      ok: false,
      message: shown,
      error: { status: shown, message: shown, decryptedError: JSON.stringify({ [shown]: shown }) },
    });
  });
});

test("an id of the request is shown unless it is an input in another spelling", async () => {
  const of = async (id: string) => {
    const variables = { mobileNumber: "9876500017" };
    const error = await end(MobileOtpSend, variables, { ...json({}, { "x-request-id": id }), status: 500 });
    return (error as IndiConnectError).requestId;
  };
  // It looks like a number of somebody's, and is none that was sent.
  expect(await of("1234567890-1234")).toBe("1234567890-1234");
  expect(await of("98765-00017")).toBeUndefined();
});

test("shows only the beginning of a very long error", async () => {
  const decryptedError = Object.fromEntries(Array.from({ length: 200_000 }, (_, at) => [`name${at}`, "no"]));
  const reply = json({ data: { verify: { ok: false, message: "no", error: { decryptedError } } } });
  const verification = await end(NameMatch, { name1: "Asha", name2: "B" }, reply);
  const shown = (verification as { error: { decryptedError: string } }).error.decryptedError;
  expect(shown).toMatch(/^\{"name0":"no","name1":"no"/);
  expect(shown.length).toBeLessThanOrEqual(10_000);
});
