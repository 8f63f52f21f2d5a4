import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { SIMULATED } from "../../../src/transport/transport.ts";

/** What came of a command that was killed again and again. */
export interface CommandKillReport {
  readonly kills: number;
  /** Kills while the output was being written. */
  readonly whileWriting: number;
  /** Rows of the output, and whether they stand in the input's order. */
  readonly rows: number;
  readonly isInOrder: boolean;
  readonly mostCalls: number;
  /** Rows that the server never saw and that are not said to be unknown. */
  readonly lost: number;
  readonly outcomes: Readonly<Record<string, number>>;
}

const MAIN = fileURLToPath(new URL("../../../src/cli.ts", import.meta.url));
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

/** Kills `indiconnect bulk` as a user's machine would: at any time, and in particular while it writes its outputs. */
export async function runCommandKills(options: {
  readonly rows: number;
  readonly kills: number;
  readonly random: () => number;
}): Promise<CommandKillReport> {
  const { rows, kills, random } = options;
  const folder = mkdtempSync(join(tmpdir(), "indiconnect-command-kills-"));
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    // A command asks who is there before it calls.
    if (request.method === "GET") return void response.writeHead(405, { [SIMULATED]: "true" }).end();
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      const { name1 } = (JSON.parse(body) as { variables: { name1: string } }).variables;
      calls.set(name1, (calls.get(name1) ?? 0) + 1);
      setTimeout(() => response.end(ANSWER), 2);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const names = Array.from({ length: rows }, (_, number) => `Person ${number}`);
  writeFileSync(join(folder, "people.csv"), `name1,name2\n${names.map((name) => `${name},Asha\n`).join("")}`);
  const out = join(folder, "results.csv");
  const argv = ["--import", "tsx", MAIN, "bulk", "name-match", join(folder, "people.csv"), "--out", out];

  /** @returns whether it was killed */
  const start = async (isTime: (since: number) => boolean): Promise<boolean> => {
    const child = spawn(process.execPath, [...argv, "--base-url", url, "--concurrency", "8"], {
      stdio: "ignore",
    });
    const began = performance.now();
    const timer = setInterval(() => {
      if (isTime(performance.now() - began)) child.kill("SIGKILL");
    }, 1);
    const [, signal] = (await once(child, "exit")) as [number | null, string | null];
    clearInterval(timer);
    return signal === "SIGKILL";
  };
  let killed = 0;
  let whileWriting = 0;
  try {
    for (let turn = 0; turn < kills; turn++) {
      // In turn: so many calls later, or any time from its start on.
      const calledBy = calls.size + 1 + Math.floor(random() * (rows / kills));
      const at = 200 + random() * 1_500;
      if (await start((since) => (turn % 2 === 0 ? calls.size >= calledBy : since > at))) killed++;
    }
    for (let turn = 0; turn < Math.max(1, kills / 4); turn++) {
      if (await start(() => readdirSync(folder).some((name) => name.endsWith(".part")))) whileWriting++;
    }
    await start(() => false);
    const written = parse<Record<string, string>>(readFileSync(out), { columns: true });
    const outcomes: Record<string, number> = {};
    for (const { outcome = "" } of written) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    return {
      kills: killed,
      whileWriting,
      rows: written.length,
      isInOrder: written.every(({ name1 }, index) => name1 === names[index]),
      mostCalls: Math.max(...calls.values()),
      lost: written.filter(({ name1 = "", outcome }) => !calls.has(name1) && outcome !== "unknown").length,
      outcomes,
    };
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  }
}
