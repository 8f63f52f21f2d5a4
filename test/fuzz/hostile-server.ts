import { once } from "node:events";
import * as net from "node:net";
import { type Received, readRequest } from "../servers/far-end.ts";

/** What the server does with every request until it is told otherwise. */
export interface Script {
  /** What it writes, raw, in pieces that leave one by one. */
  readonly pieces: readonly Uint8Array[];
  /** What becomes of the connection. */
  readonly after: "keep" | "close" | "reset";
}

/** A server on loopback that writes whatever bytes it is given, and remembers what it read since it was last told. */
export interface HostileServer {
  readonly url: string;
  /** Every request that was read whole since then. */
  readonly requests: readonly Received[];
  answer(script: Script): void;
  stop(): Promise<void>;
}

/** Starts one on a free loopback port. */
export async function startHostileServer(): Promise<HostileServer> {
  const sockets = new Set<net.Socket>();
  const requests: Received[] = [];
  let script: Script = { pieces: [], after: "close" };

  const server = net.createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    let pending: Buffer[] = [];
    socket.on("data", (chunk) => {
      pending.push(chunk);
      // Joined only at the end of a piece of JSON: a long body would be copied at every chunk.
      if (chunk.at(-1) !== 0x7d) return;
      const read = readRequest(Buffer.concat(pending), socket.remotePort ?? 0);
      if (read === undefined) return;
      pending = [];
      requests.push(read.received);
      const { pieces, after } = script;
      for (const piece of pieces) socket.write(piece);
      if (after === "close") socket.end();
      if (after === "reset") setImmediate(() => socket.resetAndDestroy());
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    requests,
    answer(next) {
      requests.length = 0;
      script = next;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
