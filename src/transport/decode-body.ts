import { decodeText, isWholeJson } from "./decode-text.ts";
import type { Oddity } from "./transport.ts";

/** A header of the answer, by lower-case name. */
type Header = (name: string) => string | undefined;
type Decode = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

/** How one encoding is taken off. */
interface Layer {
  readonly strict: Decode;
  /** Reads to the end of the data, and ignores whatever follows, including checksums. */
  readonly lenient?: Decode;
}

// Real bodies have one layer, or by mistake two. Each costs a pass over the body.
const MOST_LAYERS = 4;

/**
 * Removes a body's encodings: first those that the header names, if the body really has them, then those that the first
 * bytes show. Servers and proxies sometimes encode twice, or name an encoding that they did not use.
 *
 * @throws Error with the code `ERR_BUFFER_TOO_LARGE` if it would be larger than `maxBytes`; zlib's error if the compressed
 *   data is broken and contains no complete JSON
 */
export function decodeBody(
  bytes: Buffer,
  header: Header,
  maxBytes: number,
): {
  readonly text: string;
  readonly odd: readonly Oddity[];
} {
  const type = header("content-type");
  const odd = new Set<Oddity>();
  let body = bytes;
  let broken: unknown;

  const takeOff = (name: string): boolean => {
    const layer = layerOf(name, body);
    if (layer === undefined) return false;
    const options = { maxOutputLength: maxBytes };
    try {
      body = layer.strict(body, options);
      return true;
    } catch (error) {
      if (isTooLarge(error)) throw error;
      broken = error;
    }
    try {
      const inner = layer.lenient?.(body, options);
      if (inner === undefined) return false;
      if (evidentEncoding(inner) === undefined && !isWholeJson(decodeText(inner, type).text)) return false;
      body = inner;
      odd.add("encoding-end");
      return true;
    } catch (error) {
      if (isTooLarge(error)) throw error;
      return false;
    }
  };

  const names =
    header("content-encoding")
      ?.toLowerCase()
      .match(/[^\s,]+/g) ?? [];
  const named = names.filter((name) => name !== "identity");
  if (named.length > 1) odd.add("encoding");
  for (const name of named.slice(-MOST_LAYERS).reverse()) if (!takeOff(name)) odd.add("encoding");
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const name = evidentEncoding(body);
    if (name === undefined || !takeOff(name)) break;
    odd.add("encoding");
  }
  let decoded = decodeText(body, type);
  // Nothing gives brotli away, so it is tried last, where some encoding was named.
  if (named.length > 0 && decoded.isOther && !isWholeJson(decoded.text) && takeOff("br")) {
    odd.add("encoding");
    decoded = decodeText(body, type);
  }
  // Compressed data is never UTF-8. So a UTF-8 text was not compressed, whatever the header says.
  if (broken !== undefined && decoded.isOther && !isWholeJson(decoded.text)) throw broken;
  if (decoded.isOther) odd.add("charset");
  return { text: decoded.text, odd: [...odd] };
}

/**
 * The readable part of a truncated or broken body: the text as far as it goes, or base64 if the compressed data cannot be
 * read at all.
 */
export function decodedPart(bytes: Buffer, header: Header, maxBytes: number): string {
  const type = header("content-type");
  const isBrotli = /\bbr\b/i.test(header("content-encoding") ?? "");
  const name = evidentEncoding(bytes) ?? (isBrotli ? "br" : undefined);
  const { text, isOther } = decodeText(bytes, type);
  if (name === undefined || !isOther) return text;
  try {
    const inner = layerOf(name, bytes)?.lenient?.(bytes, { maxOutputLength: maxBytes });
    if (inner?.length) return decodeText(inner, type).text;
  } catch {
    // Said below.
  }
  return bytes.toString("base64");
}

/** The encoding that the first bytes show, if any. JSON never begins like this. */
function evidentEncoding(bytes: Buffer): "gzip" | "deflate" | "zstd" | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) return "zstd";
  // The window that everybody uses, in a header whose checksum fits.
  if (bytes[0] === 0x78 && bytes.length > 1 && bytes.readUInt16BE(0) % 31 === 0) return "deflate";
  return undefined;
}

/** How to decode an encoding of these bytes. Undefined if it is unknown, or if the bytes cannot have it. */
function layerOf(name: string, bytes: Buffer): Layer | undefined {
  const zlib = process.getBuiltinModule("node:zlib") as typeof import("node:zlib") & {
    // From Node 22.15 on.
    readonly zstdDecompressSync?: Decode;
  };
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;
  const inflateFrom =
    (start: number): Decode =>
    (data, options) =>
      zlib.inflateRawSync(data.subarray(start), { ...options, finishFlush: Z_SYNC_FLUSH });
  const evident = evidentEncoding(bytes);
  if (name === "gzip" || name === "x-gzip") {
    return evident === "gzip"
      ? { strict: zlib.gunzipSync, lenient: inflateFrom(gzipHeaderLength(bytes)) }
      : undefined;
  }
  if (name === "zstd") {
    return evident === "zstd" && zlib.zstdDecompressSync ? { strict: zlib.zstdDecompressSync } : undefined;
  }
  if (name === "deflate") {
    // Some servers leave out the wrapper, whose first byte ends in 8.
    if (((bytes[0] ?? 8) & 15) !== 8) return { strict: zlib.inflateRawSync, lenient: inflateFrom(0) };
    return { strict: zlib.inflateSync, lenient: inflateFrom(2) };
  }
  if (name === "br") {
    return {
      strict: zlib.brotliDecompressSync,
      lenient: (data, options) =>
        zlib.brotliDecompressSync(data, { ...options, finishFlush: BROTLI_OPERATION_FLUSH }),
    };
  }
  return undefined;
}

/** Where the data of a gzip file begins (RFC 1952). */
function gzipHeaderLength(bytes: Buffer): number {
  const flags = bytes[3] ?? 0;
  let end = 10;
  if (flags & 4) end += 2 + (bytes[10] ?? 0) + ((bytes[11] ?? 0) << 8);
  // A name and a comment, each up to a zero byte.
  for (const flag of [8, 16]) if (flags & flag) end = bytes.indexOf(0, end) + 1 || bytes.length;
  return flags & 2 ? end + 2 : end;
}

function isTooLarge(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
}
