const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const each = (text: string, write: (character: string, code: number) => string): string =>
  [...text]
    .map((character) =>
      /[a-z0-9]/i.test(character) ? character : write(character, character.codePointAt(0) as number),
    )
    .join("");
const units = (text: string): string =>
  text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  " ": "&nbsp;",
  ë: "&euml;",
  "@": "&commat;",
  "/": "&sol;",
  ":": "&colon;",
  ".": "&period;",
  "-": "&hyphen;",
};

/** How a server may write a text that it repeats. */
export const escapes: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in capitals": (text) => text.toUpperCase(),
  "in small letters": (text) => text.toLowerCase(),
  "in NFD": (text) => text.normalize("NFD"),
  "in NFKC": (text) => text.normalize("NFKC"),
  "full width": (text) =>
    text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  "with unseen characters": (text) => [...text].join("\u200b"),
  "in JSON": inJson,
  "in JSON of ASCII": (text) => units(inJson(text)),
  "in JSON in JSON": (text) => inJson(units(inJson(text))),
  "in JSON in JSON in JSON": (text) => inJson(inJson(inJson(text))),
  "in a URL": encodeURIComponent,
  "in a URL, in small letters": (text) =>
    encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  "in a URL in a URL": (text) => encodeURIComponent(encodeURIComponent(text)),
  "in a URL, every byte": (text) =>
    [...bytes(text)].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""),
  "in an address": encodeURI,
  "in a form": (text) => new URLSearchParams({ "": text }).toString().slice(1),
  "in HTML, named": (text) => text.replace(/./gu, (character) => NAMED[character] ?? character),
  "in HTML, decimal": (text) => each(text, (_, code) => `&#${code};`),
  "in HTML, hex": (text) => each(text, (_, code) => `&#x${code.toString(16)};`),
  "in HTML, every character": (text) =>
    [...text].map((character) => `&#${character.codePointAt(0)};`).join(""),
  "in HTML in JSON": (text) => inJson(each(text, (_, code) => `&#x${code.toString(16).toUpperCase()};`)),
  "in base64": (text) => Buffer.from(text).toString("base64"),
  "in base64 for URLs": (text) => Buffer.from(text).toString("base64url"),
  "in hex": (text) => Buffer.from(text).toString("hex"),
  "in hex, in capitals": (text) => `0x${Buffer.from(text).toString("hex").toUpperCase()}`,
  "in UTF-8 read as Latin-1": (text) => Buffer.from(text).toString("latin1"),
  "in UTF-8 read as Windows-1252": (text) => new TextDecoder("windows-1252").decode(bytes(text)),
  "in JSON in base64": (text) => Buffer.from(JSON.stringify({ said: text })).toString("base64"),
};
