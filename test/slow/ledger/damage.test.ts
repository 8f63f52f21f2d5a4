import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { verifyMany } from "../../../src/bulk.ts";
import { nodeTransport } from "../../../src/index.node.ts";
import { openLedger } from "../../../src/ledger.ts";
import { bundled } from "../../bundled.ts";
import { clientFor, Everything, found } from "../../clients.ts";
import { KEY, testFolder } from "../../ledger/ledger-fixtures.ts";
import { damage, damages, makePaid, tryDamage } from "../../ledger/try-damage.ts";
import { startFarEnd } from "../../servers/far-end.ts";

const { folder, remove } = testFolder();
afterAll(remove);
const WORKER = fileURLToPath(new URL("../../ledger/kill-worker.ts", import.meta.url));

it("loses no paid check in 500 damaged files", async () => {
  const tally: Record<string, { right: number; refused: number }> = {};
  for (const checks of [40, 400, 3_000]) {
    const path = join(folder, `${checks}.db`);
    await makePaid(path, checks);
    for (let index = 0; index < 28; index++) {
      for (const how of damages) {
        const { refused } = await tryDamage(path, join(folder, "copy.db"), checks, how, Math.random);
        tally[how] ??= { right: 0, refused: 0 };
        tally[how][refused > 0 ? "refused" : "right"]++;
      }
    }
  }
  console.log(JSON.stringify(tally));
}, 900_000);

it("pays no row again that an earlier run paid, in 120 damaged files", async () => {
  const rows = Array.from({ length: 60 }, (_, input) => ({ anything: { input } }));
  let requests = 0;
  const server = await startFarEnd({
    answer() {
      requests++;
      return { headers: { "content-type": "application/json" }, body: JSON.stringify(found) };
    },
  });
  const client = clientFor(nodeTransport(), server.url);
  const paid = join(folder, "paid.db");
  const copy = join(folder, "paid-copy.db");
  const run = async (path: string): Promise<number> => {
    let ended = 0;
    const ledger = await openLedger(path, { key: KEY });
    try {
      for await (const { source } of verifyMany(client, Everything, rows, { ledger })) {
        expect(source).toBe(path === paid ? "call" : "ledger");
        ended++;
      }
    } finally {
      await ledger.close();
    }
    return ended;
  };
  expect(await run(paid)).toBe(60);
  let right = 0;
  for (let index = 0; index < 120; index++) {
    rmSync(`${copy}-journal`, { force: true });
    copyFileSync(paid, copy);
    damage(copy, damages[index % damages.length]!, Math.random);
    await run(copy).then(
      () => right++,
      (error) => expect(error).toMatchObject({ code: "ledger-failed", sent: "no" }),
    );
  }
  client.close();
  await server.stop();
  expect(requests).toBe(60);
  console.log(`${right} of 120 runs went on, the others refused`);
});

it("loses no sent check if the journal of a killed process is damaged", async () => {
  const programs = await bundled([WORKER]);
  const sends = new Map<number, number>();
  const server = await startFarEnd({
    answer({ body }) {
      const { input } = JSON.parse(body).variables.anything as { readonly input: number };
      sends.set(input, (sends.get(input) ?? 0) + 1);
      return { headers: { "content-type": "application/json" }, body: JSON.stringify(found) };
    },
  });
  let hot = 0;
  for (let index = 0; index < 40; index++) {
    const path = join(folder, `killed-${index}.db`);
    const log = join(folder, `killed-${index}.log`);
    const first = index * 100_000;
    const child = spawn(
      process.execPath,
      [programs.fileOf(WORKER), path, server.url, log, "100000", "100000", String(first), "60000"],
      { stdio: ["ignore", "ignore", "inherit", "ipc"] },
    );
    await once(child, "message");
    await wait(20 + Math.random() * 150);
    child.kill("SIGKILL");
    await once(child, "exit");
    const journal = `${path}-journal`;
    const bytes = existsSync(journal) ? readFileSync(journal) : Buffer.alloc(0);
    if (bytes.length > 0) {
      hot++;
      const place = Math.floor(Math.random() * bytes.length);
      if (index % 3 === 0) writeFileSync(journal, bytes.subarray(0, place));
      else if (index % 3 === 1) writeFileSync(journal, bytes.fill(0, place));
      else
        writeFileSync(
          journal,
          bytes.map((byte, at) => (at < place ? byte : (byte * 7 + 3) & 0xff)),
        );
    }
    const ledger = await openLedger(path, { key: KEY }).catch((error) => {
      expect(error).toMatchObject({ code: "ledger-failed" });
    });
    if (ledger === undefined) continue;
    const client = clientFor(nodeTransport(), server.url, { ledger, once: true, timeout: 150 });
    const sent = [...sends.keys()].filter((input) => input >= first);
    // What ends as in-progress or unknown does so without a request, and that is what counts.
    await Promise.all(
      sent.map((input) => client.verify(Everything, { anything: { input } }).catch(() => undefined)),
    );
    expect(sent.filter((input) => sends.get(input) !== 1)).toEqual([]);
    client.close();
    await ledger.close();
  }
  await server.stop();
  expect(sends.size).toBeGreaterThan(0);
  await rm(programs.folder, { recursive: true });
  console.log(`${hot} of 40 journals were hot, ${sends.size} checks were sent`);
}, 600_000);
