// Whole JSON that is framed or encoded as it should not be. It was paid for: it is an answer, with a note of what was
// odd. The far ends write raw bytes, since no HTTP library would.
import { inspect } from "node:util";
import * as zlib from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { Cancellation } from "../src/transport/cancellation.ts";
import { decodedPart } from "../src/transport/decode-body.ts";
import { OutgoingRequest } from "../src/transport/outgoing-request.ts";
import type { Oddity, TransportError, TransportResponse } from "../src/transport/transport.ts";
import {
  clientFor,
  Everything,
  failureOf,
  found,
  type TransportName,
  transportFor,
  transportNames,
} from "./clients.ts";
import { type Connection, type FarEnd, type Reply, responseBytes, startFarEnd } from "./servers/far-end.ts";

const stops: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** How a far end goes on once it wrote what it had. */
type End = "closes" | "resets" | "keeps it open";

async function start(bytes: Buffer | string, end: End): Promise<FarEnd> {
  const farEnd = await startFarEnd({
    answer(_, { socket, tcp, stall }: Connection) {
      socket.write(bytes, () => {
        if (end === "closes") socket.end();
        if (end === "resets") setTimeout(() => tcp.resetAndDestroy(), 30);
        if (end === "keeps it open") stall();
      });
      return undefined;
    },
  });
  stops.push(() => farEnd.stop());
  return farEnd;
}

/** One request. If the far end keeps the connection open, a deadline passes 200 ms after its last byte. */
function send(name: TransportName, farEnd: FarEnd, maxResponseBytes = 100_000): Promise<TransportResponse> {
  const transport = transportFor(name);
  stops.push(() => transport.close?.());
  const cancellation = new Cancellation();
  farEnd.stalled.then(() => setTimeout(() => cancellation.cancel("timeout"), 200));
  const headers = { "content-type": "application/json" };
  return transport.send(
    new OutgoingRequest(new URL(farEnd.url), headers, "{}", maxResponseBytes, cancellation),
  );
}

const finding = "₹ é";
const { verify } = found.data;
const json = JSON.stringify({ data: { verify: { ...verify, result: { ...verify.result, finding } } } });
const bytes = Buffer.from(json);
const ascii = JSON.stringify(found);
const ok = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
const sized = (length: number, body: Buffer | string = bytes): Buffer =>
  Buffer.concat([Buffer.from(`${ok}content-length: ${length}\r\n\r\n`), Buffer.from(body as Buffer)]);
const chunked = (rest: string, size = bytes.length): Buffer =>
  Buffer.concat([
    Buffer.from(`${ok}transfer-encoding: chunked\r\n\r\n${size.toString(16)}\r\n`),
    bytes,
    Buffer.from(rest),
  ]);

const { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } = zlib;
// From Node 22.15 on.
const { zstdCompressSync } = zlib as unknown as { zstdCompressSync?: typeof gzipSync };

interface Framing {
  readonly name: string;
  readonly sent: Buffer | string;
  readonly end: End;
  readonly odd: Oddity;
  /** What is left of it to be seen through `fetch`, if anything. */
  readonly throughFetch: Oddity | "lost";
}

