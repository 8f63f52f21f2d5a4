import fc from "fast-check";
import { stdnum } from "stdnum";
import validator from "validator";
import { describe, expect, it } from "vitest";
import {
  aadhaar,
  dateDayFirst,
  dateYearFirst,
  email,
  epic,
  type Format,
  gstin,
  ipv4,
  latitude,
  longitude,
  mobile,
  pan,
  pinCode,
  uuid,
  vehicleRc,
} from "../../src/formats.ts";

// Two well-known libraries judge the same values. Where they and we differ, the difference is listed with its reason and
// with a value that shows it; any other difference fails, and so does a listed one that no longer exists.

/** Where we and the other library part, why, and a value that shows it. */
interface Difference {
  readonly why: string;
  readonly shown: string;
  readonly ours: "good" | "soft" | "hard";
  applies(value: string): boolean;
}

interface Comparison {
  readonly format: Format;
  readonly library: string;
  accepts(value: string): boolean;
  readonly values: fc.Arbitrary<string>;
  readonly differences: readonly Difference[];
}

/** What stdnum says of a value of an Indian number; throws if it has dropped that number. */
function stdnumTakes(number: string, value: string): boolean {
  const judge = stdnum.IN?.[number];
  if (!judge) throw new Error(`stdnum has no ${number} any more`);
  return judge.validate(value).isValid;
}

const level = (format: Format, value: string): "good" | "soft" | "hard" =>
  format.check(value)?.level ?? "good";
const ASCII = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const DIGITS = ASCII.slice(0, 10);

/** Values of a pattern, some with characters changed, taken out or put in, so that both sides of every rule are met. */
function near(pattern: RegExp, letters: readonly string[] = ASCII): fc.Arbitrary<string> {
  const at = fc.nat(40);
  return fc
    .tuple(
      fc.stringMatching(pattern),
      fc.option(fc.tuple(at, fc.constantFrom(...letters)), { freq: 2 }),
      fc.option(at, { freq: 6 }),
      fc.option(fc.tuple(at, fc.constantFrom(...letters)), { freq: 6 }),
    )
    .map(([value, change, out, put]) => {
      let text = value;
      if (change && text) text = splice(text, change[0] % text.length, 1, change[1]);
      if (out && text) text = splice(text, out % text.length, 1, "");
      if (put) text = splice(text, put[0] % (text.length + 1), 0, put[1]);
      return text;
    });
}

const splice = (text: string, at: number, remove: number, put: string): string =>
  text.slice(0, at) + put + text.slice(at + remove);

