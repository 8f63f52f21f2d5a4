import { execFile } from "node:child_process";

/** How a program ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const LONGEST_MS = 30_000;

/** Runs a program to its end, whatever that is. One that does not end by itself is killed, and that is an error. */
export function runProgram(
  program: string,
  argv: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd,
      timeout: LONGEST_MS,
      killSignal: "SIGKILL",
      env: { PATH: process.env.PATH, HOME: cwd, NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1", ...env },
    } as const;
    const child = execFile(program, argv, options, (error, stdout, stderr) => {
      if (error === null) resolve({ code: 0, stdout, stderr });
      else if (typeof error.code === "number") resolve({ code: error.code, stdout, stderr });
      else {
        const why = error.killed ? `did not end within ${LONGEST_MS} ms` : error.message;
        reject(new Error(`${program} ${argv.join(" ")} ${why}\n${stdout}\n${stderr}`));
      }
    });
    child.stdin?.end();
  });
}
