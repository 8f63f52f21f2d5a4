import * as zlib from "node:zlib";
import fc from "fast-check";
import { hostileBody } from "./hostile-body.ts";
import type { Script } from "./hostile-server.ts";
import { hostileText, NAMES } from "./hostile-text.ts";

/** What the server writes, and what of it is an answer that must reach the app. */
export interface HostileAnswer extends Script {
  readonly status: number;
  /** The body as it was before encoding, if HTTP says beyond doubt that this is the body; else nothing. */
  readonly body: Buffer | undefined;
  /** Whether what it repeats of the request stands in it unbroken: half a value is not known again. */
  readonly unbroken: boolean;
}

/** The best compression would take seconds for the largest bodies. */
const brotli = (body: Buffer): Buffer =>
  zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } });

const CODINGS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: zlib.gzipSync,
  "x-gzip": zlib.gzipSync,
  GZIP: zlib.gzipSync,
  deflate: zlib.deflateSync,
  "deflate ": zlib.deflateRawSync,
  br: brotli,
  identity: (body) => body,
};

/** The body as it travels, and the header that names its coding; `true` says so or not so. */
const coding = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constant({ names: [] as string[], encode: (body: Buffer) => body, honest: true }),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(...Object.keys(CODINGS)).map((name) => ({
      names: [name],
      encode: CODINGS[name] as (body: Buffer) => Buffer,
      honest: true,
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          ...Object.keys(CODINGS),
          ...NAMES.map((name) => name.toLowerCase()),
          "zstd",
          "gzip, gzip",
          "gzip;q=1",
          "\xff",
        ),
        fc.constantFrom("none", "cut", "other"),
      )
      .map(([name, way]) => ({
        names: [name],
        encode: (body: Buffer) =>
          way === "none" ? body : way === "cut" ? zlib.gzipSync(body).subarray(0, -6) : brotli(body),
        honest: false,
      })),
  },
);

// 421 is left out: Node's own fetch sends a request again that was answered so, and no option prevents it.
const status = fc.oneof(
  { weight: 10, arbitrary: fc.constant(200) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      201,
      202,
      206,
      300,
      302,
      307,
      400,
      401,
      402,
      403,
      404,
      413,
      429,
      500,
      502,
      503,
      504,
      599,
      600,
      999,
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(100, 101, 102, 103, 204, 205, 304) },
);

const HEADER_NAMES = [
  "x-request-id",
  "x-amzn-requestid",
  "x-amzn-errortype",
  "retry-after",
  "date",
  "content-type",
  "location",
  "set-cookie",
  "vary",
  "keep-alive",
  "trailer",
  "server",
  ...NAMES.filter((name) => name !== ""),
];
const headerValue = fc.oneof(
  hostileText,
  fc.constantFrom(
    "0",
    "-5",
    "1e9",
    "99999999999999999999",
    "soon 1",
    "Wed, 21 Oct 2099 07:28:00 GMT",
    "Z, 99:99:99 ",
    "application/json",
    "text/html; charset=utf-16",
    "ForbiddenException: token",
    "timeout=0",
    "",
  ),
);
/** Headers that can stand on a line; what they say is another matter. */
const headers = fc
  .array(fc.tuple(fc.constantFrom(...HEADER_NAMES), headerValue), { maxLength: 4 })
  .map((pairs) =>
    pairs.map(
      ([name, value]) =>
        `${name}: ${Buffer.from(value.slice(0, 500))
          .toString("latin1")
          .replace(/[^ -~\x80-\xff]/g, " ")}`,
    ),
  );
/** Lines that HTTP does not know. */
const wrongLines = fc.array(
  fc.constantFrom(
    "no colon",
    ": no name",
    "na me: a",
    "a: b\rc: d",
    "nul: \0",
    " folded",
    "content-length: 1",
    "content-length: -1",
    "content-length: abc",
    "content-length:",
    "transfer-encoding: chunked",
    "transfer-encoding: gzip",
    "transfer-encoding: identity, chunked",
    `long: ${"x".repeat(20_000)}`,
    "connection: upgrade\r\nupgrade: h2c",
  ),
  { minLength: 1, maxLength: 2 },
);

const framing = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("length" as const, "chunked" as const, "close" as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("longer" as const, "shorter" as const, "bad chunk" as const, "cut" as const),
  },
);

/** One answer of a server that means harm or has lost its mind. It never leaves the client waiting. */
export const hostileAnswer: fc.Arbitrary<HostileAnswer> = fc
  .record({
    status,
    reason: fc.constantFrom("OK", "", "\xff\xfe", "Said  So", "x".repeat(300)),
    headers,
    wrongLines: fc.option(wrongLines, { freq: 10 }),
    body: hostileBody,
    coding,
    framing,
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    pieces: fc.integer({ min: 1, max: 4 }),
    extra: fc.option(
      fc.constantFrom("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}", "\r\n", "garbage", "{}"),
      { freq: 20 },
    ),
    reset: fc.nat(30).map((chance) => chance === 0),
  })
  .map((given) => {
    const encoded = given.coding.encode(given.body.bytes);
    const lines = [`HTTP/1.1 ${given.status} ${given.reason}`, ...given.headers];
    for (const name of given.coding.names) lines.push(`content-encoding: ${name}`);
    let payload: Buffer = encoded;
    if (given.framing === "length" || given.framing === "cut")
      lines.push(`content-length: ${encoded.length}`);
    if (given.framing === "longer") lines.push(`content-length: ${encoded.length + 10}`);
    if (given.framing === "shorter") lines.push(`content-length: ${Math.max(0, encoded.length - 3)}`);
    if (given.framing === "chunked") {
      lines.push("transfer-encoding: chunked");
      payload = chunked(encoded, given.pieces);
    }
    if (given.framing === "bad chunk") {
      lines.push("transfer-encoding: chunked");
      payload = Buffer.concat([Buffer.from("zz\r\n"), encoded]);
    }
    lines.push(...(given.wrongLines ?? []));
    let bytes = Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), payload]);
    if (given.framing === "cut") bytes = bytes.subarray(0, Math.floor(bytes.length * given.cut));
    if (given.extra !== null) bytes = Buffer.concat([bytes, Buffer.from(given.extra)]);
    const plain = given.framing === "length" || given.framing === "chunked" || given.framing === "close";
    const bodiless =
      given.status < 200 || given.status === 204 || given.status === 205 || given.status === 304;
    const whole =
      plain &&
      given.coding.honest &&
      !bodiless &&
      !given.reset &&
      given.wrongLines === null &&
      (given.extra === null || given.framing !== "close");
    return {
      status: given.status,
      pieces: split(bytes, given.pieces),
      after: given.reset
        ? "reset"
        : whole && given.framing !== "close" && given.extra === null
          ? "keep"
          : "close",
      body: whole ? given.body.bytes : undefined,
      unbroken: given.body.unbroken && plain && given.wrongLines === null,
    };
  });

function chunked(body: Buffer, pieces: number): Buffer {
  const parts = split(body, pieces).filter((part) => part.length > 0);
  const framed = parts.map((part) =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from("\r\n")]),
  );
  return Buffer.concat([...framed, Buffer.from("0\r\n\r\n")]);
}

function split(bytes: Buffer, pieces: number): Buffer[] {
  const size = Math.max(1, Math.ceil(bytes.length / pieces));
  return Array.from({ length: pieces }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
}
