// A body arrives in pieces that end anywhere, in the middle of a character as well.
import { setImmediate as turn } from "node:timers/promises";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { clientFor, Everything, failureOf, found, transportFor, transportNames } from "./clients.ts";
import { type FarEnd, startFarEnd } from "./servers/far-end.ts";

let farEnd: FarEnd | undefined;
afterEach(() => farEnd?.stop());

/** Answers with these pieces, each a chunk and a packet of its own. */
async function startInPieces(pieces: () => readonly Buffer[]): Promise<FarEnd> {
  farEnd = await startFarEnd({
    async answer(_, { socket }) {
      socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
      for (const piece of pieces()) {
        await turn();
        socket.write(`${piece.length.toString(16)}\r\n`);
        socket.write(piece);
        socket.write("\r\n");
      }
      socket.write("0\r\n\r\n");
      return undefined;
    },
  });
  return farEnd;
}

const finding = "आधार ₹ 🙂 é";
const { verify } = found.data;
const answer = Buffer.from(
  JSON.stringify({ data: { verify: { ...verify, result: { ...verify.result, finding } } } }),
);

describe.each(transportNames)("over %s", (name) => {
  test("an answer is whole wherever it was cut", async () => {
    let pieces: Buffer[] = [];
    const { url } = await startInPieces(() => pieces);
    const client = clientFor(transportFor(name), url);
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: answer.length - 1 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        const ends = [...places.sort((a, b) => a - b), answer.length];
        pieces = ends.map((end, index) => answer.subarray(ends[index - 1] ?? 0, end));
        const verified = await client.verify(Everything, { name: "Example" });
        expect(verified).toMatchObject({ ok: true, result: { finding } });
      }),
      { numRuns: 40 },
    );
    client.close();
  });

  test("an answer of just maxResponseBytes is taken, and one byte more is not", async () => {
    const half = Math.floor(answer.length / 2);
    const { url } = await startInPieces(() => [answer.subarray(0, half), answer.subarray(half)]);
    const call = (maxResponseBytes: number) => {
      const client = clientFor(transportFor(name), url, { maxResponseBytes });
      return client.verify(Everything, { name: "Example" }).finally(() => client.close());
    };
    expect(await call(answer.length)).toMatchObject({ ok: true, result: { finding } });
    expect(await failureOf(call(answer.length - 1))).toMatchObject({
      code: "response-too-large",
      sent: "yes",
      status: 200,
    });
  });
});
