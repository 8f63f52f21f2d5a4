// The worker in workerd, as Cloudflare runs it, on loopback: bundled by esbuild, started by miniflare.
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { Miniflare } from "miniflare";

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("worker.ts", import.meta.url))],
  bundle: true,
  format: "esm",
  target: "es2022",
  platform: "neutral",
  mainFields: ["module", "main"],
  conditions: ["workerd", "worker", "browser"],
  // urql reads it, and a worker may have no `process`. wrangler sets it by itself.
  define: { "process.env.NODE_ENV": '"production"' },
  write: false,
});

const { env } = process;
const names = ["ENVIRONMENT", "BASE_URL", "SERVICE_KEY", "ACCESS_KEY", "SECRET_KEY"].map(
  (name) => `INDICONNECT_${name}`,
);
const token = env.APP_TOKEN ?? randomBytes(16).toString("hex");
const worker = new Miniflare({
  host: "127.0.0.1",
  port: Number(env.PORT ?? 0),
  modules: [{ type: "ESModule", path: "worker.js", contents: outputFiles[0].text }],
  compatibilityDate: "2026-07-01",
  bindings: {
    ...Object.fromEntries(names.filter((name) => env[name]).map((name) => [name, env[name]])),
    APP_TOKEN: token,
  },
});
const { origin } = await worker.ready;
console.log(`Listening on ${origin}`);
if (!env.APP_TOKEN) console.log(`Callers show: authorization: Bearer ${token}`);

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void worker.dispose());
