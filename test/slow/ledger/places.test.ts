import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openLedger } from "../../../src/ledger.ts";
import { KEY, testFolder } from "../../ledger/ledger-fixtures.ts";
import { runKills } from "../../ledger/run-kills.ts";

/** A process that sees no other, and ends with the one that is killed here. */
const ALONE = ["unshare", "-Urpf", "--kill-child", "--mount-proc"];
/** A process with mounts of its own. */
const mounted = (mounts: string): string[] => ["unshare", "-Urm", "sh", "-c", `${mounts} && exec "$@"`, "sh"];

const isPossible = [ALONE, mounted("true")].every(
  ([command = "", ...words]) => spawnSync(command, [...words, "true"]).status === 0,
);
if (!isPossible) console.warn("Skipped, since this machine lets nobody make namespaces (unshare).");

describe.skipIf(!isPossible)("a SQLite ledger", () => {
  const { folder, remove } = testFolder();
  afterAll(remove);
  const size = { processes: 2, calls: 100, inputs: 40 };
  const twice = (sends: ReadonlyMap<number, number>) => [...sends.values()].filter((count) => count !== 1);

  it("sends no input twice from two PID namespaces, whoever is killed", async () => {
    const run = { ...size, where: join(folder, "alone.db"), within: ALONE };
    const killed = await runKills({ ...run, log: join(folder, "killed.log"), kills: 10 });
    expect(killed.killed).toBe(10);
    expect(twice(killed.sends)).toEqual([]);
    const calm = await runKills({ ...run, log: join(folder, "calm.log"), first: 1_000, kills: 0 });
    expect(twice(calm.sends)).toEqual([]);
    const { call = 0, ledger = 0, "in-flight": shared = 0, ...failures } = calm.met;
    expect(failures).toEqual({});
    expect(call + ledger + shared).toBe(size.processes * size.calls);
  }, 120_000);

  it("sends no input twice on a disk that fills", async () => {
    const disk = join(folder, "disk");
    mkdirSync(disk, { mode: 0o700 });
    const within = mounted(`mount -t tmpfs -o size=300k,mode=700 tmpfs ${disk}`);
    const run = { processes: 1, calls: 2_000, inputs: 1_000, where: join(disk, "full.db"), within };
    // A holder that is alive keeps its claim, so that nobody waits for it for long.
    const { sends, met } = await runKills({ ...run, log: join(folder, "full.log"), kills: 0, timeout: 300 });
    expect(met["ledger-failed"]).toBeGreaterThan(0);
    expect(sends.size).toBeGreaterThan(10);
    expect(twice(sends)).toEqual([]);
  }, 120_000);

  it("sends nothing where it is read-only", async () => {
    const disk = join(folder, "read-only");
    mkdirSync(disk, { mode: 0o700 });
    const where = join(disk, "checks.db");
    await (await openLedger(where, { key: KEY })).close();
    const within = mounted(`mount --bind ${disk} ${disk} && mount -o remount,ro,bind ${disk}`);
    const { sends, met } = await runKills({ ...size, where, log: join(folder, "ro.log"), kills: 0, within });
    expect(sends.size).toBe(0);
    expect(Object.keys(met).every((how) => /^ledger-failed/.test(how))).toBe(true);
    expect(Object.keys(met).length).toBeGreaterThan(0);
  });
});
