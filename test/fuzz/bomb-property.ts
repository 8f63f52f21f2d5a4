import * as zlib from "node:zlib";
import fc from "fast-check";
import type { Transport } from "../../src/index.node.ts";
import type { HostileServer } from "./hostile-server.ts";
import { watchedCall } from "./watched-call.ts";

const MIB = 2 ** 20;
const INFLATED = 256 * MIB;
// What a call may add to the process's peak where the cap is a few MiB; to inflate it all would add twice as much.
const MOST_ADDED = 128 * MIB;

const peak = (): number => process.resourceUsage().maxRSS * 1024;

/** An answer that inflates to 256 MiB is given up at the cap, in every coding, and takes no more memory than that. */
export function bombProperty(
  server: HostileServer,
  transport: Transport,
): fc.IAsyncPropertyWithHooks<[string, number]> {
  // Made in pieces, so that making them does not raise the peak either.
  const zeros = zlib.gzipSync(Buffer.alloc(MIB, " ")).length;
  const bombs: Record<string, Buffer> = { gzip: inPieces(zlib.gzipSync), br: brotli() };
  if (zeros > MIB / 100) throw new Error("no bomb");
  return fc.asyncProperty(
    fc.constantFrom(...Object.keys(bombs)),
    fc.integer({ min: 1, max: 4 * MIB }),
    async (name, maxResponseBytes) => {
      const body = bombs[name] as Buffer;
      const length = `content-length: ${body.length}`;
      const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-encoding: ${name}\r\n${length}\r\n\r\n`;
      // Node's fetch takes a connection that ends while it reads slowly for broken, though all had arrived.
      server.answer({ pieces: [Buffer.from(head), body], after: "keep" });
      const before = peak();
      const { error } = await watchedCall(transport, server.url, { options: { maxResponseBytes } });
      const added = peak() - before;
      if (added > MOST_ADDED) throw new Error(`took ${added} bytes more`);
      // On a busy machine the deadline may pass first.
      if (error?.code !== "response-too-large" && error?.code !== "timeout")
        throw new Error(`ended as ${error?.code}`);
      if (error.sent === "no") throw new Error("said not sent, was read");
    },
  );
}

/** Members of one MiB each: a gzip file may have many. */
function inPieces(pack: (body: Buffer) => Buffer): Buffer {
  return Buffer.concat(Array.from({ length: INFLATED / MIB }, () => pack(Buffer.alloc(MIB, " "))));
}

function brotli(): Buffer {
  return zlib.brotliCompressSync(Buffer.alloc(16 * MIB, " "), {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 },
  });
}
