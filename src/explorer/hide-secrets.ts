const MASK = "[redacted]";
/** How many times an answer is decoded. Each round removes one layer, for example of JSON inside JSON. */
const ROUNDS = 8;
/** Shorter base64 occurs by chance in any text. */
const SHORTEST = 6;

/**
 * Masks keys in the text of an answer of any size, whether they are written plainly or escaped as in JSON and URLs. If
 * decoding would still reveal a key (JSON in JSON, escapes of JSON, URLs and HTML, base64 and hex), the whole text is replaced.
 */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  let shown = text;
  for (const secret of secrets) {
    const forms = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
    for (const form of forms) shown = shown.replace(new RegExp(escaped(form), "gi"), MASK);
  }
  return holdsOne(shown, secrets) ? MASK : shown;
}

function holdsOne(text: string, secrets: readonly string[]): boolean {
  const folded = secrets.flatMap((secret) => [secret.toLowerCase(), Buffer.from(secret).toString("hex")]);
  const exact = secrets.flatMap(inBase64);
  let read = text;
  for (let round = 0; round < ROUNDS; round++) {
    const lower = read.toLowerCase();
    if (folded.some((form) => lower.includes(form))) return true;
    // Mail breaks base64 into lines.
    const unwrapped = read.replace(/\s+/g, "");
    if (exact.some((form) => unwrapped.includes(form))) return true;
    const decoded = decode(read);
    if (decoded === read) return false;
    read = decoded;
  }
  // An answer with so many layers hides something.
  return true;
}

/** A secret in base64, without the characters that depend on the text before and after it. */
function inBase64(secret: string): string[] {
  if (secret.length < SHORTEST) return [];
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.from(" ".repeat(before) + secret);
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor((bytes.length * 8) / 6);
    return [bytes.toString("base64").slice(from, to), bytes.toString("base64url").slice(from, to)];
  });
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  colon: ":",
  lowbar: "_",
  sol: "/",
  plus: "+",
  equals: "=",
  nbsp: " ",
};

/** Removes one layer of escapes: of JSON and JavaScript, of URLs, of HTML. */
function decode(text: string): string {
  return text
    .replace(
      /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
      (_, point, unit, byte, plain) => {
        if (plain === undefined) return character(Number.parseInt(point ?? unit ?? byte, 16));
        return /[bfnrtv]/.test(plain) ? "\n" : plain;
      },
    )
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll("%", ""), "hex").toString())
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) =>
      name === undefined
        ? character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (NAMED[name.toLowerCase()] ?? whole),
    );
}

const character = (point: number): string => (point <= 0x10ffff ? String.fromCodePoint(point) : "");

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