const framings: readonly Framing[] = [
  ...(["closes", "keeps it open", "resets"] as const).flatMap((end): Framing[] => [
    {
      name: "a length that is one too large",
      sent: sized(bytes.length + 1),
      end,
      odd: "content-length",
      throughFetch: "content-length",
    },
    { name: "no last chunk", sent: chunked("\r\n"), end, odd: "chunked", throughFetch: "unended" },
  ]),
  ...(
    [
      ["a last chunk without its empty line", chunked("\r\n0\r\n")],
      ["a chunk without its line end", chunked("0\r\n\r\n")],
      ["a chunk that is longer than said", chunked("x\r\n0\r\n\r\n")],
      ["a chunk that is shorter than said", chunked("", bytes.length + 9)],
    ] as const
  ).map(([name, sent]): Framing => ({ name, sent, end: "closes", odd: "chunked", throughFetch: "unended" })),
  {
    name: "neither length nor chunks",
    sent: `${ok}\r\n${json}`,
    end: "keeps it open",
    odd: "unended",
    throughFetch: "unended",
  },
  {
    name: "HTTP/1.0",
    sent: `${ok.replace("1.1", "1.0")}\r\n${json}`,
    end: "keeps it open",
    odd: "unended",
    throughFetch: "unended",
  },
  ...(["closes", "keeps it open"] as const).flatMap((end) => [
    {
      name: "a length that is three too small",
      sent: sized(bytes.length - 3),
      end,
      odd: "content-length" as const,
      throughFetch: "lost" as const,
    },
    {
      name: "a length that is one too small, and connection: close",
      sent: Buffer.concat([
        Buffer.from(`${ok}connection: close\r\ncontent-length: ${bytes.length - 1}\r\n\r\n`),
        bytes,
      ]),
      end,
      odd: "content-length" as const,
      throughFetch: "lost" as const,
    },
  ]),
  ...(
    [
      ["a chunked header on plain text", `${ok}transfer-encoding: chunked\r\n\r\n${json}`],
      [
        "chunk sizes with blanks",
        chunked("\r\n0\r\n\r\n")
          .toString()
          .replace(/^[\da-f]+(?=\r)/m, "00$& "),
      ],
      [
        "chunks without CR",
        chunked("\r\n0\r\n\r\n")
          .toString()
          .replace(/\r\n(?=[{0]|$)/g, "\n"),
      ],
    ] as const
  ).map(([name, sent]): Framing => ({ name, sent, end: "closes", odd: "chunked", throughFetch: "lost" })),
  ...(
    [
      ["two lengths", `content-length: ${bytes.length}\r\n`.repeat(2), json],
      ["two lengths in one", `content-length: ${bytes.length}, ${bytes.length}\r\n`, json],
      ["no length", "content-length: all\r\n", json],
      [
        "a length beside chunks",
        `content-length: 9\r\ntransfer-encoding: chunked\r\n`,
        `${bytes.length.toString(16)}\r\n${json}\r\n0\r\n\r\n`,
      ],
      ["a control character in a header", "x-a: a\x01b\r\n", json],
      ["a blank before a colon", `content-length : ${bytes.length}\r\n`, json],
    ] as const
  ).map(
    ([name, headers, body]): Framing => ({
      name,
      sent: `${ok}${headers}\r\n${body}`,
      end: "keeps it open",
      odd: "head",
      throughFetch: "lost",
    }),
  ),
  {
    name: "lines of the head without CR",
    sent: sized(bytes.length).toString().replaceAll("\r\n", "\n"),
    end: "keeps it open",
    odd: "head",
    throughFetch: "lost",
  },
  {
    name: "another protocol's name",
    sent: `HTTP/2 200\r\n\r\n${json}`,
    end: "keeps it open",
    odd: "head",
    throughFetch: "lost",
  },
  {
    name: "a status that has no body",
    sent: `HTTP/1.1 204 No Content\r\n\r\n${json}`,
    end: "closes",
    odd: "content-length",
    throughFetch: "lost",
  },
];

describe.each(transportNames)("bad framing over %s", (transport) => {
  test.each(framings.map((framing) => [framing.name, framing.end, framing] as const))(
    "%s, and the server %s",
    async (_, __, { sent, end, odd, throughFetch }) => {
      const expected = transport === "fetch" ? throughFetch : odd;
      const farEnd = await start(sent, end);
      const answer = await send(transport, farEnd).catch((error: unknown) => error);
      if (expected === "lost") {
        if (answer instanceof Error) expect(answer).toMatchObject({ code: "connection-lost" });
        else expect((answer as TransportResponse).body.length).toBeLessThan(json.length);
      } else expect(answer).toMatchObject({ body: json, odd: [expected] });
      expect(farEnd.requests).toHaveLength(1);
    },
  );

  test.each<[string, Buffer, End]>([
    ["an object without its last brace", sized(bytes.length, bytes.subarray(0, -1)), "closes"],
    ["an object without its last brace", sized(bytes.length, bytes.subarray(0, -1)), "keeps it open"],
    ["a number, which may be the beginning of one", sized(9, "12345"), "closes"],
    ["a text", sized(9, '"12345"'), "keeps it open"],
    ["nothing", sized(9, ""), "closes"],
    ["two objects", sized(9, "{}{}"), "closes"],
    ["a page", sized(9_999, "<html></html>"), "closes"],
  ])("%s is no answer where its end is missing", async (_, sent, end) => {
    const farEnd = await start(sent, end);
    await expect(send(transport, farEnd)).rejects.toMatchObject({
      code: "connection-lost",
      sent: "yes",
      status: 200,
    });
  });

  test.runIf(transport === "node")("a head of 54 kB is read", async () => {
    const long = `x-a: ${"b".repeat(9_000)}\r\n`.repeat(6);
    const farEnd = await start(`${ok}${long}content-length: ${bytes.length}\r\n\r\n${json}`, "keeps it open");
    expect(await send(transport, farEnd)).toMatchObject({ status: 200, body: json });
  });

  test.each([
    ["JSON that is cut", `${ok}x-a: \x01\r\n\r\n${json.slice(0, -1)}`],
    ["two answers", `${ok}x-a: \x01\r\n\r\n${json}${json}`],
    ["words", `${ok}x-a: \x01\r\n\r\nno`],
    ["a head alone", `${ok}x-a: \x01\r\n`],
    ["a note before the answer", "HTTP/1.1 103 Early Hints\r\nx-a: \x01\r\n\r\n{}"],
    ["another protocol", '+OK {"a":1}\r\n\r\n{}'],
  ])("%s behind a head that is none is lost", async (_, sent) => {
    const farEnd = await start(sent, "closes");
    await expect(send(transport, farEnd)).rejects.toMatchObject({ code: "connection-lost" });
  });

  test.each<[string, End, Buffer, string]>([
    ["a length that is not reached", "closes", sized(9_999, json.slice(0, -9)), json.slice(0, -9)],
    ["a length that is not reached", "keeps it open", sized(9_999, json.slice(0, -9)), json.slice(0, -9)],
    ["a reset", "resets", sized(9_999, json.slice(0, -9)), json.slice(0, -9)],
    ["chunks without a last one", "closes", chunked("\r\n9\r\n{"), `${json}{`],
  ])("the text that came stays with the error: %s, and the server %s", async (_, end, sent, text) => {
    const farEnd = await start(sent, end);
    const error = await send(transport, farEnd).catch((error: unknown) => error);
    expect(error).toMatchObject({ code: "connection-lost", sent: "yes", status: 200 });
    expect((error as TransportError).answer()).toBe(text);
    const client = clientFor(transportFor(transport), farEnd.url);
    stops.push(() => client.close());
    const failure = await failureOf(client.verify(Everything, { name: "Example" }, { timeout: 300 }));
    expect(failure.answer()).toBe(text);
    expect(inspect([error, failure], { getters: true, showHidden: true, depth: 9 })).not.toContain("₹");
  });

  test("a truncated answer is measured like a complete one", async () => {
    const farEnd = await start(sized(bytes.length + 1), "closes");
    await expect(send(transport, farEnd, bytes.length - 1)).rejects.toMatchObject({
      code: "response-too-large",
    });
  });

  test.each<End>(["closes", "keeps it open"])("a call gets it where the server %s", async (end) => {
    const farEnd = await start(sized(bytes.length + 1), end);
    const client = clientFor(transportFor(transport), farEnd.url);
    stops.push(() => client.close());
    const call = client.verify(Everything, { name: "Example" }, { timeout: 300 });
    expect(await call).toMatchObject({ ok: true, receipt: { attempts: 1 }, result: { finding } });
    expect(farEnd.requests).toHaveLength(1);
  });
});

interface Encoded {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly odd?: readonly Oddity[];
  readonly text?: string;
}

async function receive(name: TransportName, reply: Reply): Promise<Pick<TransportResponse, "body" | "odd">> {
  const farEnd = await start(responseBytes(reply), "closes");
  const { body, odd } = await send(name, farEnd);
  return { body, odd };
}

const changed = (data: Buffer, fromEnd: number): Buffer => {
  const copy = Buffer.from(data);
  copy[copy.length - fromEnd] = (copy[copy.length - fromEnd] as number) ^ 1;
  return copy;
};
const gzip = gzipSync(bytes);
const brotli = brotliCompressSync(bytes);
/** As gzip makes it of a file, with a name, a comment, an extra field and a checksum over them. */
const named = Buffer.concat([
  Buffer.from([0x1f, 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3, 3, 0, 1, 2, 3]),
  Buffer.from("answer.json\0a comment\0"),
  Buffer.from([0, 0]),
  gzip.subarray(10),
]);
/** Flushed, and never ended: as a server writes that dies behind its last write. */
const flushed = brotliCompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH });

