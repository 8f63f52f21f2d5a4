import { QueueError } from "./queue-error.ts";

/** The optional peers of the queue. */
export interface QueuePackages {
  readonly bullmq: typeof import("bullmq");
  readonly pg: typeof import("pg");
  readonly ioredis: Pick<typeof import("ioredis"), "Redis">;
}

/**
 * Loads an optional peer only when a queue is opened, so that nobody else needs it.
 *
 * @param needed all the packages that are needed, so that one error names everything to install
 * @throws QueueError `missing-package`
 */
export async function queuePackage<Name extends keyof QueuePackages>(
  name: Name,
  needed: readonly (keyof QueuePackages)[],
): Promise<QueuePackages[Name]> {
  const found = await load(name);
  if (found !== undefined) return found as QueuePackages[Name];
  throw new QueueError(
    "missing-package",
    `The queue needs the package ${name}, which is not installed: npm install ${needed.join(" ")}`,
  );
}

async function load(name: keyof QueuePackages): Promise<unknown> {
  // Each is awaited within the `try`. Else bundlers fail if a package is not installed.
  try {
    if (name === "bullmq") return await import("bullmq");
    if (name === "pg") return await import("pg");
    return await import("ioredis");
  } catch {
    return undefined;
  }
}
