import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { keys } from "../../clients.ts";
import { packedTarball } from "../packed-tarball.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that serves until it is stopped. */
export interface Running {
  /** What the pattern's first group found in its output. */
  readonly found: string;
  /** All that it has printed. */
  printed(): string;
  /** `kill -9`. */
  kill(): void;
  stop(): Promise<Ended>;
}

/** An example as a user has it. */
export interface ExampleApp {
  readonly folder: string;
  /** Runs node in it. */
  node(argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** Starts node in it and waits until it prints what matches. */
  start(argv: readonly string[], ready: RegExp, env?: Readonly<Record<string, string>>): Promise<Running>;
  /** Compiles it. Returns what the compiler complains of. */
  compile(): Promise<string>;
  remove(): Promise<void>;
}

/**
 * Copies an example and gives it the package from its tarball. Inside this repository, so that whatever else it needs is
 * found in the repository's packages and nothing is downloaded.
 *
 * @param within folder of `.cache` whose packages it has as well
 */
export async function exampleApp(name: string, within = ""): Promise<ExampleApp> {
  const tarball = await packedTarball();
  await mkdir(`${ROOT}.cache/${within}`, { recursive: true });
  const folder = await mkdtemp(`${ROOT}.cache/${within}${name}-`);
  await cp(`${ROOT}examples/${name}`, folder, {
    recursive: true,
    filter: (path) => !/[\\/]node_modules$/.test(path),
  });
  const installed = `${folder}/node_modules/indiconnect`;
  await mkdir(installed, { recursive: true });
  await promisify(execFile)("tar", ["-xzf", tarball, "-C", installed, "--strip-components", "1"]);

  const started = new Set<ChildProcess>();
  const launch = (argv: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const child = spawn(process.execPath, argv, {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        INDICONNECT_SERVICE_KEY: keys.serviceKey,
        INDICONNECT_ACCESS_KEY: keys.accessKey,
        INDICONNECT_SECRET_KEY: keys.secretKey,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    started.add(child);
    const text = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (chunk: string) => {
        text[stream] += chunk;
      });
    }
    const ended = once(child, "close").then(([code]): Ended => {
      started.delete(child);
      return { code: code as number | null, ...text };
    });
    return { child, text, ended };
  };

  return {
    folder,
    node: (argv, env) => launch(argv, env).ended,
    async start(argv, ready, env) {
      const { child, text, ended } = launch(argv, env);
      const found = await new Promise<string>((resolve, reject) => {
        const look = (): void => {
          const match = ready.exec(text.stdout);
          if (match !== null) resolve(match[1] ?? match[0]);
        };
        child.stdout.on("data", look);
        void ended.then(({ stdout, stderr }) => reject(new Error(`It ended:\n${stdout}\n${stderr}`)));
      });
      return {
        found,
        printed: () => text.stdout + text.stderr,
        kill: () => void child.kill("SIGKILL"),
        async stop() {
          child.kill("SIGTERM");
          return ended;
        },
      };
    },
    async compile() {
      const { stdout, stderr } = await launch([`${ROOT}node_modules/typescript/bin/tsc`, "-p", "."]).ended;
      return stdout + stderr;
    },
    async remove() {
      for (const child of started) child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