const encodings: Readonly<Record<string, readonly [string | undefined, Buffer, (readonly Oddity[])?]>> = {
  "gzip that was not asked for": ["gzip", gzip],
  "identity, spelt out": ["Identity , ", bytes],
  "gzip without its trailer": ["gzip", gzip.subarray(0, -8), ["encoding-end"]],
  "gzip with half its trailer": ["gzip", gzip.subarray(0, -4), ["encoding-end"]],
  "gzip whose checksum is wrong": ["gzip", changed(gzip, 6), ["encoding-end"]],
  "gzip whose length is wrong": ["gzip", changed(gzip, 1), ["encoding-end"]],
  "gzip with a line end behind it": ["gzip", Buffer.concat([gzip, Buffer.from("\r\n")]), ["encoding-end"]],
  "gzip with a name and all, without its trailer": ["gzip", named.subarray(0, -8), ["encoding-end"]],
  "deflate without its checksum": ["deflate", deflateSync(bytes).subarray(0, -4), ["encoding-end"]],
  "deflate whose checksum is wrong": ["deflate", changed(deflateSync(bytes), 1), ["encoding-end"]],
  "bare deflate without its last byte": [
    "deflate",
    deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }),
    ["encoding-end"],
  ],
  "brotli without its end": ["br", flushed, ["encoding-end"]],
  "gzip and then brotli": ["gzip, br", brotliCompressSync(gzip), ["encoding"]],
  "gzip, br, and it is brotli alone": ["gzip, br", brotli, ["encoding"]],
  "gzip, br, and it is gzip alone": ["gzip, br", gzip, ["encoding"]],
  "gzip, br, and it is neither": ["gzip, br", bytes, ["encoding"]],
  "gzip, br, the other way round": ["gzip, br", gzipSync(brotli), ["encoding"]],
  "gzip, gzip, and it is once": ["gzip, gzip", gzip, ["encoding"]],
  "twenty encodings": [Array(20).fill("gzip").join(","), gzip, ["encoding"]],
  "deflate, gzip": ["deflate, gzip", gzipSync(deflateSync(bytes)), ["encoding"]],
  "gzip, and it is plain": ["gzip", bytes, ["encoding"]],
  "x-gzip, and it is plain": ["x-gzip", bytes, ["encoding"]],
  "deflate, and it is plain": ["deflate", bytes, ["encoding"]],
  "br, and it is plain": ["br", bytes, ["encoding"]],
  "zstd, and it is plain": ["zstd", bytes, ["encoding"]],
  "gzip, and it is brotli": ["gzip", brotli, ["encoding"]],
  "br, and it is gzip": ["br", gzip, ["encoding"]],
  "deflate, and it is gzip": ["deflate", gzip, ["encoding"]],
  "gzip, and it is deflate": ["gzip", deflateSync(bytes), ["encoding"]],
  "gzip, twice": ["gzip", gzipSync(gzip), ["encoding"]],
  "gzip, and the header is lost": [undefined, gzip, ["encoding"]],
  "deflate, and the header is lost": [undefined, deflateSync(bytes), ["encoding"]],
  "UTF-8 as an encoding": ["UTF-8", bytes, ["encoding"]],
  "aws-chunked": ["aws-chunked", bytes, ["encoding"]],
  "none, by that name": ["none", bytes, ["encoding"]],
  "an unknown one over gzip": ["snappy", gzip, ["encoding"]],
  "gzip of UTF-16": ["gzip", gzipSync(Buffer.from(json, "utf16le")), ["charset"]],
};

