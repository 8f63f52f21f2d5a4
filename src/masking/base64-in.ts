import type { Decoding, Span } from "./decodings.ts";
import { isMessageWord } from "./message-words.ts";

const SHORTEST = 4;
const RUNS = /[\w+/-]{4,}={0,2}/g;
const HEX = /^(?:0x)?((?:[\da-f]{2}){3,})$/i;
// Digits alone decode to bytes that are not a text.
const NUMBER = /^[\d_-]+$/;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SEXTETS = new Map([...ALPHABET, "-", "_"].map((character, at) => [character, at < 64 ? at : at - 2]));

/** Texts in base64 or hex inside a text, with their places. Characters directly before base64 shift it, so each shift is tried. */
export function base64In({
  text,
  spanAt,
}: Decoding): readonly { readonly said: string; readonly span: Span }[] {
  const decoder = new TextDecoder();
  const found: { said: string; span: Span }[] = [];
  for (const { 0: all, index } of text.matchAll(RUNS)) {
    const run = all.replace(/=+$/, "");
    if (NUMBER.test(run) || isMessageWord(run.toLowerCase())) continue;
    const span: Span = [spanAt(index)[0], spanAt(index + all.length - 1)[1]];
    const hex = HEX.exec(run)?.[1]?.match(/../g);
    if (hex)
      found.push({ said: decoder.decode(Uint8Array.from(hex, (byte) => Number.parseInt(byte, 16))), span });
    for (let shift = 0; shift < 4 && run.length - shift >= SHORTEST; shift++) {
      found.push({ said: decoder.decode(bytesOf(run.slice(shift))), span });
    }
  }
  return found;
}

/** Decodes without `atob`, which some runtimes lack. */
function bytesOf(code: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((code.length * 3) / 4));
  let bits = 0;
  for (let at = 0, byte = 0; at < code.length; at++) {
    bits = ((bits << 6) | (SEXTETS.get(code[at] as string) as number)) & 0xffff;
    const over = (at * 6 + 6) % 8;
    if (over < 6) bytes[byte++] = bits >> over;
  }
  return bytes;
}
