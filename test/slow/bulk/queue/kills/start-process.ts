import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { EnqueuerPlan, WorkerPlan } from "./plan.ts";

/** Starts workers and enqueuers as processes of their own. */
export interface Processes {
  start(script: "worker", plan: WorkerPlan): ChildProcess;
  start(script: "enqueuer", plan: EnqueuerPlan): ChildProcess;
  /** Kills those that still run. */
  end(): void;
}

/** Bundled once: a process then starts in a quarter of a second, and much is killed in a minute. */
export async function prepareProcesses(): Promise<Processes> {
  // Below the repository, so that what is not bundled is found.
  const cache = fileURLToPath(new URL("../../../../../.cache", import.meta.url));
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(`${cache}/kills-`);
  await build({
    entryPoints: ["worker", "enqueuer"].map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  const running = new Set<ChildProcess>();
  return {
    start(script: string, plan: object) {
      const child = fork(`${folder}/${script}.mjs`, {
        execArgv: [],
        env: { ...process.env, PLAN: JSON.stringify(plan) },
        stdio: ["ignore", "ignore", "inherit", "ipc"],
      });
      running.add(child);
      child.once("exit", () => running.delete(child));
      return child;
    },
    end() {
      for (const child of running) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