describe("an encoding, over node", () => {
  test.each(Object.entries(encodings))("%s", async (_, [encoding, body, odd]) => {
    const headers = encoding === undefined ? {} : { "content-encoding": encoding };
    expect(await receive("node", { headers, body })).toEqual({ body: json, odd });
  });

  test.skipIf(zstdCompressSync === undefined)("zstd (skipped where Node has none)", async () => {
    const headers = { "content-encoding": "zstd" };
    const body = zstdCompressSync?.(bytes) as Buffer;
    expect(await receive("node", { headers, body })).toEqual({ body: json, odd: undefined });
  });

  test("a complete text that is not JSON is returned as text", async () => {
    const headers = { "content-encoding": "gzip" };
    expect(await receive("node", { headers, body: "down" })).toEqual({ body: "down", odd: ["encoding"] });
    const packed = await receive("node", { headers, body: gzipSync("down") });
    expect(packed).toEqual({ body: "down", odd: undefined });
  });

  test.each([
    ["gzip", gzip],
    ["deflate", deflateSync(bytes)],
    ["br", brotli],
  ])("%s that stops in the middle is lost", async (encoding, body) => {
    const reply = { headers: { "content-encoding": encoding }, body: body.subarray(0, body.length / 2) };
    await expect(receive("node", reply)).rejects.toMatchObject({ code: "connection-lost", sent: "yes" });
  });

  test("both at once: gzip without its trailer in a body without its end", async () => {
    const body = gzip.subarray(0, -8);
    const head = `${ok}content-encoding: gzip\r\ncontent-length: ${body.length + 8}\r\n\r\n`;
    const farEnd = await start(Buffer.concat([Buffer.from(head), body]), "keeps it open");
    const answer = await send("node", farEnd);
    expect(answer).toMatchObject({ body: json, odd: ["content-length", "encoding-end"] });
  });

  test.each(["gzip", undefined])("a bomb in two layers is too large (content-encoding: %s)", async (said) => {
    const body = gzipSync(gzipSync(Buffer.alloc(2_000_000, " ")));
    const headers = said === undefined ? undefined : { "content-encoding": said };
    await expect(receive("node", { headers, body })).rejects.toMatchObject({ code: "response-too-large" });
  });
});

