import { once } from "node:events";
import * as net from "node:net";

/** A way to a PostgreSQL on which the server ends after so many answers, as it does when its postmaster was killed. */
export interface DyingPostgres {
  readonly url: string;
  /** How many answers have passed so far, of all connections. */
  readonly answers: number;
  stop(): Promise<void>;
}

const READY = "Z".charCodeAt(0);
const field = (kind: string, text: string): string => `${kind}${text}\0`;
const LAST_WORDS = ["S", "FATAL", "V", "FATAL", "C", "57P01", "M", "terminating connection"];

/** @param lives answers that pass; with the last of them comes the end of every connection */
export async function startDyingPostgres(url: string, lives: number): Promise<DyingPostgres> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<net.Socket>();
  let answers = 0;
  const keep = (socket: net.Socket): net.Socket => {
    sockets.add(socket);
    return socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  };
  const server = net.createServer((near) => {
    keep(near);
    if (answers >= lives) return near.destroy();
    const far = keep(net.connect(Number(port), hostname));
    near.pipe(far).on("close", () => near.destroy());
    near.on("close", () => far.destroy());
    let rest = Buffer.alloc(0);
    far.on("data", (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      // A type of one byte, then a length that counts itself.
      while (rest.length >= 5 && rest.length >= 1 + rest.readUInt32BE(1)) {
        const message = rest.subarray(0, 1 + rest.readUInt32BE(1));
        rest = rest.subarray(message.length);
        near.write(message);
        if (message[0] !== READY || ++answers < lives) continue;
        const words: string[] = [];
        for (let at = 0; at < LAST_WORDS.length; at += 2)
          words.push(field(LAST_WORDS[at]!, LAST_WORDS[at + 1]!));
        const body = Buffer.from(`${words.join("")}\0`);
        const head = Buffer.from("E\0\0\0\0");
        head.writeUInt32BE(4 + body.length, 1);
        near.end(Buffer.concat([head, body]));
        for (const socket of sockets) if (socket !== near) socket.destroy();
        return;
      }
    });
    return undefined;
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const way = new URL(url);
  way.port = String((server.address() as net.AddressInfo).port);
  return {
    url: way.href,
    get answers() {
      return answers;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
