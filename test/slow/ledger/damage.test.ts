import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { openLedger } from "../../../src/ledger.ts";
import { checkOf, KEY, testFolder } from "../../ledger/ledger-fixtures.ts";
import { damages, makePaid, tryDamage } from "../../ledger/try-damage.ts";

const { folder, remove } = testFolder();
afterAll(remove);
const WORKER = fileURLToPath(new URL("../../ledger/kill-worker.ts", import.meta.url));

it("gives no paid check away in 500 damaged files", async () => {
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

it("gives no sent check away where the journal of a killed process is damaged", async () => {
  let hot = 0;
  for (let index = 0; index < 40; index++) {
    const path = join(folder, `killed-${index}.db`);
    const log = join(folder, `killed-${index}.log`);
    const child = fork(WORKER, [path, log, "100000", "100000"], { execArgv: ["--import", "tsx"] });
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
    const sent = existsSync(log) ? [...readFileSync(log, "utf8").matchAll(/^sent (\d+)$/gm)] : [];
    const ledger = await openLedger(path, { key: KEY }).catch((error) => {
      expect(error).toMatchObject({ code: "ledger-failed" });
    });
    if (ledger === undefined) continue;
    for (const [, input] of sent) {
      const kind = await ledger.claim(checkOf(Number(input))).then(
        (outcome) => outcome.kind,
        ({ code }: { code: string }) => code,
      );
      expect(["kept", "in-progress", "unknown", "ledger-failed"]).toContain(kind);
    }
    await ledger.close();
  }
  console.log(`${hot} of 40 journals were hot`);
}, 600_000);
