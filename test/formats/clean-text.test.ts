import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../../src/formats/clean-text.ts";
import * as formats from "../../src/formats.ts";

const points = (from: number, to = from): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));

/** Characters without a glyph, as they come along with what is copied from pages, chats, contacts and PDFs. */
const invisible = [
  ...points(0x0000, 0x0008),
  ...points(0x000e, 0x001f),
  ...points(0x007f, 0x0084),
  ...points(0x0086, 0x009f),
  ...points(0x00ad),
  ...points(0x034f),
  ...points(0x061c),
  ...points(0x115f, 0x1160),
  ...points(0x180b, 0x180f),
  ...points(0x200b, 0x200f),
  ...points(0x202a, 0x202e),
  ...points(0x2060, 0x206f),
  ...points(0x3164),
  ...points(0xfe00, 0xfe0f),
  ...points(0xfeff),
  ...points(0xffa0),
  ...points(0xfff9, 0xfffb),
  ...points(0x1d173, 0x1d17a),
  ...points(0xe0001),
  ...points(0xe0020, 0xe007f),
  ...points(0xe0100, 0xe01ef),
];
const blanks = [
  ..."\u000b\u000c\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u2800\u3000",
  ...points(0x2000, 0x200a),
];
const dashes = [..."‐‑‒–—―−﹘﹣－⁃˗➖─━⸺⸻⸗⸚⹀᠆֊⁻₋︱︲⎯"];

/** A value, and it with characters put in at places of it. */
const sprinkled = (
  values: fc.Arbitrary<string>,
  characters: readonly string[],
): fc.Arbitrary<[value: string, given: string]> =>
  fc
    .tuple(
      values,
      fc.array(fc.tuple(fc.nat(60), fc.constantFrom(...characters)), { minLength: 1, maxLength: 5 }),
    )
    .map(([value, put]) => {
      const given = [...value];
      for (const [at, character] of put) given.splice(at % (given.length + 1), 0, character);
      return [value, given.join("")];
    });

