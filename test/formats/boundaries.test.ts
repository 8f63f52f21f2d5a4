import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mod36 } from "../../src/formats/gstin.ts";
import * as formats from "../../src/formats.ts";

type Name = Exclude<keyof typeof formats, "Format" | "FormatFinding">;

const byName = new Map(Object.values(formats).map((format) => [format.name, format]));
const formatOf = (name: string): formats.Format => byName.get(name) ?? expect.fail(`no format ${name}`);

/** How values are judged, as a person would type them: one step to either side of each rule's edge. */
const edges: Partial<Record<Name, Readonly<Record<"good" | "soft" | "hard", readonly string[]>>>> = {
  aadhaar: {
    good: ["9999 9999 0019", "9999-9999-0019"],
    soft: ["222226622222"],
    hard: [
      ...["99999999001", "9999999900190", "099999990019", "A99999990019", "99999999001A", ""],
      // A right check digit, of a number that is too long.
      "9999999900012",
    ],
  },
  bankAccount: {
    good: ["123456789", "123456789012345678", " 1234-5678 9012"],
    soft: [
      "AB1",
      "12345678",
      "1234567890123456789",
      "A123456789",
      "123456789A",
      "A".repeat(35),
      "AB",
      "SB/01/123",
    ],
    hard: ["1.23E+10", "1,23,456", "=1", "#N/A", "123456789.0"],
  },
  cin: {
    good: ["L00000XX2020PTC000001", "u00000xx2020ptc000001"],
    soft: [],
    hard: [
      "U0000XX2020PTC000001",
      "U00000X2020PTC000001",
      "U00000XX202PTC000001",
      "U00000XX2020PT0000001",
      "U00000XX2020PTC00001",
      "U00000XX2020PTC0000011",
      "XU00000XX2020PTC000001",
    ],
  },
  cinOrLlpin: {
    good: ["AAA0001", "aaa-0001", "F12345", "L00000XX2020PTC000001"],
    soft: ["ABCDEF", "F123456", "XF12345", "AAA-00012", "XAAA-0001", "AAA--0001", "A".repeat(21)],
    hard: ["ABCDE", "A".repeat(22), "ABC_DEF", "_ABCDEF", "ABCDEF_"],
  },
  dateDayFirst: {
    good: [" 31-12-1990 ", "29-02-2000", "01-01-0099"],
    soft: [],
    hard: ["31-12-90", "1-12-1990", "31-2-1990", "x31-12-1990", "31-12-19900", "29-02-1900", "31/12/1990"],
  },
  dateYearFirst: {
    good: [" 1990-12-31 ", "2000-02-29", "0099-01-01"],
    soft: [],
    hard: ["90-12-31", "1990-1-31", "1990-12-3", "x1990-12-31", "1990-12-31x", "1900-02-29", "1990/12/31"],
  },
  din: {
    good: ["12345678", "1234-5678"],
    soft: ["1", "1234567"],
    hard: ["", "123456789", "A2345678", "1234567A"],
  },
  drivingLicence: {
    good: ["XX-00 20200000001", "xx0020200000001"],
    soft: [
      "AB123",
      "XX002020000000",
      "XX00202000000012",
      "XXX0020200000001",
      "A".repeat(26),
      "X/1/2",
      "AB12",
      "AB(1)23",
    ],
    hard: ["1.2E+13", "N/A", "2-Mar", "??"],
  },
  email: {
    good: [
      "a@b.co",
      " person@mail.example.com ",
      '"a b"@example.com',
      '"a@b"@example.com',
      '"a\\"b"@example.com',
    ],
    soft: ["person@example.c", "person@example.", "person@.co", "person@example.com."],
    hard: [
      "a@b@example.com",
      "per son@example.com",
      "person@ex ample.com",
      "@example.com",
      "person@",
      "",
      '""@@example.com',
      '"a b"c@example.com',
    ],
  },
  epic: {
    good: ["abc0000001"],
    soft: ["ABC00000012", "XABC0000001", "ABC000", "A".repeat(21), "AB/01/002/000001", "ABC00", "AB-1"],
    hard: ["#REF!", "1.7E+9", "undefined"],
  },
  iec: {
    good: ["1234567890", "aaapa0001a"],
    soft: ["AAAAAAAAAA", "1AAPA0001A", "AAAPA00011"],
    hard: ["AAAPA0001", "AAAPA0001A1", "AAAPA_001A", "_AAPA0001A"],
  },
  ifsc: {
    good: ["ABCD0ABC123", "abcd 0 000001"],
    soft: [],
    hard: [
      "ABC00000001",
      "ABCD000001",
      "ABCD00000011",
      "XABCD000001",
      "XABCD0000001",
      "1BCD0000001",
      "ABCD000000_",
    ],
  },
  ipv4: {
    good: [
      "255.255.255.255",
      "249.199.99.9",
      "110.0.0.1",
      "1.10.127.0",
      "172.15.0.1",
      "172.32.0.1",
      " 8.8.8.8 ",
    ],
    soft: [
      ...["0.1.2.3", "10.0.0.1", "127.255.0.1", "169.254.1.1", "172.16.0.1", "172.20.0.1", "172.29.0.1"],
      ...["172.30.0.1", "172.31.9.9", "192.168.1.1"],
    ],
    hard: [
      "1.2.3",
      "1.2.3.4.5",
      "1.2.3.4.",
      ".1.2.3.4",
      "01.2.3.4",
      "260.1.1.1",
      "1.2.3.256",
      "1..2.3",
      "a.2.3.4",
    ],
  },
  latitude: {
    good: ["+90", "-90", "90.0", "0", "12.5"],
    soft: [],
    hard: ["-90.0001", "90.", ".5", "1e1", "x1", "1x", "1.5.5", "", "--1"],
  },
  longitude: {
    good: ["+180", "-180", "180.0", "0", "12.5"],
    soft: [],
    hard: ["-180.0001", "181", "180.", ".5", "x1", "1x", "1.5.5", ""],
  },
  llpin: {
    good: ["AAA0001", "aaa-0001"],
    soft: ["AAA-001", "AAAA-0001", "AAA-00011", "AA-0001", "AAA--0001", ""],
    hard: [],
  },
  mobile: {
    good: ["6000000000", "98765-43210"],
    soft: [],
    hard: ["5999999999", "600000000", "60000000000", "A6000000000", "600000000A"],
  },
  name: {
    good: ["A", " Asha ", "Sukarno", "O'Neil-Das, Dr.", "T. M. Ö", "कुमारी", "E"],
    soft: ["Asha 2", "2", "null", "Na", "Nan"],
    hard: ["", "  ", "#N/A", "1.7E+16", "-", "NaN", "=A1", "17,000", "undefined"],
  },
  otp: {
    good: [" 123456 "],
    soft: ["1234", "12345", "1234567", "12345678", "123", "A23456", "12345A"],
    hard: ["1.2E+5", "12,345", "#VALUE!"],
  },
  pan: {
    good: [..."ABCEFGHJKLPT"].map((fourth) => `AAA${fourth}A0001A`),
    soft: [..."DIMNOQRSUVWXYZ"].map((fourth) => `AAA${fourth}A0001A`).concat("AAAPA0000A"),
    hard: ["AAAPA00011A", "XAAAPA0001A", "AAAPA0001AA", "AAAPA0001", "AAA1A0001A", "AAAPA000AA"],
  },
  pinCode: {
    good: ["100000", "11 0-001"],
    soft: [],
    hard: ["011000", "11000", "1100011", "A110001", "11000A"],
  },
  tan: {
    good: ["abcd00001a"],
    soft: [],
    hard: ["ABC00001A", "ABCD0000A", "ABCD00001", "XABCD00001A", "ABCD00001AA"],
  },
  uan: { good: ["1000 0000 0001"], soft: [], hard: ["1000000000001", "A100000000001", "10000000000A"] },
  udyam: {
    good: ["UDYAM-AB-12-1234567"],
    soft: [],
    hard: [
      "XUDYAM-AB-12-1234567",
      "UDYAM-AB-12-12345678",
      "UDYAM-A-12-1234567",
      "UDYAM-AB-1-1234567",
      "UDYAM-AB-12-123456",
    ],
  },
  uuid: {
    good: ["0123ABCD-abcd-4000-8000-0123456789ab"],
    soft: [
      "x0123abcd-abcd-4000-8000-0123456789ab",
      "0123abcd-abcd-4000-8000-0123456789abc",
      "0123abcd-abcd-4000-0123456789ab",
      "0123abcg-abcd-4000-8000-0123456789ab",
      "0123abc-abcd-4000-8000-0123456789ab",
      "",
    ],
    hard: [],
  },
  vehicleRc: {
    good: [
      "T 0124 XX 0001 AB",
      "t-1226-xx-9999-z",
      "XX1A1",
      "XX001",
      "XX00AAA0001",
      "22BH1234A",
      "22 BH 1234 ZZ",
      "xx-00-aa-0001",
    ],
    soft: [
      "XX00AAAA0001",
      "XX00AA00011",
      "1XX00AA0001",
      "XX00AA",
      "22BH1234AAA",
      "22BH123A",
      "22BH1234",
      "22BH1234I",
      "2BH1234A",
      ...[
        "XX1",
        "XX00AAA000112",
        "XX00_A0001",
        "77CD1",
        "↑03D153874W",

        "T1324XX0001A",
        "T0124XX0001ABC",
      ],
    ],
    hard: ["#NAME?", "1.2E+12", "N/A"],
  },
  imageUrl: {
    good: [
      ...["8.8.8.8", "172.15.0.1", "172.32.0.1", "192.169.0.1", "100.63.0.1", "100.128.0.1", "1.10.0.1"],
      ...[
        "[2001:db8::1]",
        "[3fff::1]",
        "local.example.com",
        "notlocalhost.example",
        "example.com.",
        "EXAMPLE.COM:8443",
      ],
    ].map((host) => `https://${host}/face.jpg`),
    soft: [],
    hard: [
      ...["0.0.0.1", "10.0.0.1", "127.0.0.1", "172.16.0.1", "172.29.0.1", "172.31.0.1", "192.168.0.1"],
      ...[
        "100.64.0.1",
        "100.79.0.1",
        "100.110.0.1",
        "100.127.0.1",
        "0x7f.1",
        "[fe80::1]",
        "[fd00::1]",
        "[::]",
      ],
      ...["localhost", "LOCALHOST.", "a.localhost", "a.local", "a.internal", "a.home.arpa", "intranet."],
    ]
      .map((host) => `https://${host}/face.jpg`)
      .concat("face.jpg", "ftp://example.com/a", ""),
  },
};

