import { checkRedis, type RedisCommands } from "./check-redis.ts";
import type { Ledger, LedgerCounts, LedgerEnding, LedgerRow, LedgerState } from "./ledger.ts";

/** The part of ioredis that the ledger needs. */
export interface LedgerRedis extends RedisCommands {
  connect(): Promise<void>;
  disconnect(): void;
}

const PREFIX = "indiconnect:bulk:";
/** Rows whose claim is in force, by the end of their lease. One for all runs, so that any process expires them. */
const CLAIMED = `${PREFIX}claimed`;
// Scripts run whole or not at all; small batches keep the others waiting a few milliseconds at most.
const BATCH = 200;

const row = (run: string, fingerprint: string): string => `${PREFIX}row:${run}:${fingerprint}`;
const counts = (run: string): string => `${PREFIX}counts:${run}`;

// The server's clock decides, as in PostgreSQL. HSETNX semantics: what is there already stays as it is, unless it was
// released, or is this very claim whose answer was lost, perhaps until after its lease: who asks has not sent the row. A
// claim drops how the row ended before.
const NOW = `local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000)`;

const CLAIM = `${NOW}
local state, claim, attempts, reason = unpack(redis.call('HMGET', KEYS[1], 'state', 'claim', 'attempts', 'reason'))
local mine = claim == ARGV[1] and (state == 'claimed' or (state == 'unknown' and reason == 'worker-lost'))
if state and state ~= 'released' and not mine then return 0 end
if state ~= 'claimed' then
  if state then redis.call('HINCRBY', KEYS[2], state, -1) end
  redis.call('HINCRBY', KEYS[2], 'claimed', 1)
  if not mine then attempts = (attempts or 0) + 1 end
end
redis.call('HSET', KEYS[1], 'state', 'claimed', 'claim', ARGV[1], 'worker', ARGV[2], 'at', now, 'attempts', attempts)
redis.call('HDEL', KEYS[1], 'reason', 'sent', 'sealed')
redis.call('ZADD', KEYS[3], now + ARGV[3], ARGV[4])
return 1`;

const SETTLE = `${NOW}
local state, claim, cost = unpack(redis.call('HMGET', KEYS[1], 'state', 'claim', 'cost'))
if claim ~= ARGV[1] or not (state == 'claimed' or state == 'unknown' or state == ARGV[2]) then return 0 end
redis.call('HINCRBY', KEYS[2], state, -1)
redis.call('HINCRBY', KEYS[2], ARGV[2], 1)
redis.call('HINCRBYFLOAT', KEYS[2], 'cost', ARGV[5] - (cost or 0))
redis.call('HSET', KEYS[1], 'state', ARGV[2], 'reason', ARGV[3], 'sent', ARGV[4], 'cost', ARGV[5], 'sealed', ARGV[6], 'at', now)
redis.call('ZREM', KEYS[3], ARGV[7])
return 1`;

// The names of rows are in the index, so this script alone cannot say its keys beforehand: hence no cluster.
const EXPIRE = `${NOW}
local over = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. now, 'LIMIT', 0, ARGV[1])
for _, member in ipairs(over) do
  local run, key = string.match(member, '^(.-):(.*)$')
  key = ARGV[2] .. 'row:' .. member
  if redis.call('HGET', key, 'state') == 'claimed' then
    redis.call('HSET', key, 'state', 'unknown', 'reason', 'worker-lost', 'sent', 'unknown', 'at', now)
    redis.call('HINCRBY', ARGV[2] .. 'counts:' .. run, 'claimed', -1)
    redis.call('HINCRBY', ARGV[2] .. 'counts:' .. run, 'unknown', 1)
  end
  redis.call('ZREM', KEYS[1], member)
end
return #over`;

const READ = `
local rows = {}
for index, key in ipairs(KEYS) do
  rows[index] = redis.call('HMGET', key, 'state', 'attempts', 'reason', 'sent', 'cost', 'at', 'sealed')
end
return rows`;

const STATES = `
local states = {}
for index, key in ipairs(KEYS) do states[index] = redis.call('HGET', key, 'state') end
return states`;

const RELEASE = `${NOW}
local released = {}
for index = 2, #KEYS do
  if redis.call('HGET', KEYS[index], 'state') == ARGV[1] then
    redis.call('HSET', KEYS[index], 'state', 'released', 'at', now)
    redis.call('HINCRBY', KEYS[1], ARGV[1], -1)
    redis.call('HINCRBY', KEYS[1], 'released', 1)
    released[#released + 1] = index - 2
  end
end
return released`;

