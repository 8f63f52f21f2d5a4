import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verhoeff } from "../../src/formats/aadhaar.ts";
import { mod36 } from "../../src/formats/gstin.ts";
import * as formats from "../../src/formats.ts";

const all = Object.values(formats);
const byName = (name: string): formats.Format =>
  all.find((format) => format.name === name) ?? expect.fail(`no format ${name}`);
const level = (format: formats.Format, value: string): string =>
  format.check(format.normalise(value))?.level ?? "good";

describe.each(all.map((format) => [format.name, format] as const))("%s", (name, format) => {
  it("is exported under its name and passes its own example", () => {
    expect((formats as Record<string, unknown>)[name]).toBe(format);
    expect(level(format, format.example)).toBe("good");
  });

  it("never throws, never repeats the value, and normalises once and for all", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[A-Z0-9-]{4,30}$/)),
        (value) => {
          const normal = format.normalise(value);
          expect(format.normalise(normal)).toBe(normal);
          const finding = format.check(normal);
          // Short values are words of any sentence.
          if (finding && normal.trim().length > 8) expect(finding.problem).not.toContain(normal);
        },
      ),
    );
  });
});

describe("known values", () => {
  it.each([
    ["pan", "AAAPA0001A", "good"],
    ["pan", " aaapa 0001 a ", "good"],
    ["pan", "AAADA0001A", "soft"],
    ["pan", "AAAPA0000A", "soft"],
    ["pan", "AAAPA001A", "hard"],
    ["aadhaar", "999999990019", "good"],
    ["aadhaar", "999999990018", "hard"],
    ["aadhaar", "655675523712", "hard"],
    ["aadhaar", "222226622222", "soft"],
    ["aadhaar", "199999990019", "hard"],
    // Published samples of the normal, OIDAR and TDS classes; common libraries refuse the last two.
    ["gstin", "29AAICP2912R1ZR", "good"],
    ["gstin", "9917IRL29003OSG", "good"],
    ["gstin", "27PNEA06819B1DE", "good"],
    ["gstin", "29AAICP2912R1ZS", "hard"],
    ["ifsc", "abcd0000001", "good"],
    ["ifsc", "ABCD1000001", "hard"],
    ["epic", "ABC0000001", "good"],
    ["epic", "XX/01/001/000001", "soft"],
    ["epic", "ABC 000", "soft"],
    ["tan", "ABCD00001A", "good"],
    ["tan", "ABC000001A", "hard"],
    ["cin", "U00000XX2020PTC000001", "good"],
    ["cin", "X00000XX2020PTC000001", "hard"],
    ["cinOrLlpin", "AAA-0001", "good"],
    ["din", "00000001", "good"],
    ["din", "1", "soft"],
    ["din", "000000001", "hard"],
    ["uan", "100000000001", "good"],
    ["uan", "10000000000", "hard"],
    ["udyam", "udyam-xx-00-0000001", "good"],
    ["udyam", "UDYAMXX000000001", "hard"],
    ["drivingLicence", "XX0020200000001", "good"],
    ["drivingLicence", "XX/OLD/1990/1", "soft"],
    ["vehicleRc", "XX00AA0001", "good"],
    ["vehicleRc", "22BH1234AA", "good"],
    ["vehicleRc", "22BH1234IO", "soft"],
    ["vehicleRc", "AB1", "soft"],
    ["vehicleRc", "T 0124 XX 0001 AB", "good"],
    ["mobile", "90000 00000", "good"],
    ["mobile", "+919000000000", "hard"],
    ["mobile", "5000000000", "hard"],
    ["pinCode", "560 001", "good"],
    ["pinCode", "056001", "hard"],
    ["bankAccount", "000000001", "good"],
    ["bankAccount", "1234", "soft"],
    ["bankAccount", "12/34", "soft"],
    ["email", "person@example.com", "good"],
    ["email", "person@localhost", "soft"],
    ["email", "person example.com", "hard"],
    ["ipv4", "192.0.2.1", "good"],
    ["ipv4", "127.0.0.1", "soft"],
    ["ipv4", "::1", "hard"],
    ["ipv4", "256.0.0.1", "hard"],
    ["latitude", "-90", "good"],
    ["latitude", "90.1", "hard"],
    ["longitude", "179.9", "good"],
    ["longitude", "1e2", "hard"],
    ["otp", "012345", "good"],
    ["otp", "0123", "soft"],
    ["otp", "12a456", "soft"],
    ["name", "", "hard"],
    ["imageUrl", "https://example.com/face.jpg?sig=1", "good"],
    ["imageUrl", "http://example.com/face.jpg", "hard"],
    ["imageUrl", "https://user:word@example.com/a", "hard"],
    ["imageUrl", "https://localhost/a", "hard"],
    ["imageUrl", "https://intranet/a", "hard"],
    ["imageUrl", "https://169.254.169.254/latest", "hard"],
    ["imageUrl", "https://2130706433/a", "hard"],
    ["imageUrl", "https://[::1]/a", "hard"],
    ["imageUrl", "https://[::ffff:10.0.0.1]/a", "hard"],
  ] as const)("%s %s is %s", (name, value, expected) => {
    expect(level(byName(name), value)).toBe(expected);
  });
});

describe("check digits", () => {
  const digits = fc.stringMatching(/^[2-9]\d{10}$/);
  const completed = (start: string, passes: (text: string) => boolean, from: string): string =>
    [...from].map((last) => start + last).find(passes) as string;

  it("finds every single wrong digit and every swap of neighbours, by Verhoeff", () => {
    fc.assert(
      fc.property(digits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (start, at, by) => {
        const right = completed(start, verhoeff, "0123456789");
        expect(verhoeff(right)).toBe(true);
        const wrong = (Number(right[at]) + by) % 10;
        expect(verhoeff(right.slice(0, at) + wrong + right.slice(at + 1))).toBe(false);
        const [a, b] = [right[at], right[at + 1]];
        if (b !== undefined && a !== b) {
          expect(verhoeff(right.slice(0, at) + b + a + right.slice(at + 2))).toBe(false);
        }
      }),
    );
  });

  it("is one character only, by mod 36", () => {
    const characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{14}$/), (start) => {
        expect([...characters].filter((last) => mod36(start + last))).toHaveLength(1);
      }),
    );
  });
});

describe("dates", () => {
  it("are those of the calendar", () => {
    const part = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part, part, (year, month, day) => {
        const two = (value: number): string => String(value).padStart(2, "0");
        const real =
          month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
        expect(level(formats.dateYearFirst, `${year}-${two(month)}-${two(day)}`)).toBe(
          real ? "good" : "hard",
        );
        expect(level(formats.dateDayFirst, `${two(day)}-${two(month)}-${year}`)).toBe(real ? "good" : "hard");
      }),
      { numRuns: 1000 },
    );
  });
});
