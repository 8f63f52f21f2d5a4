import { type ChildProcess, fork } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundled } from "../../../../bundled.ts";
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
  const { folder, fileOf } = await bundled(
    ["worker", "enqueuer"].map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))),
  );
  const running = new Set<ChildProcess>();
  return {
    start(script: string, plan: object) {
      const child = fork(fileOf(`${script}.ts`), {
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
