// Nobody typed a longer text: it is an image or a document in base64, and reading it would cost time.
const LONGEST = 4096;
/** Characters that may need cleaning. Nearly every value has none. */
const UNUSUAL = /[^\t\n\r -~]/;
const IS_URL = /^https?:/i;

const BLANK = /(?![\t\n\r ])[\s\u0085\u2800]/g;
const DASH =
  /[\u02d7\u058a\u1806\u2010-\u2015\u2043\u207b\u208b\u2212\u23af\u2500\u2501\u2796\u2e17\u2e1a\u2e3a\u2e3b\u2e40\ufe31\ufe32\ufe58\ufe63\uff0d]/g;

// Scripts whose letters join: those of India and its neighbours, and the Arabic one, which Urdu, Kashmiri and Sindhi are
// written in. Digits do not join.
const JOINING =
  "(?!\\p{N})[\\u0620-\\u06ff\\u0750-\\u077f\\u08a0-\\u0dff\\u0f00-\\u109f\\u1780-\\u17ff\\u1c00-\\u1cff\\ua800-\\ua82f\\ua880-\\ua8ff\\uaae0-\\uabff\\u{11000}-\\u{11fff}]";
const VIRAMA = "[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d4d\\u0dca]";

/** ASCII characters in the full-width form of East Asian fonts. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Created when a value first needs it. Few do, and Unicode classes take a millisecond to compile. */
let unseen:
  | {
      readonly invisible: RegExp;
      readonly strayJoiner: RegExp;
      readonly digit: RegExp;
      readonly otherLetter: RegExp;
    }
  | undefined;

function makeUnseen(): NonNullable<typeof unseen> {
  return {
    // Without a glyph: zero width, direction marks, soft hyphens, variation selectors, tags, controls but for line ends.
    invisible: /(?![\t-\r\u0085\u200c\u200d])[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu,
    digit: /(?!\d)\p{Nd}/gu,
    otherLetter: /(?![a-z])\p{L}/iu,
    // Joiners that join nothing: there is no joining letter before or after, unless the letter lost its vowel.
    strayJoiner: new RegExp(
      `(?<!(?:${JOINING})|[\\u200c\\u200d])[\\u200c\\u200d]+|(?<!${VIRAMA}|[\\u200c\\u200d])[\\u200c\\u200d]+(?!${JOINING}|[\\u200c\\u200d])`,
      "gu",
    ),
  };
}

/**
 * Cleans what nobody can see. It removes invisible characters and outer blanks, and turns blanks of every width into plain
 * ones and dashes of every length into hyphens. It joins an accent with its letter, and turns full-width characters into
 * plain ones. Digits of another script become plain digits, unless the value contains a letter outside A to Z: then it is
 * a text in that script, not an identifier. Two values that look alike are then equal, and are paid for once.
 *
 * It keeps characters with a meaning: ZWJ and ZWNJ in words of a script whose letters join (for instance Devanagari and
 * Malayalam, where they make another word), and every dash and blank inside a URL (where they name another file). In a
 * text of more than 4,096 characters, it removes only outer blanks.
 */
export function cleanText(value: string): string {
  const trimmed = value.trim();
  if (trimmed.length > LONGEST || !UNUSUAL.test(trimmed)) return trimmed;
  unseen ??= makeUnseen();
  const seen = trimmed.replace(unseen.invisible, "").replace(unseen.strayJoiner, "").trim();
  if (IS_URL.test(seen)) return seen;
  const plain = seen
    .normalize("NFC")
    .replace(BLANK, " ")
    .replace(DASH, "-")
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .trim();
  return unseen.otherLetter.test(plain) ? plain : plain.replace(unseen.digit, asciiDigit);
}

/** Converts a digit to ASCII. In Unicode, the digits of each script are in a row that begins with zero. */
function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) as number;
  const { digit: isDigit } = unseen as NonNullable<typeof unseen>;
  while (String.fromCodePoint(zero - 1).search(isDigit) === 0) zero--;
  return String(((digit.codePointAt(0) as number) - zero) % 10);
}

/** Upper case without blanks and hyphens: for identifiers in which they carry no meaning. */
export function compact(value: string): string {
  return cleanText(value)
    .replace(/[\s-]+/g, "")
    .toUpperCase();
}

/** Upper case without outer blanks: for identifiers whose hyphens, slashes or blanks belong to them. */
export function trimUpper(value: string): string {
  return cleanText(value).toUpperCase();
}
