// Follows docs/strangers-path.md to the letter, in an empty folder outside the repository, with the packed package. It writes
// the page's files, types its commands and compares their output. With --write, it puts the times into the page.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { arch, cpus, loadavg, platform, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packedTarball } from "../test/slow/packed-tarball.ts";

/** A fenced block of the page. */
interface Block {
  readonly language: string;
  readonly text: string;
  /** The file that it shows, named in the line before it. */
  readonly file: string | undefined;
}

const PAGE = new URL("../docs/strangers-path.md", import.meta.url);
const SANDBOX = /^npx indiconnect sandbox\b/;
const PATIENCE_MS = 180_000;

const page = readFileSync(PAGE, "utf8");
const tarball = await packedTarball();
const folder = await mkdtemp(`${tmpdir()}/indiconnect-stranger-`);
// Only those settings of this machine that npm needs.
const env: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(INDICONNECT_|npm_|NODE_OPTIONS$|VITEST)/.test(name)),
);
Object.assign(env, {
  npm_config_loglevel: "error",
  npm_config_userconfig: process.env.npm_config_userconfig,
});
let sandbox: ChildProcess | undefined;
const times: { readonly step: string; readonly seconds: number }[] = [];
try {
  for (const [, step = "", text = ""] of page.matchAll(/^## (\d+\. .+)$([\s\S]*?)(?=^## |(?![\s\S]))/gm)) {
    const begun = performance.now();
    await walk(step, blocksOf(text));
    const seconds = (performance.now() - begun) / 1000;
    times.push({ step, seconds });
    console.log(`${step}: ${seconds.toFixed(1)} s`);
  }
} finally {
  await stop();
  await rm(folder, { recursive: true, force: true });
}
if (process.argv.includes("--write")) writeFileSync(PAGE, withTimes());

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/(?:^`([^`\n]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, file, language = "", body = ""]) => ({ language, text: body, file }),
  );
}

async function walk(step: string, blocks: readonly Block[]): Promise<void> {
  let printed = "";
  for (const { language, text, file } of blocks) {
    if (file !== undefined) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    } else if (language === "text") compare(step, printed, text);
    else if (SANDBOX.test(text)) await serve(text.trim());
    else printed = await type(text);
  }
  if (step.includes("explorer")) await explore();
}

/** Runs lines in a shell. Variables that they export stay for later blocks. */
async function type(lines: string): Promise<string> {
  for (const [, name = "", value = ""] of lines.matchAll(/^export (\w+)=(\S+)$/gm)) env[name] = value;
  const script = lines.replace(/^npm install indiconnect$/m, `npm install "${tarball}"`);
  const shell = spawn("sh", ["-ec", script], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const late = setTimeout(() => shell.kill("SIGKILL"), PATIENCE_MS);
  let out = "";
  let all = "";
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      all += chunk;
      if (stream === shell.stdout) out += chunk;
    });
  }
  const code = await new Promise((resolve) => shell.once("close", resolve));
  clearTimeout(late);
  if (code !== 0) throw new Error(`This ended with ${code}:\n${lines}\n${all}`);
  return out;
}

/** Starts a sandbox as in a second terminal. It replaces the one before. */
async function serve(line: string): Promise<void> {
  await stop();
  // npx would not pass the signal on, so this starts the command that npx would start.
  const args = line.split(" ").slice(2);
  const server = spawn(join(folder, "node_modules/.bin/indiconnect"), args, { cwd: folder, env });
  sandbox = server;
  let shown = "";
  await new Promise<void>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        shown += chunk;
        if (shown.includes("Stop it with Ctrl-C")) resolve();
      });
    }
    server.once("close", () => reject(new Error(`${line} ended: ${shown}`)));
  });
}

async function stop(): Promise<void> {
  const stopping = sandbox;
  sandbox = undefined;
  if (stopping === undefined || stopping.exitCode !== null) return;
  stopping.removeAllListeners("close");
  const closed = new Promise((resolve) => stopping.once("close", resolve));
  stopping.kill("SIGINT");
  await closed;
}

/** Checks that the output ends as the page says. A line `…` in the page stands for any lines. */
function compare(step: string, printed: string, expected: string): void {
  const pattern = expected
    .trim()
    .split(/^ *…$\n?/m)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[\\s\\S]*");
  if (!new RegExp(`(^|\\n)${pattern}$`).test(printed.trim())) {
    throw new Error(`${step} does not print what the page says. It prints:\n${printed}`);
  }
}

/** Does what the page tells a person to do in the browser. */
async function explore(): Promise<void> {
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto("http://127.0.0.1:4100");
    await tab.getByRole("searchbox").fill("voter");
    await tab.keyboard.press("Enter");
    await tab.getByRole("heading", { name: "Voter ID Verification" }).waitFor();
    await tab.getByRole("button", { name: "Run", exact: true }).click();
    await tab.getByRole("region", { name: "Answer", exact: true }).getByText("ok: true").waitFor();
  } finally {
    await browser.close();
  }
}

function withTimes(): string {
  const total = times.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = [...times, { step: "all", seconds: total }].map(
    ({ step, seconds }) => `| ${step.replace(/^\d+\. /, "")} | ${seconds.toFixed(1)} s |`,
  );
  const machine = `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} cores under a load of ${loadavg()[0]?.toFixed(0)}, npm's cache warm. Reading and typing come on top.`;
  const table = ["| step | machine's time |", "|---|---|", ...rows, "", machine].join("\n");
  return page.replace(
    /<!-- times -->[\s\S]*<!-- \/times -->/,
    () => `<!-- times -->\n${table}\n<!-- /times -->`,
  );
}