/** A value whose last character is tried in every way, so that one of them has the right check digit. */
const withEveryEnd = (values: fc.Arbitrary<string>, letters: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(values, fc.constantFrom(...letters)).map(([value, end]) => value.slice(0, -1) + end);

const twelveDigits = withEveryEnd(near(/^[1-9]\d{11}$/, DIGITS), DIGITS);
const normalGstin = withEveryEnd(
  near(/^(0[1-9]|[1-4]\d|97|99)[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/),
  ASCII,
);
const otherGstin = withEveryEnd(
  fc.oneof(
    near(/^\d{2}[A-Z]{4}\d{5}[A-Z]\dZ\d$/),
    near(/^\d{2}[A-Z]{4}[A-Z0-9]\d{4}[A-Z][1-9A-Z][DC][0-9A-Z]$/),
    near(/^\d{4}[A-Z]{3}\d{5}(UN|ON|NR)[0-9A-Z]$/),
    near(/^99\d{2}[A-Z]{3}\d{5}OS[0-9A-Z]$/),
  ),
  ASCII,
);

const comparisons: Comparison[] = [
  {
    format: aadhaar,
    library: "stdnum",
    accepts: (value) => stdnumTakes("aadhaar", value),
    values: fc.oneof(twelveDigits, fc.nat(999_999).map(mirrored)),
    differences: [],
  },
  {
    format: aadhaar,
    library: "validator",
    accepts: (value) => validator.isIdentityCard(value, "IN"),
    values: fc.oneof(twelveDigits, fc.nat(999_999).map(mirrored)),
    differences: [
      {
        why: "validator lets it begin with 1, which UIDAI does not issue",
        shown: "100000000004",
        ours: "hard",
        applies: (value) => value.startsWith("1"),
      },
      {
        why: "validator lets it read the same backwards, of which UIDAI says nothing",
        shown: "222226622222",
        ours: "soft",
        applies: (value) => [...value].reverse().join("") === value,
      },
    ],
  },
  {
    format: pan,
    library: "stdnum",
    accepts: (value) => stdnumTakes("pan", value),
    values: fc.oneof(near(/^[A-Z]{5}\d{4}[A-Z]$/), near(/^[A-Z]{3}[ABCEFGHJKLPT][A-Z]000\d[A-Z]$/)),
    differences: [
      {
        why: "stdnum does not list the holder letters E (LLP) and K (Krish), which public lists have",
        shown: "AAAEA0001A",
        ours: "good",
        applies: (value) => /^...[EK]/.test(value),
      },
    ],
  },
  {
    format: gstin,
    library: "stdnum",
    accepts: (value) => stdnumTakes("gstin", value),
    values: fc.oneof(normalGstin, otherGstin),
    differences: [
      {
        why: "stdnum knows the normal class alone; the portal's other six (department, TDS, TCS, UIN, non-resident, OIDAR) are taxpayers too",
        shown: "9917IRL29003OSG",
        ours: "good",
        applies: (value) => value[13] !== "Z" || !/^..[A-Z]{5}\d{4}[A-Z]/.test(value),
      },
      {
        why: "stdnum tests the holder letter of the PAN inside; public lists of it differ",
        shown: checked("27AAAEA0001A1Z"),
        ours: "good",
        applies: (value) => !/^.{5}[ABCFGHJLPT]/.test(value),
      },
      {
        why: "stdnum refuses the serial 0000 of the PAN inside; the portal's pattern does not",
        shown: checked("27AAAPA0000A1Z"),
        ours: "good",
        applies: (value) => value.slice(7, 11) === "0000",
      },
      {
        why: "stdnum's list of state codes is older",
        shown: checked("38AAAPA0001A1Z"),
        ours: "good",
        applies: (value) => /^(26|28|38|97|99)/.test(value),
      },
    ],
  },
  {
    format: epic,
    library: "stdnum",
    accepts: (value) => stdnumTakes("epic", value),
    values: near(/^[A-Z]{3}\d{7}$/),
    differences: [
      {
        why: "stdnum demands a Luhn digit, which the Election Commission does not publish",
        shown: "ABC0000001",
        ours: "good",
        applies: (value) => /^[A-Z]{3}\d{7}$/.test(value),
      },
    ],
  },
  {
    format: mobile,
    library: "validator",
    accepts: (value) => validator.isMobilePhone(value, "en-IN"),
    values: near(/^(91|0)?[5-9]\d{9}$/, DIGITS),
    differences: [
      {
        why: "validator takes a country code or a 0 before it; the vendor's field takes ten digits",
        shown: "919000000000",
        ours: "hard",
        applies: (value) => /^(91|0)\d{10}$/.test(value),
      },
    ],
  },
  {
    format: pinCode,
    library: "validator",
    accepts: (value) => validator.isPostalCode(value, "IN"),
    values: near(/^\d{6}$/, DIGITS),
    differences: [
      {
        why: "validator leaves out first pairs without a post office today; India Post opens new ones",
        shown: "290001",
        ours: "good",
        applies: (value) => /^(10|29|35|54|55|65|66|86|87|88|89)/.test(value),
      },
    ],
  },
  {
    format: vehicleRc,
    library: "validator",
    accepts: (value) => validator.isLicensePlate(value, "en-IN"),
    values: fc.oneof(near(/^[A-Z]{2}\d{1,2}[A-Z]{0,3}\d{1,4}$/), near(/^\d{2}BH\d{4}[A-Z]{1,2}$/)),
    differences: [
      {
        why: "validator demands four digits at the end; a mark may be written without leading zeros",
        shown: "XX00AA1",
        ours: "good",
        applies: (value) => !/\d{4}$/.test(value),
      },
      {
        why: "validator demands letters in the middle; older marks have none",
        shown: "XX000001",
        ours: "good",
        applies: (value) => /^[A-Z]{2}\d+$/.test(value),
      },
      {
        why: "validator does not know the BH series",
        shown: "22BH0001AA",
        ours: "good",
        applies: (value) => /^\d{2}BH/.test(value),
      },
      {
        why: "validator takes any number of letters; the marks have three at most",
        shown: "XX00AAAA0001",
        ours: "soft",
        applies: (value) => /[A-Z]{4,}\d{4}$/.test(value),
      },
    ],
  },
  {
    format: email,
    library: "validator",
    accepts: (value) => validator.isEmail(value),
    values: fc.oneof(
      fc.emailAddress(),
      near(/^[a-z.+-]{1,9}@[a-z-]{1,9}(\.[a-z]{1,4}){0,2}$/, [..."ab@. é"]),
    ),
    differences: [
      {
        why: "an address that validator's grammar excludes may still be a person's; only blanks and a wrong number of at signs are certain",
        shown: "a..b@example.com",
        ours: "good",
        applies: (value) => level(email, value) === "good",
      },
    ],
  },
  {
    format: ipv4,
    library: "validator",
    accepts: (value) => validator.isIP(value, 4),
    values: fc.oneof(fc.ipV4(), fc.ipV6(), near(/^(\d{1,3}\.){3}\d{1,3}$/, [...DIGITS, "."])),
    differences: [
      {
        why: "validator has nothing against private ranges, of which the vendor can know nothing",
        shown: "10.0.0.1",
        ours: "soft",
        applies: (value) => level(ipv4, value) === "soft",
      },
    ],
  },
  {
    format: uuid,
    library: "validator",
    accepts: (value) => validator.isUUID(value, "loose"),
    values: fc.oneof(fc.uuid(), near(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, [..."0aAg-"])),
    differences: [],
  },
  ...([latitude, longitude] as const).map((format): Comparison => {
    const pair = (value: string): string => (format === latitude ? `${value},0` : `0,${value}`);
    return {
      format,
      library: "validator",
      accepts: (value) => validator.isLatLong(pair(value)),
      values: fc.oneof(
        fc.double({ min: -200, max: 200, noNaN: true }).map((degrees) => degrees.toFixed(4)),
        fc.integer({ min: -200, max: 200 }).map(String),
        near(/^[+-]?\d{1,3}(\.\d{1,6})?$/, [...DIGITS, ".", "-"]),
      ),
      differences: [
        {
          why: "validator refuses leading zeros, which do not change the number",
          shown: "007.5",
          ours: "good",
          applies: (value) => /^[+-]?0\d/.test(value),
        },
      ],
    };
  }),
  ...(
    [
      [dateYearFirst, "YYYY-MM-DD"],
      [dateDayFirst, "DD-MM-YYYY"],
    ] as const
  ).map(
    ([format, form]): Comparison => ({
      format,
      library: "validator",
      accepts: (value) => validator.isDate(value, { format: form, strictMode: true, delimiters: ["-"] }),
      values: fc.oneof(
        fc
          .tuple(
            fc.integer({ min: 1800, max: 2100 }),
            fc.integer({ min: 0, max: 13 }),
            fc.integer({ min: 0, max: 32 }),
          )
          .map(([year, month, day]) => {
            const parts = [String(year), String(month).padStart(2, "0"), String(day).padStart(2, "0")];
            return (form === "YYYY-MM-DD" ? parts : parts.reverse()).join("-");
          }),
        near(form === "YYYY-MM-DD" ? /^(19|20)\d\d-[01]\d-[0-3]\d$/ : /^[0-3]\d-[01]\d-(19|20)\d\d$/, [
          ...DIGITS,
          "-",
          "/",
        ]),
      ),
      differences: [],
    }),
  ),
];

/** Six digits and their mirror image, with a check digit that may be right by chance. */
function mirrored(half: number): string {
  const digits = String(half).padStart(6, "2");
  return digits + [...digits].reverse().join("");
}

/** The fourteen characters with the check digit that makes them a GSTIN to us. */
function checked(fourteen: string): string {
  const end = ASCII.find(
    (letter) => gstin.check(fourteen + letter)?.problem.includes("check digit") !== true,
  );
  return fourteen + end;
}

describe.each(comparisons.map((each) => [each.format.name, each.library, each] as const))(
  "%s beside %s",
  (_, __, each) => {
    it("differs in nothing but what is listed", () => {
      fc.assert(
        fc.property(each.values, (value) => {
          const differs = (level(each.format, value) === "good") !== each.accepts(value);
          if (differs && !each.differences.some((difference) => difference.applies(value)))
            expect.fail(
              `${JSON.stringify(value)}: ours ${level(each.format, value)}, ${each.library} ${each.accepts(value)}`,
            );
        }),
        { numRuns: 3000 },
      );
    });

    if (each.differences.length > 0)
      it.each(each.differences.map((difference) => [difference.why, difference] as const))(
        "%s",
        (_, difference) => {
          expect(difference.applies(difference.shown)).toBe(true);
          expect(level(each.format, difference.shown)).toBe(difference.ours);
          expect(each.accepts(difference.shown)).toBe(difference.ours !== "good");
        },
      );
  },
);