describe.each(Object.entries(edges))("the edges of %s", (name, values) => {
  const format = formatOf(name);
  const rows = Object.entries(values).flatMap(([level, texts]) =>
    texts.map((text) => [text, level] as const),
  );

  it.each(rows)("%j is %s", (text, level) => {
    expect(format.check(format.normalise(text))?.level ?? "good").toBe(level);
  });
});

describe("the edges of gstin", () => {
  const characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  const whole = (start: string): string =>
    [...characters].map((last) => start + last).find(mod36) ?? expect.fail("no check digit");
  const level = (value: string): string =>
    formats.gstin.check(formats.gstin.normalise(value))?.level ?? "good";

  it.each([
    ["00", "soft"],
    ["01", "good"],
    ["09", "good"],
    ["10", "good"],
    ["38", "good"],
    ["39", "soft"],
    ["40", "soft"],
    ["96", "soft"],
    ["97", "good"],
    ["98", "soft"],
    ["99", "good"],
  ])("of the state %s is %s", (state, expected) => {
    expect(level(whole(`${state}AAAPA0001A1Z`))).toBe(expected);
  });

  it.each(["29AAAPA0001A1Z", "29AAAPA0001A1Z22", "A29AAAPA0001A1Z2", "29AAAP10001A1Z2", "29AAAPA0001A0Z2"])(
    "%s is none",
    (value) => {
      expect(level(value)).toBe("hard");
    },
  );
});

