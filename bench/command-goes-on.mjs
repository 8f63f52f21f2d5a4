// How long `indiconnect bulk` takes to continue after a kill.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { keys } from "./create.mjs";
import { BENCH } from "./setup.mjs";

const MOST_BEFORE_KILL = 20_000;

/**
 * Kills the command after half of the rows, at most 20,000, and starts it again. Returns the seconds from the start of the
 * second process to its first call.
 *
 * @param rows of a CSV file
 * @param folder for its files
 * @param answer what the server answers
 */
export async function commandGoesOn(rows, folder, answer) {
  const file = join(folder, "rows.csv");
  for (const name of [`${file}.ledger`, `${file}.ledger.key`]) rmSync(name, { force: true });
  const lines = Array.from({ length: rows }, (_, row) => `${row},https://example.com/face-${row}.jpg\n`);
  writeFileSync(file, `id,url\n${lines.join("")}`);
  let wanted = 0;
  let reached;
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      if (request.method === "POST" && --wanted === 0) reached(performance.now());
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  /** Starts the command and kills it when the server has read so many calls. Returns the seconds until then. */
  async function killedAfter(calls) {
    wanted = calls;
    const there = new Promise((resolve) => {
      reached = resolve;
    });
    const began = performance.now();
    const child = spawn(
      process.execPath,
      [
        ...[`${BENCH}node_modules/indiconnect/dist/cli.js`, "bulk", "face-liveness-passive", file],
        ...["--out", join(folder, "out.csv"), "--base-url", `http://127.0.0.1:${server.address().port}`],
        ...["--concurrency", "64", "--rate", "1000000", "--yes"],
      ],
      {
        stdio: "ignore",
        env: {
          ...process.env,
          INDICONNECT_SERVICE_KEY: keys.serviceKey,
          INDICONNECT_ACCESS_KEY: keys.accessKey,
          INDICONNECT_SECRET_KEY: keys.secretKey,
        },
      },
    );
    const ended = once(child, "exit");
    const at = await Promise.race([
      there,
      ended.then(([code]) => Promise.reject(new Error(`the command ended with ${code}`))),
    ]);
    child.kill("SIGKILL");
    await ended;
    return (at - began) / 1000;
  }

  try {
    await killedAfter(Math.min(rows / 2, MOST_BEFORE_KILL));
    return await killedAfter(1);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
