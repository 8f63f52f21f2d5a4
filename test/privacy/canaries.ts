import { inspect } from "node:util";

/** What must never be shown: synthetic, and recognisable wherever it turns up. */
export const canaries = {
  serviceKey: "sk_test_canaryServiceQ7",
  accessKey: "indc_test_canaryAccessW4",
  secretKey: "ac_test_canarySecretE9",
  url: 'https://pictures.example/canaryFolder/canaryFaceR2.jpg?signature=canary+Signature/T3==&to="x"',
  mobile: "9812345670",
  name: 'Canáry "DeviZq\\Kumari" कुमारी',
  otp: "483926",
} as const;

/** Parts that give a value away even where the rest of it is masked. */
const NEEDLES: Readonly<Record<keyof typeof canaries, readonly string[]>> = {
  serviceKey: ["canaryServiceQ7"],
  accessKey: ["canaryAccessW4"],
  secretKey: ["canarySecretE9"],
  url: ["canaryFolder", "canaryFaceR2", "Signature/T3"],
  mobile: ["9812345670"],
  name: ["Canáry", "DeviZq", "कुमारी"],
  otp: ["483926"],
};

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const inAsciiJson = (text: string): string =>
  inJson(text).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
const inHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** How a server may write what it was sent. */
export const encodings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in upper case": (text) => text.toUpperCase(),
  "in lower case": (text) => text.toLowerCase(),
  "in JSON": inJson,
  "in ASCII JSON": inAsciiJson,
  "in JSON in JSON": (text) => inJson(inJson(text)),
  "in ASCII JSON in JSON": (text) => inJson(inAsciiJson(text)),
  "in a URL": encodeURIComponent,
  "in a URL, lower-case": (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  "in a URL that stands for itself": encodeURI,
  "in a form": (text) => new URLSearchParams({ "": text }).toString().slice(1),
  "in HTML": inHtml,
};

const needles = Object.entries(NEEDLES).flatMap(([name, parts]) =>
  Object.values(encodings).flatMap((encode) =>
    parts.map((part) => [name, encode(part).toLowerCase()] as const),
  ),
);

// A time in milliseconds, or a duration with all its digits, contains the OTP once in a million times by itself.
const TIMES = /\b1[7-9]\d{11}\b|\d+\.\d{7,}/g;

/** The canaries that a text gives away. */
export function leaksIn(text: string): string[] {
  const folded = text.toLowerCase().replace(TIMES, "");
  return [...new Set(needles.filter(([, needle]) => folded.includes(needle)).map(([name]) => name))];
}

/** Everything that an app, a log library or a crash would print of a value. */
export function printed(value: unknown): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const collect = (part: unknown): void => {
    if (part === undefined || seen.has(part)) return;
    seen.add(part);
    texts.push(
      String(part),
      JSON.stringify(part) ?? "",
      inspect(part),
      inspect(part, { depth: 10, showHidden: true }),
      inspect(part, { depth: 10, showHidden: true, compact: false, breakLength: 40 }),
    );
    if (typeof part !== "object" || part === null) return;
    if (part instanceof Error) texts.push(part.name, part.message, part.stack ?? "");
    for (const key of Reflect.ownKeys(part)) {
      const { value: inner } = Object.getOwnPropertyDescriptor(part, key) ?? {};
      texts.push(String(key), typeof inner === "string" ? inner : "");
    }
    collect((part as { cause?: unknown }).cause);
    for (const inner of (part as { errors?: unknown[] }).errors ?? []) collect(inner);
  };
  collect(value);
  return texts.join("\n");
}