describe("an e-mail address", () => {
  it("has 254 characters at most", () => {
    const of = (length: number): string => `${"a".repeat(length - 12)}@example.com`;
    expect(formats.email.check(of(254))).toBeUndefined();
    expect(formats.email.check(of(255))?.level).toBe("hard");
  });
});

describe("an image's address", () => {
  it.each(["https://example.com/", "https://EXAMPLE.com/"])("may be as long as %s gives it", (start) => {
    const of = (length: number): string => start + "a".repeat(length - start.length);
    expect(formats.imageUrl.check(of(8000))).toBeUndefined();
    expect(formats.imageUrl.check(of(8001))).toEqual({
      level: "soft",
      problem: "is longer than 8000 characters, which some servers refuse",
    });
  });

  it.each([
    ["http://example.com/a", "must be an https URL"],
    ["no address", "must be an https URL"],
    ["https://someone@example.com/a", "must not contain a user or password (image URL)"],
    ["https://:word@example.com/a", "must not contain a user or password (image URL)"],
    ["https://someone:word@10.0.0.1/a", "must not contain a user or password (image URL)"],
    ["https://10.0.0.1/a", "must be on a public host (image URL)"],
  ])("%s: says what is wrong", (value, problem) => {
    expect(formats.imageUrl.check(value)).toEqual({ level: "hard", problem });
  });
});

