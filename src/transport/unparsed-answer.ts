import { decodeText } from "./decode-text.ts";
import { isWholeJson } from "./is-whole-json.ts";
import { rawHeader } from "./raw-header.ts";
import type { TransportResponse } from "./transport.ts";

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
export function jsonWithin(bytes: Buffer): Buffer | undefined {
  const text = bytes.toString("latin1");
  const start = text.search(/[{[]/);
  const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"));
  return start < 0 || end < start ? undefined : bytes.subarray(start, end + 1);
}
