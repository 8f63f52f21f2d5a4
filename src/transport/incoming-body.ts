import { isAscii } from "node:buffer";
import type http from "node:http";
import { decodeBody, decodedPart } from "./decode-body.ts";
import { decodeText, isWholeJson } from "./decode-text.ts";
import { rawHeader } from "./raw-header.ts";
import type { Oddity, TransportResponse } from "./transport.ts";

/** An answer whose head has come, and the body as far as it has. */
export class IncomingBody {
  readonly status: number;
  /** Bytes after the end that the server announced, or in a place where no chunk can begin. */
  excess: readonly Buffer[] = [];
  readonly #response: http.IncomingMessage;
  readonly #maxBytes: number;
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(response: http.IncomingMessage, maxBytes: number) {
    this.#response = response;
    this.#maxBytes = maxBytes;
    this.status = response.statusCode ?? 0;
  }

  /** Adds a piece. False if the body is now too large. */
  take(chunk: Buffer): boolean {
    this.#size += chunk.length;
    if (this.#size > this.#maxBytes) return false;
    this.#chunks.push(chunk);
    return true;
  }

  /**
   * The answer, once its end has come.
   *
   * @throws Error with the code `ERR_BUFFER_TOO_LARGE`, or another of zlib
   */
  whole(): TransportResponse {
    const bytes = this.#bytes();
    try {
      return this.#wholeOf(bytes);
    } catch (error) {
      this.#chunks = [bytes];
      throw error;
    }
  }

  #wholeOf(bytes: Buffer): TransportResponse {
    this.#chunks = []; // what listens to the answer outlives it for a while
    if (this.excess.length === 0) {
      const text = plainText(bytes, this.#response.rawHeaders);
      if (text !== undefined) return { status: this.status, body: text, header: this.#header };
      return this.#read(bytes);
    }
    let stated: TransportResponse | undefined;
    let failure: unknown;
    try {
      stated = this.#read(bytes);
    } catch (error) {
      failure = error;
    }
    if (stated === undefined || !isWholeJson(stated.body)) {
      for (const more of this.excess) {
        const answer = this.#readJson(Buffer.concat([bytes, more]), "content-length");
        if (answer !== undefined) return answer;
      }
    }
    if (stated === undefined) throw failure;
    return stated;
  }

  /** The answer without its end, if what has come is whole JSON. */
  whatCame(): TransportResponse | undefined {
    const bytes = this.#bytes();
    const fault = this.#response.complete ? undefined : this.#framing();
    const answer = this.#size === 0 ? undefined : this.#readJson(bytes, fault);
    if (answer !== undefined || fault !== "chunked") return answer;
    for (const more of this.excess) {
      const json = jsonWithin(Buffer.concat([bytes, more]));
      const read = json && this.#readJson(json, fault);
      if (read !== undefined) return read;
    }
    return undefined;
  }

  /** The received text, if any, because an incomplete answer is paid for too. */
  part(): string | undefined {
    const bytes = this.#size === 0 ? this.excess[0] : this.#bytes();
    return bytes?.length ? decodedPart(bytes, this.#header, this.#maxBytes) : undefined;
  }

  #bytes(): Buffer {
    return this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks, this.#size);
  }

  #readJson(bytes: Buffer, fault: Oddity | undefined): TransportResponse | undefined {
    if (bytes.length > this.#maxBytes) return undefined;
    try {
      const answer = this.#read(bytes, fault);
      return isWholeJson(answer.body) ? answer : undefined;
    } catch {
      return undefined;
    }
  }

  #read(bytes: Buffer, fault?: Oddity): TransportResponse {
    const { text, odd } = decodeBody(bytes, this.#header, this.#maxBytes);
    const all = fault === undefined ? odd : [fault, ...odd];
    return { status: this.status, body: text, header: this.#header, ...(all.length > 0 && { odd: all }) };
  }

  /** What its end would have told by. */
  #framing(): Oddity {
    if (this.#header("transfer-encoding") !== undefined) return "chunked";
    return this.#header("content-length") === undefined ? "unended" : "content-length";
  }

  // The parsed headers are costly, and two or three are looked at in each answer.
  readonly #header = (name: string): string | undefined => rawHeader(this.#response.rawHeaders, name);
}

/** The text of a usual answer: a JSON object in UTF-8, not encoded. Others take the careful way. */
function plainText(bytes: Buffer, rawHeaders: readonly string[]): string | undefined {
  if (bytes[0] !== 0x7b || bytes[1] === 0) return undefined;
  if ((rawHeader(rawHeaders, "content-encoding") ?? "identity").toLowerCase() !== "identity")
    return undefined;
  // Most answers are, and Node decodes those five times as fast.
  if (isAscii(bytes)) return bytes.toString("latin1");
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? undefined : text;
}

const STATUS_LINE = /^\s*(?:HTTP\/\d(?:\.\d)?|ICY) ([2-9]\d\d)[^\n]*\n/;
// What ends the head, also where lines end as they should not.
const HEAD_END = /\r?\n\r?\n/;

/**
 * Reads an answer that Node's parser refuses for its head, out of the packet that it came in: two lengths, a control
 * character in a header, line ends without CR. Only whole JSON counts, since nothing else says that all of it came.
 */
export function unparsedAnswer(packet: Buffer | undefined, maxBytes: number): TransportResponse | undefined {
  if (packet === undefined) return undefined;
  const text = packet.toString("latin1");
  const [line, status] = STATUS_LINE.exec(text) ?? [];
  const end = HEAD_END.exec(text);
  if (line === undefined || end === null) return undefined;
  const bytes = jsonWithin(packet.subarray(end.index + end[0].length));
  if (bytes === undefined || bytes.length > maxBytes) return undefined;
  const { text: body } = decodeText(bytes, undefined);
  if (!isWholeJson(body)) return undefined;
  const headers = text
    .slice(line.length, end.index)
    .split(/\r?\n/)
    .flatMap((each) => [each.split(":", 1)[0]?.trim() as string, each.slice(each.indexOf(":") + 1).trim()]);
  return { status: Number(status), body, header: (name) => rawHeader(headers, name), odd: ["head"] };
}

/** What begins and ends as JSON does, without the sizes of chunks before and after it. */
function jsonWithin(bytes: Buffer): Buffer | undefined {
  const text = bytes.toString("latin1");
  const start = text.search(/[{[]/);
  const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"));
  return start < 0 || end < start ? undefined : bytes.subarray(start, end + 1);
}
