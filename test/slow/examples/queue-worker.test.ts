import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox.ts";
import { withServer } from "../../bulk/queue/with-server.ts";
import { keys } from "../../clients.ts";
import { type ExampleApp, exampleApp, type Running } from "./example-app.ts";

const KEY = randomBytes(32).toString("base64");
const TSX = createRequire(import.meta.url).resolve("tsx");

const ledger = withServer("postgres");

for (const store of ["redis", "postgres"] as const) {
  const far = store === "postgres" ? ledger : withServer(store);

  describe.skipIf(far.skip || ledger.skip)(`examples/queue-worker on ${store}`, () => {
    const sandbox = createSandbox();
    let app: ExampleApp;
    let env: Record<string, string>;
    const workers: Running[] = [];
    beforeAll(async () => {
      const { url } = await sandbox.listen();
      app = await exampleApp("queue-worker");
      env = {
        INDICONNECT_BASE_URL: url,
        INDICONNECT_QUEUE_URL: far.server.url,
        LEDGER_URL: ledger.server.url,
        INDICONNECT_LEDGER_KEY: KEY,
        CALL_TIMEOUT_MS: "1500",
        STALLED_MS: "300",
      };
    });
    afterEach(async () => {
      await Promise.all(workers.splice(0).map((worker) => worker.stop()));
      sandbox.reset();
    });
    afterAll(async () => {
      await sandbox.close();
      await app?.remove();
    });

    const work = async (more: Record<string, string> = {}): Promise<Running> => {
      const worker = await app.start(["--import", TSX, "worker.ts"], /Working/, { ...env, ...more });
      workers.push(worker);
      return worker;
    };
    const voter = (id: string, epicNo: string): string =>
      JSON.stringify({ id, check: "VoterId", variables: { epicNo } });
    async function enqueue(lines: readonly string[], more: Record<string, string> = {}) {
      const child = spawn(process.execPath, ["--import", TSX, "enqueue.ts"], {
        cwd: app.folder,
        env: { PATH: process.env.PATH, ...env, ...more },
        stdio: ["pipe", "pipe", "pipe"],
      });
      child.stdin.end(lines.join("\n"));
      const [out, err, code] = await Promise.all([
        child.stdout.toArray(),
        child.stderr.toArray(),
        new Promise<number | null>((resolve) => child.once("close", resolve)),
      ]);
      const printed = Buffer.concat(out).toString();
      return {
        code,
        stderr: Buffer.concat(err).toString(),
        endings: printed.split("\n").flatMap((line) => (line ? [JSON.parse(line) as unknown] : [])),
      };
    }

    it("sends each row once over two workers, and nothing when it is enqueued again", async () => {
      await Promise.all([work(), work()]);
      const found = Array.from({ length: 20 }, (_, index) => voter(`a-${index}`, `ABC00001${10 + index}`));
      const lines = [
        ...found,
        voter("again", "ABC0000110"),
        voter("none", "ABC0000902"),
        voter("down", "ABC0000927"),
        voter("lost", "ABC0000942"),
        JSON.stringify({ id: "wrong", check: "NameMatch", variables: { name1: " ", name2: "Asha" } }),
      ];
      const expected = [
        // The name matches come before the voter ids, whatever the order of the lines.
        { id: "wrong", outcome: "failed", reason: "invalid-input", sent: "no" },
        ...found.map((_, index) => ({ id: `a-${index}`, outcome: "done", reason: null, sent: "yes" })),
        { id: "again", outcome: "done", reason: null, sent: "yes" },
        { id: "none", outcome: "declined", reason: "no-record", sent: "yes" },
        { id: "down", outcome: "failed", reason: "unavailable", sent: "yes" },
        { id: "lost", outcome: "unknown", reason: "connection-lost", sent: "unknown" },
      ];
      expect(await enqueue(lines)).toMatchObject({ code: 3, endings: expected });
      expect(sandbox.calls).toHaveLength(23);
      expect(await enqueue(lines)).toMatchObject({ code: 3, endings: expected });
      expect(sandbox.calls).toHaveLength(23);
      for (const worker of workers) {
        expect(worker.printed()).not.toMatch(/ABC0|Asha/);
        for (const key of Object.values(keys)) expect(worker.printed()).not.toContain(key);
      }
    });

    it("never sends again what a worker had in work when it was killed", async () => {
      let received = 0;
      const mute = createServer((request, response) => {
        // A client with a ledger asks who is there before it calls.
        if (request.method === "GET") return void response.writeHead(405).end();
        received++;
        request.resume();
      }).listen(0, "127.0.0.1");
      await once(mute, "listening");
      const { port } = mute.address() as AddressInfo;
      const there = { INDICONNECT_BASE_URL: `http://127.0.0.1:${port}`, CALL_TIMEOUT_MS: "30000" };
      const first = await work(there);
      const ended = enqueue([voter("slow", "ABC0000110")], there);
      while (received === 0) await wait(10);
      first.kill();
      await work(there);
      expect(await ended).toMatchObject({ code: 3, endings: [{ id: "slow", outcome: "unknown" }] });
      await wait(1_000);
      expect(received).toBe(1);
      mute.closeAllConnections();
      mute.close();
    });

    it("compiles", async () => {
      expect(await app.compile()).toBe("");
    });

    it("refuses a line that is wrong, by its number and without its values", async () => {
      const { code, stderr } = await enqueue([voter("a", "ABC0000110"), '{"id":"Asha"}']);
      expect({ code, calls: sandbox.calls.length }).toEqual({ code: 2, calls: 0 });
      expect(stderr).toMatch(/^Line 2 is not .* Nothing was enqueued\.\n$/);
    });
  });
}