/**
 * The ledger in Redis: a hash a row, changed by scripts that run whole or not at all. What it has answered is on disk
 * only with `appendfsync always`: see {@link checkRedis}.
 */
export class RedisLedger implements Ledger {
  readonly #redis: LedgerRedis;
  readonly #trusted: boolean;

  constructor(redis: LedgerRedis, trusted: boolean) {
    this.#redis = redis;
    this.#trusted = trusted;
  }

  async prepare(): Promise<void> {
    await this.#redis.connect();
    await checkRedis(this.#redis, this.#trusted);
  }

  async claim(
    run: string,
    fingerprint: string,
    claim: string,
    worker: string,
    lease: number,
  ): Promise<boolean> {
    const keys = [row(run, fingerprint), counts(run), CLAIMED];
    return (await this.#run(CLAIM, keys, [claim, worker, `${lease}`, `${run}:${fingerprint}`])) === 1;
  }

  async settle(run: string, fingerprint: string, claim: string, ending: LedgerEnding): Promise<boolean> {
    const { state, reason, sent, cost, sealed } = ending;
    const keys = [row(run, fingerprint), counts(run), CLAIMED];
    const values = [claim, state, reason ?? "", sent, `${cost}`, sealed, `${run}:${fingerprint}`];
    return (await this.#run(SETTLE, keys, values)) === 1;
  }

  async expire(): Promise<number> {
    for (let expired = 0; ; ) {
      const found = Number(await this.#run(EXPIRE, [CLAIMED], [`${BATCH}`, PREFIX]));
      expired += found;
      if (found < BATCH) return expired;
    }
  }

  async counts(run: string): Promise<LedgerCounts> {
    const states: LedgerState[] = ["claimed", "done", "declined", "failed", "unknown", "released"];
    const found = (await this.#redis.call("HMGET", counts(run), ...states, "cost")) as (string | null)[];
    const rows = Object.fromEntries(states.map((state, index) => [state, Number(found[index] ?? 0)]));
    return { rows: rows as LedgerCounts["rows"], cost: Number(found[states.length] ?? 0) };
  }

  async states(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, LedgerState>> {
    const states = new Map<string, LedgerState>();
    for (const batch of batches(fingerprints)) {
      const keys = batch.map((fingerprint) => row(run, fingerprint));
      const found = (await this.#run(STATES, keys, [])) as (LedgerState | null)[];
      for (const [index, state] of found.entries()) if (state !== null) states.set(batch[index]!, state);
    }
    return states;
  }

  async read(run: string, fingerprints: readonly string[]): Promise<ReadonlyMap<string, LedgerRow>> {
    const rows = new Map<string, LedgerRow>();
    for (const batch of batches(fingerprints)) {
      const keys = batch.map((fingerprint) => row(run, fingerprint));
      const found = (await this.#run(READ, keys, [])) as (string | null)[][];
      found.forEach(([state, attempts, reason, sent, cost, at, sealed], index) => {
        if (state === null || state === undefined) return;
        rows.set(batch[index]!, {
          state: state as LedgerState,
          attempts: Number(attempts),
          reason: reason || null,
          sent: (sent ?? null) as LedgerRow["sent"],
          cost: Number(cost ?? 0),
          at: new Date(Number(at)),
          sealed: sealed ?? null,
        });
      });
    }
    return rows;
  }

  async release(
    run: string,
    state: "unknown" | "failed" | "declined",
    fingerprints: readonly string[],
  ): Promise<readonly string[]> {
    const released: string[] = [];
    for (const batch of batches(fingerprints)) {
      const keys = [counts(run), ...batch.map((fingerprint) => row(run, fingerprint))];
      const found = (await this.#run(RELEASE, keys, [state])) as number[];
      released.push(...found.map((index) => batch[index]!));
    }
    return released;
  }

  async erase(run: string): Promise<number> {
    let erased = 0;
    let cursor = "0";
    do {
      const found = await this.#redis.call("SCAN", cursor, "MATCH", `${row(run, "")}*`, "COUNT", "1000");
      const [next, keys] = found as [string, string[]];
      for (const key of keys) erased += Number(await this.#redis.call("HDEL", key, "sealed"));
      cursor = next;
    } while (cursor !== "0");
    return erased;
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
  }

  #run(script: string, keys: readonly string[], values: readonly string[]): Promise<unknown> {
    return this.#redis.call("EVAL", script, `${keys.length}`, ...keys, ...values);
  }
}

function* batches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}
