import { getEventListeners } from "node:events";

/** What the process holds that an app would have to close: what a run leaves behind is a leak. */
export interface Watch {
  /**
   * What is held now and was not before, one line each, and what went wrong unnoticed in between. Waits for what is
   * just closing, and for the idle connections of Node's own fetch, which nothing else can close.
   */
  leftovers(openConnections: () => Promise<number>): Promise<string[]>;
  stop(): void;
}

// Node's fetch keeps an idle connection for 4 s, and its timer ticks once a second.
const PATIENCE = 8_000;

/** Begins to watch sockets, timers, listeners, warnings and rejections. */
export function watchLeftovers(signal: AbortSignal): Watch {
  const before = resources();
  const listenersBefore = processListeners();
  const noticed: string[] = [];
  const onRejection = (reason: unknown): void => void noticed.push(`unhandled rejection: ${String(reason)}`);
  const onWarning = (warning: Error): void =>
    void noticed.push(`warning: ${warning.name}: ${warning.message}`);
  process.on("unhandledRejection", onRejection);
  process.on("warning", onWarning);
  const stop = (): void => {
    process.off("unhandledRejection", onRejection);
    process.off("warning", onWarning);
  };

  return {
    stop,
    async leftovers(openConnections) {
      const until = performance.now() + PATIENCE;
      let left: string[];
      do {
        await new Promise((resolve) => setTimeout(resolve, 50));
        left = more(before, resources());
        const connections = await openConnections();
        if (connections > 0) left.push(`${connections} connections that the server still holds`);
        const listeners = getEventListeners(signal, "abort").length;
        if (listeners > 0) left.push(`${listeners} listeners on the caller's signal`);
      } while (left.length > 0 && performance.now() < until);
      stop();
      return [...noticed, ...left, ...more(listenersBefore, processListeners())];
    },
  };
}

type Counts = ReadonlyMap<string, number>;

/** What keeps the process alive, by kind. */
function resources(): Counts {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function processListeners(): Counts {
  const names = process.eventNames();
  return new Map(names.map((name) => [`listener of ${String(name)}`, process.listenerCount(name)]));
}

function more(before: Counts, after: Counts): string[] {
  return [...after].flatMap(([kind, count]) => {
    const added = count - (before.get(kind) ?? 0);
    return added > 0 ? [`${added} ${kind} more than before`] : [];
  });
}