const big = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const latin = json.replace("₹", "Rs");
const charsets: Readonly<Record<string, Encoded>> = {
  "UTF-16 with a byte order mark": { body: Buffer.from(`\ufeff${json}`, "utf16le"), odd: ["charset"] },
  "UTF-16, the other way round, with one": { body: big(`\ufeff${json}`), odd: ["charset"] },
  "UTF-16 without one": { body: Buffer.from(json, "utf16le"), odd: ["charset"] },
  "UTF-16, the other way round, without one": { body: big(json), odd: ["charset"] },
  "UTF-16 that the header says": {
    headers: { "content-type": "application/json; charset=utf-16" },
    body: Buffer.from(json, "utf16le"),
    odd: ["charset"],
  },
  "UTF-16 though the header says UTF-8": {
    headers: { "content-type": 'application/json;charset="utf-8"' },
    body: big(json),
    odd: ["charset"],
  },
  "UTF-16 behind an empty line": {
    body: Buffer.from(`\r\n${json}`, "utf16le"),
    odd: ["charset"],
    text: `\r\n${json}`,
  },
  "Latin-1 that the header says": {
    headers: { "content-type": "application/json; Charset = ISO-8859-1" },
    body: Buffer.from(latin, "latin1"),
    odd: ["charset"],
    text: latin,
  },
  "Latin-1 that nobody says": {
    body: Buffer.from(latin, "latin1"),
    odd: ["charset"],
    text: latin.replace("é", "\ufffd"),
  },
  "Latin-1 by a name that nobody knows": {
    headers: { "content-type": "application/json; charset=latin-1-ish" },
    body: Buffer.from(latin, "latin1"),
    odd: ["charset"],
    text: latin.replace("é", "\ufffd"),
  },
  "UTF-8 though the header says Latin-1": {
    headers: { "content-type": "application/json; charset=iso-8859-1" },
    body: bytes,
  },
  "UTF-8 with a byte order mark": { body: Buffer.from(`\ufeff${json}`), text: `\ufeff${json}` },
  "UTF-8 that holds a replacement character of the server's": {
    body: Buffer.from(latin.replace("é", "\ufffd")),
    text: latin.replace("é", "\ufffd"),
  },
};

describe.each(transportNames)("a charset, over %s", (transport) => {
  test.each(Object.entries(charsets))("%s", async (_, { headers, body, odd, text = json }) => {
    expect(await receive(transport, { headers, body })).toEqual({ body: text, odd });
  });

  test("whole UTF-16 is known as whole without its end", async () => {
    const farEnd = await start(sized(9_999, Buffer.from(json, "utf16le")), "closes");
    const answer = await send(transport, farEnd);
    expect(answer).toMatchObject({ body: json, odd: ["content-length", "charset"] });
  });
});

test("an ordinary answer has no note", async () => {
  const farEnd = await start(responseBytes({ body: ascii }), "closes");
  expect(await send("node", farEnd)).toEqual({ status: 200, body: ascii, header: expect.any(Function) });
});

test.each<[string, string | undefined, Buffer, RegExp]>([
  ["gzip", "gzip", gzipSync(ascii.repeat(50)).subarray(0, -30), /^\{"data":\{"verify"/],
  ["gzip that nobody named", undefined, gzipSync(ascii.repeat(50)).subarray(0, -30), /^\{"data":\{"verify"/],
  ["gzip that is none", "gzip", Buffer.from("1f8b0000ff", "hex"), /^H4sAAP8=$/],
  ["text, whatever the header says", "br", Buffer.from('{"data":{"ver'), /^\{"data":\{"ver$/],
])("of %s that is cut, what can be read is kept", (_, encoding, bytes, text) => {
  const header = (name: string) => (name === "content-encoding" ? encoding : undefined);
  expect(decodedPart(bytes, header, 100_000)).toMatch(text);
});
