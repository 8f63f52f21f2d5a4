const SIGNS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** A text of JSON, or of a `$'…'` quote of Bash, with its escapes resolved. An unknown escape stands for its own sign. */
export function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|x([\da-f]{2})|([0-7]{3})|(.))/gis,
    (_, unicode?: string, hex?: string, octal?: string, sign = "") =>
      (unicode ?? hex ?? octal) === undefined
        ? (SIGNS[sign] ?? sign)
        : String.fromCharCode(Number.parseInt(unicode ?? hex ?? (octal as string), octal ? 8 : 16)),
  );
}