describe("every format", () => {
  const seen = Object.values(formats).filter(({ name }) => name !== "password");
  const examples = fc.constantFrom(...seen.map(({ name, example }) => [name, example] as const));
  const byName = new Map(seen.map((format) => [format.name, format]));

  it.each(invisible.map((character) => [character.codePointAt(0)?.toString(16), character]))(
    "takes a value with U+%s anywhere in it for the value",
    (_, character) => {
      for (const { name, example, normalise } of seen) {
        const middle = Math.ceil(example.length / 2);
        for (const given of [
          character + example,
          example + character,
          example.slice(0, middle) + character + example.slice(middle),
        ])
          expect(`${name} ${normalise(given)}`).toBe(`${name} ${normalise(example)}`);
      }
    },
  );

  it("takes a value with a crowd of them, and with blanks of every width around it, for the value", () => {
    fc.assert(
      fc.property(
        examples.chain(([name, example]) =>
          fc.tuple(fc.constant(name), sprinkled(fc.constant(example), invisible)),
        ),
        fc.constantFrom(...blanks),
        ([name, [value, given]], blank) => {
          const format = byName.get(name);
          expect(format?.normalise(blank + given + blank)).toBe(format?.normalise(value));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each(dashes)("takes %s for a hyphen", (dash) => {
    expect(
      formats.udyam.check(formats.udyam.normalise(`UDYAM${dash}XX${dash}00${dash}0000001`)),
    ).toBeUndefined();
    expect(formats.pan.normalise(`AAAPA${dash}0001${dash}A`)).toBe("AAAPA0001A");
    expect(formats.dateDayFirst.normalise(`31${dash}12${dash}1990`)).toBe("31-12-1990");
    expect(formats.latitude.normalise(`${dash}12.5`)).toBe("-12.5");
    expect(formats.text.normalise(`Flat 12${dash}A`)).toBe("Flat 12-A");
  });

  it("leaves a password as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (given) => {
        expect(formats.password.normalise(given)).toBe(given);
        expect(formats.password.check(given)).toBeUndefined();
      }),
    );
  });
});

describe("a text", () => {
  it.each(blanks.map((blank) => [blank.codePointAt(0)?.toString(16), blank]))(
    "has U+%s as a plain blank",
    (_, blank) => {
      expect(cleanText(`Asha${blank}Example`)).toBe("Asha Example");
    },
  );

  it.each([
    ["Devanagari, a half form", "क्‍ष"],
    ["Devanagari, no conjunct", "क्‌ष"],
    ["Marathi, the eyelash", "दर्‍या"],
    ["Sanskrit, a vowel lost at the end", "श्रीमान्‌"],
    ["Bengali, before the vowel's loss", "র‍্যাব"],
    ["Bengali, khanda ta of old", "উত্‍সব"],
    ["Gujarati", "ક્‍ષ"],
    ["Gurmukhi", "ਪ੍‍ਰ"],
    ["Odia", "କ୍‌ଷ"],
    ["Tamil", "க்‌ஷ"],
    ["Telugu", "క్‌ష"],
    ["Kannada", "ಕ್‌ಷ"],
    ["Kannada, repha", "ರ‍್ಯ"],
    ["Malayalam, a chillu of old", "അവന്‍"],
    ["Sinhala", "ශ්‍රී"],
    ["Urdu", "می‌خواہم"],
    ["two words", "क्‍ष क्‌ष"],
  ])("keeps the joiner that a word is written with: %s", (_, word) => {
    expect(cleanText(word)).toBe(word);
    expect(formats.name.normalise(` ${word} `)).toBe(word);
  });

  it.each([
    ["Devanagari", "९९९९ ९९९९ ००१९", "9999 9999 0019"],
    ["Bengali", "AB-০১২৩", "AB-0123"],
    ["Tamil", "௬௭௮௯", "6789"],
    ["Urdu", "۰۱۲۳", "0123"],
    ["Arabic", "٠١٢٣", "0123"],
    ["Ol Chiki", "᱕᱖", "56"],
    ["Chakma", "𑄶𑄿", "09"],
    ["full width", "ＡＡＡＰＡ０００１Ａ／２", "AAAPA0001A/2"],
  ])("has an identifier in ASCII, whichever keyboard wrote it: %s", (_, given, plain) => {
    expect(cleanText(given)).toBe(plain);
  });

  it("keeps the digits of a script beside its letters, and those of a URL", () => {
    expect(cleanText("मकान ४२, दिल्ली")).toBe("मकान ४२, दिल्ली");
    expect(cleanText("https://example.com/४２")).toBe("https://example.com/४２");
  });

  it("has an accent with its letter", () => {
    expect(cleanText("Jose\u0301")).toBe("José");
    expect(cleanText("\u0915\u093c")).toBe("\u0958".normalize("NFC"));
  });

  it.each([
    ["at the beginning", "\u200dक्ष", "क्ष"],
    ["at the end", "राम\u200d", "राम"],
    ["before a blank", "राम\u200c कुमार", "राम कुमार"],
    ["behind a blank", "राम \u200cकुमार", "राम कुमार"],
    ["between digits", "घर १२\u200c३४", "घर १२३४"],
    ["between a word and a Latin one", "राम\u200dRam", "रामRam"],
    ["in a Latin word", "Ra\u200cm\u200d", "Ram"],
    ["in a number", "90000\u200d00001", "9000000001"],
    ["behind another invisible character", "राम\u200b\u200d", "राम"],
    ["by itself", "\u200c\u200d", ""],
  ])("loses the joiner that joins nothing: %s", (_, given, cleaned) => {
    expect(cleanText(given)).toBe(cleaned);
  });

  it.each([
    ["dashes and blanks inside name another file", "https://example.com/a–b\u00a0c.jpg"],
    ["a key in Devanagari", "https://example.com/क्‍ष.jpg"],
  ])("that is a URL keeps what names a file: %s", (_, url) => {
    expect(cleanText(url)).toBe(url);
  });

  it("that is a URL loses what a chat puts into it to break lines", () => {
    expect(cleanText("\u2068https://example.com/\u200bface.jpg\u2069\u00a0")).toBe(
      "https://example.com/face.jpg",
    );
  });

  it("is cleaned once and for all, and unchanged where nothing is to be put right", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          sprinkled(fc.string({ unit: "grapheme" }), [...invisible, ..."क्ष\u200d"]).map(([, given]) => given),
        ),
        (given) => {
          const cleaned = cleanText(given);
          expect(cleanText(cleaned)).toBe(cleaned);
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\n -~]*$/), (given) => {
        expect(cleanText(given)).toBe(given.trim());
      }),
    );
  });

  it("of a document's length loses outer blanks alone", () => {
    const image = `${"A".repeat(5000)}\u200b`;
    expect(cleanText(` ${image}\n`)).toBe(image);
  });
});
