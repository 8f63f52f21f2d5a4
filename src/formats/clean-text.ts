// What is longer was not typed: it is an image or a document in base64, and reading it would cost time.
const LONGEST = 4096;
/** What may have to be put right. Nearly every value has none of it. */
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

/** Forms of ASCII that fill the square of a Chinese character. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Made when a value needs it, as few do: classes of Unicode take a millisecond to compile. */
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
    // Joiners that join nothing: not behind a letter that joins, or with none after, unless the letter lost its vowel.
    strayJoiner: new RegExp(
      `(?<!(?:${JOINING})|[\\u200c\\u200d])[\\u200c\\u200d]+|(?<!${VIRAMA}|[\\u200c\\u200d])[\\u200c\\u200d]+(?!${JOINING}|[\\u200c\\u200d])`,
      "gu",
    ),
  };
}

/**
 * Puts right what nobody sees and nobody means: invisible characters go, blanks of every width become plain ones, dashes
 * of every length become hyphens, outer blanks go, an accent joins its letter, and full-width characters become plain
 * ones. So do the digits of other scripts where no letter of one stands beside them: a keyboard wrote an identifier so.
 * Two values that look alike are then equal, and paid for once.
 *
 * What carries meaning stays: ZWJ and ZWNJ in words of a script whose letters join (of Devanagari and Malayalam, say,
 * where they make another word), every dash and blank inside a URL (which name another file), and every text of more
 * than 4,096 characters, of which only outer blanks go.
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

/** Unicode has the digits of each script in a row, from zero on. */
function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) as number;
  const { digit: isDigit } = unseen as NonNullable<typeof unseen>;
  while (String.fromCodePoint(zero - 1).search(isDigit) === 0) zero--;
  return String(((digit.codePointAt(0) as number) - zero) % 10);
}
