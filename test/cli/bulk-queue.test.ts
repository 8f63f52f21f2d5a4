import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox.ts";
import { withServer } from "../bulk/queue/with-server.ts";
import { type Ran, type Running, start } from "./run.ts";

let sandbox: Sandbox;
let url: string;
let cwd: string;
const running: Running[] = [];
beforeEach(async () => {
  sandbox = createSandbox({ slow: 300 });
  ({ url } = await sandbox.listen());
  cwd = mkdtempSync(join(tmpdir(), "indiconnect-cli-queue-"));
});
afterEach(async () => {
  for (const each of running) each.interrupt();
  await Promise.all(running.splice(0).map(({ ended }) => ended));
  await sandbox.close();
  rmSync(cwd, { recursive: true, force: true });
});

const content = (name: string): string => readFileSync(join(cwd, name), "utf8");
const table = (name: string): Record<string, string>[] => parse(content(name), { columns: true });
const names = (): unknown[] => sandbox.calls.map(({ variables }) => variables.name1);
const PEOPLE = `name1,name2,note
Asha Kumari,Asha,a
Ravi,Verma,b
,Nobody,c
Asha No-Record,Asha,d
lost-answer Person,Asha,e
Ravi,Verma,f
`;

const ledger = withServer("postgres");
const key = randomBytes(32).toString("base64");

