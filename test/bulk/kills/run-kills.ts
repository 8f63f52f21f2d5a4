import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled } from "../../bundled.ts";
import { type KillPlan, steps } from "./plan.ts";

/** What came of rows whose process was killed again and again. */
export interface KillReport {
  readonly rows: number;
  readonly kills: number;
  /** Kills by the step that they fell on. */
  readonly byStep: Readonly<Record<string, number>>;
  /** Calls that the server counted for a row, at most. */
  readonly mostCalls: number;
  /** Rows that the server never saw and that are not said to be unknown. */
  readonly lost: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** Rows that are unknown although no kill fell between their claim and their ending. */
  readonly unexplained: number;
  /** Milliseconds of the last start, from a ledger of all rows, to its end. */
  readonly lastRun: number;
}

interface Outcome {
  readonly index: number;
  readonly outcome: string;
}

const ANSWER = JSON.stringify({
  data: {
    verify: {
      ok: true,
      message: "Verification completed successfully",
      error: null,
      result: { __typename: "NameMatchResult", result: { statusCode: 101 } },
    },
  },
});

/** Kills a run so many times, at every step in turn, and lets it end after that. */
export async function runKills(options: {
  readonly rows: number;
  readonly kills: number;
  readonly concurrency: number;
  /** From 0 up to 1, for where a kill falls. */
  readonly random: () => number;
}): Promise<KillReport> {
  const { rows, kills, concurrency, random } = options;
  const folder = mkdtempSync(join(tmpdir(), "indiconnect-kills-"));
  const calls = new Map<string, number>();
  let child: ChildProcess | undefined;
  let killAfter = Number.POSITIVE_INFINITY;
  const server = createServer((request, response) => {
    // A client with a ledger asks who is there before it calls.
    if (request.method === "GET") return void response.writeHead(405).end();
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const { variables } = JSON.parse(body) as { variables: { name1: string } };
      calls.set(variables.name1, (calls.get(variables.name1) ?? 0) + 1);
      if (--killAfter === 0) child?.kill("SIGKILL");
      else setTimeout(() => response.end(ANSWER), random() * 4);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const plan = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    ledger: join(folder, "checks.db"),
    rows,
    concurrency,
    log: join(folder, "log"),
    output: join(folder, "output"),
  };
  const program = await bundled([RUN]);
  const byStep: Record<string, number> = {};
  const inFlight = new Set<string>();
  // Rows are used up by every start, so the kills are spread over them.
  const reach = Math.max(1, Math.floor(rows / kills));
  let starts = 0;
  const start = async (killAt: KillPlan["killAt"], killAtCall: number): Promise<boolean> => {
    killAfter = killAt === "in the call" ? killAtCall : Number.POSITIVE_INFINITY;
    const ahead = starts++ * LATER;
    const argv = [program.fileOf(RUN), JSON.stringify({ ...plan, ahead, killAt, killAtCall })];
    child = spawn(process.execPath, argv, { stdio: ["ignore", "ignore", "inherit"] });
    const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
    if (signal === "SIGKILL") return true;
    if (code !== 0) throw new Error(`the process ended with ${code}`);
    return false;
  };
  try {
    let done = 0;
    for (; done < kills && !existsSync(plan.output); done++) {
      const step = steps[done % steps.length] as (typeof steps)[number];
      if (!(await start(step, 1 + Math.floor(random() * reach)))) break;
      byStep[step] = (byStep[step] ?? 0) + 1;
    }
    const began = performance.now();
    if (!existsSync(plan.output)) await start("never", 0);
    const lastRun = performance.now() - began;
    for (const line of readFileSync(plan.log, "utf8").split("\n")) {
      const [kind, name = ""] = line.split(" Person ");
      if (kind === "begin") inFlight.add(name);
      else if (kind === "end") inFlight.delete(name);
    }
    const ended = JSON.parse(readFileSync(plan.output, "utf8")) as Outcome[];
    const outcomes: Record<string, number> = {};
    for (const { outcome } of ended) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const seen = ended.filter(({ index }) => calls.has(`Person ${index}`)).length;
    return {
      rows: ended.length,
      kills: done,
      byStep,
      mostCalls: Math.max(...calls.values()),
      lost: ended.filter(({ index, outcome }) => !calls.has(`Person ${index}`) && outcome !== "unknown")
        .length,
      outcomes: { ...outcomes, "seen by the server": seen },
      unexplained: ended.filter(({ outcome, index }) => outcome === "unknown" && !inFlight.has(String(index)))
        .length,
      lastRun,
    };
  } finally {
    child?.kill("SIGKILL");
    server.close();
    server.closeAllConnections();
    for (const each of [folder, program.folder]) rmSync(each, { recursive: true, force: true });
  }
}

// A dead process is known as such after 15 s.
const LATER = 60_000;
const RUN = fileURLToPath(new URL("./run.ts", import.meta.url));