describe("an image's address of the usual form", () => {
  const label = fc.oneof(
    fc.constantFrom("com", "local", "localhost", "localnet", "internal", "home", "arpa", "127", "0x7f", "1"),
    fc.constantFrom("", "-", "a-", "-a", "a--b", "xn--a", "xn--80ak6aa92e", "Com", "é", "a_b", "a b", "a%41"),
    fc.stringMatching(/^[a-z\d-]{1,5}$/),
  );
  const address = fc
    .tuple(
      fc.constantFrom("", "", "", "user@", "user:word@", "\t"),
      fc.array(label, { minLength: 1, maxLength: 4 }),
      fc.constantFrom("", "", ".", ":443", ":x", ":99999"),
      fc.constantFrom("/", "/", "/a@b", "\\\\a", "/a b\n", "?q", "#f", ""),
      fc.string(),
    )
    .map(([user, labels, port, path, rest]) => `https://${user}${labels.join(".")}${port}${path}${rest}`);

  it("is judged as the URL parser judges it", () => {
    let usual = 0;
    fc.assert(
      fc.property(address, (value) => {
        // A scheme in capitals is the same to the parser, and not the usual form.
        const parsed = formats.imageUrl.check(value.replace("https", "HTTPS"));
        expect(formats.imageUrl.check(value)).toEqual(parsed);
        if (parsed === undefined) usual++;
      }),
      { numRuns: 5_000 },
    );
    expect(usual).toBeGreaterThan(100);
  });
});

describe("a text that is normalised", () => {
  it.each([
    ["pan", "\taaapa - 0001  a\n", "AAAPA0001A"],
    ["cinOrLlpin", " aaa-0001 ", "AAA-0001"],
    ["epic", " xx/01/001/000001 ", "XX/01/001/000001"],
    ["email", " Person@Example.com ", "Person@Example.com"],
    ["imageUrl", " https://Example.com/A-b ", "https://Example.com/A-b"],
    ["name", " Asha  Example ", "Asha  Example"],
  ] as const)("%s: keeps what means something", (name, text, normal) => {
    expect(formatOf(name).normalise(text)).toBe(normal);
  });
});