for (const store of ["postgres", "redis"] as const) {
  const far = store === "postgres" ? ledger : withServer(store);

  describe.skipIf(far.skip || ledger.skip)(`indiconnect bulk --queue, on ${store}`, () => {
    let name = 0;
    beforeEach(() => {
      name++;
    });
    const bulk = (argv: readonly string[], env: Record<string, string> = {}, tty = false): Running => {
      const args = ["bulk", ...argv, "--queue-name", `cli-${store}-${name}`, "--base-url", url];
      // A queue on Redis has its ledger in PostgreSQL.
      const where = store === "redis" && argv.includes("--queue") ? ["--ledger", ledger.server.url] : [];
      const started = start([...args, ...where], {
        cwd,
        now: Date.now,
        tty,
        env: { INDICONNECT_LEDGER_KEY: key, INDICONNECT_QUEUE_URL: far.server.url, ...env },
      });
      running.push(started);
      return started;
    };
    const worker = async (...argv: string[]): Promise<Running> => {
      const started = bulk(["worker", "--queue", ...argv]);
      await started.shows("Taking rows from");
      return started;
    };
    const people = (rows = PEOPLE): void => writeFileSync(join(cwd, "people.csv"), rows);
    const run = (...argv: string[]): Running =>
      bulk(["name-match", "people.csv", "--out", "results.csv", "--queue", far.server.url, ...argv]);

    it("lets workers call the rows, and writes the same files as a run on one machine", async () => {
      people();
      const workers = [await worker(), await worker("--concurrency", "2")];
      const { code, out, err } = await run("--price", "2", "--rate", "50").ended;
      expect(err).toContain("calls       4, cost 8.00 at 2.00 each\n");
      expect(err).toContain("4 of 4 calls");
      expect(err).toContain("workers 2");
      expect(out).toContain("results.csv: 6 rows, done 3, declined 1, failed 1, unknown 1\n");
      expect(code).toBe(8);
      expect(
        table("results.csv").map(({ note, outcome, reason, source }) => [note, outcome, reason, source]),
      ).toEqual([
        ["a", "done", "", "call"],
        ["b", "done", "", "call"],
        ["c", "failed", "invalid-input", "none"],
        ["d", "declined", "no-record", "call"],
        ["e", "unknown", "connection-lost", "call"],
        ["f", "done", "", "duplicate"],
      ]);
      expect(JSON.parse(table("results.csv")[0]?.result ?? "")).toMatchObject({ statusCode: 101 });
      expect(content("results.failed.csv")).toBe("name1,name2,note\n,Nobody,c\n");
      expect(content("results.report.html")).toContain("6 rows");
      expect(names().sort()).toEqual(["Asha Kumari", "Asha No-Record", "Ravi", "lost-answer Person"]);
      for (const each of workers) {
        each.interrupt("SIGTERM");
        expect((await each.ended).code).toBe(0);
      }
      const said = (await Promise.all(workers.map(({ ended }) => ended))).map(({ out }) => out).join("");
      expect(said).toMatch(/done \d, declined \d, failed 0, unknown \d/);

      // The same again pays nothing, with or without the queue.
      const again = await run().ended;
      expect(again.err).toContain(
        "known       done 2, declined 1, unknown 1: from an earlier run, will not be sent again",
      );
      const here = ["name-match", "people.csv", "--out", "results.csv", "--ledger", ledger.server.url];
      expect((await bulk(here).ended).code).toBe(8);
      expect(sandbox.calls).toHaveLength(4);
    });

    it("counts a row that two runs at once share for the run that pays for it", async () => {
      const rows = Array.from({ length: 20 }, (_, index) => `Shared ${"x".repeat(index)},Asha`);
      people(`name1,name2\n${rows.join("\n")}\n`);
      await worker("--concurrency", "2");
      const outs = ["results.csv", "other.csv"];
      const ran = await Promise.all(
        outs.map(
          (out) =>
            bulk([
              "name-match",
              "people.csv",
              "--out",
              out,
              "--queue",
              far.server.url,
              "--json",
              "--price",
              "2",
            ]).ended,
        ),
      );
      expect(ran.map(({ code }) => code)).toEqual([0, 0]);
      const [first, second] = ran.map(({ out }) => JSON.parse(out));
      expect(sandbox.calls).toHaveLength(20);
      expect(first.sources.call + second.sources.call).toBe(20);
      expect(first.sources).toMatchObject({ call: second.sources.ledger, ledger: second.sources.call });
      expect([first.billed, first.cost]).toEqual([first.sources.call, 2 * first.sources.call]);
      expect(outs.map((out) => table(out).filter(({ source }) => source === "call").length)).toEqual([
        first.sources.call,
        second.sources.call,
      ]);
    });

    it("collects what workers did after the command was interrupted, and pays nothing twice", async () => {
      people(`name1,name2\n${Array.from({ length: 30 }, (_, index) => `Person ${index},Asha`).join("\n")}\n`);
      const first = bulk(["name-match", "people.csv", "--out", "results.csv", "--queue"], {}, true);
      await first.shows("0 of 30 calls · 0.0/s · no worker: start indiconnect bulk worker");
      first.interrupt();
      const interrupted = await first.ended;
      expect(interrupted.code).toBe(130);
      expect(interrupted.err).toContain("The workers continue with the rows that are in the queue");
      await worker();
      while (sandbox.calls.length < 30) await new Promise((resolve) => setTimeout(resolve, 20));
      const { code, err } = await run().ended;
      expect([code, err]).toEqual([0, expect.stringMatching(/known +done (2\d|30): from an earlier run/)]);
      expect(table("results.csv").map(({ outcome }) => outcome)).toEqual(new Array(30).fill("done"));
      expect(sandbox.calls).toHaveLength(30);
    });

    it("can call queued rows on this machine, and each is still paid once", async () => {
      people("name1,name2\nAsha,Asha\nRavi,Verma\n");
      const first = bulk(["name-match", "people.csv", "--out", "results.csv", "--queue"], {}, true);
      await first.shows("0 of 2 calls");
      first.interrupt();
      await first.ended;
      const here = ["name-match", "people.csv", "--out", "results.csv", "--ledger", ledger.server.url];
      expect((await bulk(here).ended).code).toBe(0);
      await worker();
      expect((await run().ended).code).toBe(0);
      expect(names().sort()).toEqual(["Asha", "Ravi"]);
    });

    it("sends unknown rows again only when told to", async () => {
      people("name1,name2\nlost-answer Person,Asha\n");
      await worker();
      expect((await run().ended).code).toBe(8);
      expect((await run().ended).code).toBe(8);
      expect(sandbox.calls).toHaveLength(1);
      const { err } = await run("--retry-unknown").ended;
      expect(err).toContain("1 of them ended as unknown before and may have been billed");
      expect(sandbox.calls).toHaveLength(2);
    });

    it("keeps within a budget and calls a sample", async () => {
      people(`name1,name2\n${Array.from({ length: 20 }, (_, index) => `Person ${index},Asha`).join("\n")}\n`);
      await worker();
      expect((await run("--sample", "5").ended).code).toBe(0);
      expect(sandbox.calls).toHaveLength(5);
      const { code, err } = await run("--max-calls", "4").ended;
      expect([code, err]).toEqual([8, expect.stringContaining("The budget of 4 calls is used up")]);
      expect(sandbox.calls).toHaveLength(9);
      expect((await run().ended).code).toBe(0);
      expect(new Set(names()).size).toBe(20);
      expect(sandbox.calls).toHaveLength(20);
    });

    it("stops all workers at failures that would hit every call, and continues when started again", async () => {
      people(
        `name1,name2\n${Array.from({ length: 20 }, (_, index) => `P ${index},declined-balance`).join("\n")}\n`,
      );
      const stopped = await worker("--stop-after", "3", "--concurrency", "1");
      const { code, err } = await run().ended;
      expect([code, err]).toEqual([8, expect.stringContaining("A worker paused the queue")]);
      const ended: Ran = await stopped.ended;
      expect([ended.code, ended.err]).toEqual([8, expect.stringContaining("insufficient-balance")]);
      expect(sandbox.calls).toHaveLength(3);
      await worker();
      await run().ended;
      expect(sandbox.calls.length).toBeGreaterThan(3);
    });

    it("refuses in one line what cannot work, and sends nothing", async () => {
      people();
      const refused = async (argv: readonly string[], env: Record<string, string>): Promise<string> => {
        const { code, out, err } = await bulk(argv, env).ended;
        expect([code === 0, out]).toEqual([false, ""]);
        return err;
      };
      const file = ["name-match", "people.csv", "--out", "refused.csv", "--queue"];
      for (const argv of [file, ["worker", "--queue"]]) {
        expect(await refused(argv, { INDICONNECT_LEDGER_KEY: "" })).toContain("set INDICONNECT_LEDGER_KEY");
        expect((await bulk(argv, { INDICONNECT_LEDGER_KEY: "" }).ended).code).toBe(6);
        expect(await refused(argv, { INDICONNECT_QUEUE_URL: "" })).toContain("Which queue?");
        expect(await refused(argv, { INDICONNECT_LEDGER_KEY: "CANARY" })).not.toContain("CANARY");
        const wrong = far.server.url.replace(far.server.password, "CANARYPW");
        const err = await refused(argv, { INDICONNECT_QUEUE_URL: wrong });
        expect(err).toContain("refuses the user or the password");
        expect(err).not.toContain("CANARYPW");
        expect(err.trim().split("\n")).toHaveLength(1);
      }
      expect(await refused([...file, "--concurrency", "3"], {})).toContain(
        "--concurrency cannot be used with --queue",
      );
      expect(sandbox.calls).toHaveLength(0);
    });
  });
}
