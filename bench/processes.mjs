// Starts the processes of a run, each on its own core if the system can pin processes.
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { BENCH, ROOT } from "./setup.mjs";

/** Whether server and clients are kept apart by cores. */
export const pinned =
  process.platform === "linux" &&
  availableParallelism() > 1 &&
  spawnSync("taskset", ["--version"]).status === 0;

const SERVER_CORE = 0;
const CLIENT_CORE = 1;

function start(core, argv, stdio) {
  const command = pinned ? ["taskset", "-c", String(core), process.execPath] : [process.execPath];
  const [file, ...rest] = [...command, ...argv];
  return spawn(file, rest, {
    cwd: BENCH,
    stdio,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_EXTRA_CA_CERTS: `${ROOT}test/fixtures/tls/authority.crt`,
    },
  });
}

/** The next message, or an error if the process ends before. */
async function answerOf(child, name) {
  const ended = new AbortController();
  const end = (code) => ended.abort(new Error(`${name} ended with ${code}`));
  child.once("exit", end);
  try {
    const [message] = await once(child, "message", { signal: ended.signal });
    return message;
  } catch (error) {
    throw ended.signal.reason ?? error;
  } finally {
    child.off("exit", end);
  }
}

/** The server. `urlOf` gives the address of an answer. */
export async function startServer() {
  const child = start(SERVER_CORE, ["server.mjs"], ["ignore", "inherit", "inherit", "ipc"]);
  const { ports } = await answerOf(child, "the server");
  return {
    urlOf: ({ answer, latency = 0, tls = false }) =>
      `${tls ? "https" : "http"}://localhost:${tls ? ports.https : ports.http}/${answer}/${latency}`,
    async cpu() {
      child.send({});
      return (await answerOf(child, "the server")).cpu;
    },
    stop: () => child.disconnect(),
  };
}

/** A client that runs slots. */
export async function startWorker(name, url, operation, flags = []) {
  const argv = [...flags, "worker.mjs", name, url, operation];
  const child = start(CLIENT_CORE, argv, ["ignore", "inherit", "inherit", "ipc"]);
  await answerOf(child, name);
  return {
    async slot(task) {
      child.send(task);
      return answerOf(child, name);
    },
    async stop() {
      child.disconnect();
      await once(child, "exit");
    },
  };
}

/** Runs a script to its end and gives what it printed, as JSON. */
export async function runToEnd(argv) {
  const child = start(CLIENT_CORE, argv, ["ignore", "pipe", "inherit"]);
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${argv.join(" ")} ended with ${code}`);
  return JSON.parse(text);
}
