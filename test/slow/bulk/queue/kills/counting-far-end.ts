import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { createSandbox } from "../../../../../src/sandbox.ts";

/** The vendor on loopback, which counts what it read before it does anything else. */
export interface CountingFarEnd {
  readonly url: string;
  /** Every call that was read whole: whose row, and when, in milliseconds of `performance.now()`. */
  readonly calls: readonly { readonly row: string; readonly at: number }[];
  stop(): Promise<void>;
}

/** @param slow milliseconds that an answer takes */
export async function startCountingFarEnd(slow: number): Promise<CountingFarEnd> {
  const sandbox = createSandbox({ keep: 0 });
  const calls: { row: string; at: number }[] = [];
  const server = createServer(async (request, response) => {
    // A client with a ledger asks who is there before it calls.
    if (request.method === "GET") return void response.writeHead(405).end();
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const at = performance.now();
    const body = Buffer.concat(parts).toString();
    const { variables } = JSON.parse(body) as { variables: { name1: string } };
    calls.push({ row: `row-${variables.name1.replace(/\D/g, "")}`, at });
    await wait(slow);
    const headers = new Headers(request.headers as Record<string, string>);
    const answer = await sandbox.fetch("http://127.0.0.1/", { method: "POST", headers, body });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  // One that is closed as a request is written into it would leave a row unknown where no kill fell.
  server.keepAliveTimeout = 300_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    calls,
    async stop() {
      server.close();
      server.closeAllConnections();
      await sandbox.close();
    },
  };
}
