import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Redis } from "ioredis";
import pg from "pg";

/** A database server of the test's own: throw-away data, loopback only, a free port. */
export interface TestServer {
  /** With a password, as real ones have. */
  readonly url: string;
  /** The password in the URL, which nothing may print. */
  readonly password: string;
  /** Its files. */
  readonly folder: string;
  /** `kill -9`, as a power cut does it to the process. */
  kill(): Promise<void>;
  /** Starts it again on the same port and the same files. */
  start(): Promise<void>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/** A server that tests start. */
export type ServerName = "postgres" | "redis" | "pgbouncer";

/** What this machine lacks for a server, in one line, or nothing. */
export function lacking(server: ServerName): string | undefined {
  if (server === "pgbouncer") {
    return programOf("pgbouncer") ? lacking("postgres") : "no PgBouncer (Debian: pgbouncer)";
  }
  if (server === "redis")
    return programOf("redis-server") ? undefined : "no redis-server (Debian: redis-server)";
  if (postgresFolder() === undefined) return "no PostgreSQL server (Debian: postgresql)";
  if (process.getuid?.() === 0 && postgresUser() === undefined) {
    return "PostgreSQL does not run as root and there is no user postgres";
  }
  return undefined;
}

/** Starts PostgreSQL. */
export async function startPostgres(): Promise<TestServer> {
  const bin = postgresFolder();
  if (bin === undefined) throw new Error(`This machine has ${lacking("postgres")}.`);
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  const folder = mkdtempSync(join(tmpdir(), "indiconnect-postgres-"));
  const password = `pw-${randomBytes(9).toString("hex")}`;
  const passwordFile = join(folder, "password");
  const data = join(folder, "data");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const as = user === undefined ? {} : { uid: user.uid, gid: user.gid };
  execFileSync(
    `${bin}/initdb`,
    ["-D", data, "-U", "bulk", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale=C"],
    { ...as, cwd: folder, stdio: "ignore" },
  );
  rmSync(passwordFile);
  const port = await freePort();
  const url = `postgres://bulk:${password}@127.0.0.1:${port}/postgres`;
  return server({
    url,
    password,
    folder,
    command: `${bin}/postgres`,
    // No socket file: two test runs at once must not meet. The rest stays as Debian has it, synced to disk.
    args: ["-D", data, "-h", "127.0.0.1", "-p", String(port), "-c", "unix_socket_directories="],
    options: { ...as, cwd: folder },
    graceful: "SIGINT",
    ready: () => answersAt(url),
  });
}

/** Starts PgBouncer before a PostgreSQL server. It gives each transaction another one of a few connections. */
export async function startPgBouncer(postgres: TestServer): Promise<TestServer> {
  const command = programOf("pgbouncer");
  if (command === undefined) throw new Error(`This machine has ${lacking("pgbouncer")}.`);
  const user = process.getuid?.() === 0 ? postgresUser() : undefined;
  const folder = mkdtempSync(join(tmpdir(), "indiconnect-pgbouncer-"));
  const behind = new URL(postgres.url);
  const port = await freePort();
  const users = join(folder, "users.txt");
  const config = join(folder, "pgbouncer.ini");
  writeFileSync(users, `"${behind.username}" "${postgres.password}"\n`, { mode: 0o600 });
  writeFileSync(
    config,
    `[databases]
postgres = host=127.0.0.1 port=${behind.port} dbname=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 3
`,
  );
  if (user !== undefined) for (const path of [folder, users, config]) chownSync(path, user.uid, user.gid);
  const url = Object.assign(new URL(behind), { port: String(port) }).href;
  return server({
    url,
    password: postgres.password,
    folder,
    command,
    args: [config],
    options: { ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }), cwd: folder },
    graceful: "SIGINT",
    ready: () => answersAt(url),
  });
}

async function answersAt(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  await client.connect();
  await client.query("SELECT 1");
  await client.end();
}

/** Starts Redis, as durable as the queue asks for, unless told otherwise. */
export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<TestServer> {
  const command = programOf("redis-server");
  if (command === undefined) throw new Error(`This machine has ${lacking("redis")}.`);
  const folder = mkdtempSync(join(tmpdir(), "indiconnect-redis-"));
  const password = `pw-${randomBytes(9).toString("hex")}`;
  const port = await freePort();
  const url = `redis://:${password}@127.0.0.1:${port}/0`;
  const config = {
    bind: "127.0.0.1",
    port: String(port),
    dir: folder,
    requirepass: password,
    save: '""',
    appendonly: "yes",
    appendfsync: "always",
    "maxmemory-policy": "noeviction",
    ...settings,
  };
  const file = join(folder, "redis.conf");
  writeFileSync(
    file,
    Object.entries(config)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(""),
    { mode: 0o600 },
  );
  return server({
    url,
    password,
    folder,
    command,
    args: [file],
    options: { cwd: folder },
    graceful: "SIGTERM",
    async ready() {
      const client = new Redis(url, {
        lazyConnect: true,
        retryStrategy: () => null,
        maxRetriesPerRequest: 0,
      });
      client.on("error", () => {});
      try {
        await client.connect();
        await client.ping();
      } finally {
        client.disconnect();
      }
    },
  });
}

interface Plan {
  readonly url: string;
  readonly password: string;
  readonly folder: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly options: { readonly uid?: number; readonly gid?: number; readonly cwd: string };
  readonly graceful: NodeJS.Signals;
  ready(): Promise<void>;
}

async function server(plan: Plan): Promise<TestServer> {
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = undefined;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const ended = once(ending, "exit");
    ending.kill(signal);
    // Redis takes no notice of the first one while it writes an append-only file anew.
    const again = setInterval(() => ending.kill(signal), 500);
    const last = setTimeout(() => ending.kill("SIGKILL"), 10_000);
    await ended;
    clearInterval(again);
    clearTimeout(last);
  };
  const start = async (): Promise<void> => {
    const until = Date.now() + 30_000;
    let trouble: unknown;
    while (Date.now() < until) {
      // A killed PostgreSQL refuses its files until its last backend has noticed; so it may need a second try.
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
        child = spawn(plan.command, [...plan.args], { ...plan.options, stdio: "ignore" });
        child.on("error", () => {});
      }
      try {
        await plan.ready();
        return;
      } catch (error) {
        trouble = error;
        await wait(50);
      }
    }
    throw new Error(`${plan.command} does not answer: ${(trouble as Error).message}`);
  };
  await start();
  return {
    url: plan.url,
    password: plan.password,
    folder: plan.folder,
    start,
    kill: () => end("SIGKILL"),
    async stop() {
      await end(plan.graceful);
      rmSync(plan.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function postgresFolder(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const folders = [
    ...versions.sort((a, b) => b - a).map((version) => `${debian}/${version}/bin`),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/postgres`));
}

function programOf(name: string): string | undefined {
  // Debian has some of them where only root's PATH leads.
  const folders = [...(process.env.PATH ?? "").split(":"), "/usr/sbin"];
  return folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
}

function postgresUser(): { readonly uid: number; readonly gid: number } | undefined {
  try {
    const ask = (what: string): number =>
      Number(execFileSync("id", [what, "postgres"], { encoding: "utf8" }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}
