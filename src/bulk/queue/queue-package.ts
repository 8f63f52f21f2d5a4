import { QueueError } from "./queue-error.ts";

/** The optional peers of the queue. */
export interface QueuePackages {
  readonly bullmq: typeof import("bullmq");
  readonly pg: typeof import("pg");
  readonly ioredis: Pick<typeof import("ioredis"), "Redis">;
}

const LOADERS: { readonly [Name in keyof QueuePackages]: () => Promise<QueuePackages[Name]> } = {
  bullmq: () => import("bullmq"),
  pg: () => import("pg"),
  ioredis: () => import("ioredis"),
};

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
  try {
    return await LOADERS[name]();
  } catch {
    throw new QueueError(
      "missing-package",
      `The queue needs the package ${name}, which is not installed: npm install ${needed.join(" ")}`,
    );
  }
}
