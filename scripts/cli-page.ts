// Writes the parts of docs/cli.md that come from the program itself: the help of every command, and the exit codes. With
// --check it only says whether the page is stale. The other text is written by hand. A new command is added at the end.
import { readFileSync, writeFileSync } from "node:fs";
import { Writable } from "node:stream";
import type { Command } from "commander";
import type { Io } from "../src/cli/io.ts";
import { createProgram } from "../src/cli/program.ts";
import { runCli } from "../src/cli/run-cli.ts";

const WIDTH = 100;
const path = new URL("../docs/cli.md", import.meta.url);

/** Surroundings in which help looks the same on every machine. */
function surroundings(): { readonly io: Io; readonly written: () => string } {
  let text = "";
  const stdout = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  const io: Io = {
    stdin: process.stdin,
    stdout,
    stderr: process.stderr,
    env: {},
    cwd: process.cwd(),
    isTTY: { stdin: false, stdout: false, stderr: false },
    columns: WIDTH,
    signal: new AbortController().signal,
    now: () => 0,
  };
  return { io, written: () => text };
}

async function helpOf(command: string): Promise<string> {
  const { io, written } = surroundings();
  await runCli([...command.split(" "), "--help"], io);
  return `\`\`\`text\n${written().trimEnd()}\n\`\`\``;
}

/** The commands that do something, as the words to type. */
function commandsOf(command: Command, words = ""): string[] {
  return command.commands.flatMap((inner) => {
    const path = `${words} ${inner.name()}`.trim();
    const isGroup = inner.commands.length > 0 && inner.registeredArguments.length === 0;
    return [...(isGroup ? [] : [path]), ...commandsOf(inner, path)];
  });
}

/** The table of exit codes, from the comments beside them. */
function exitCodesTable(): string {
  const source = readFileSync(new URL("../src/cli/cli-exit.ts", import.meta.url), "utf8");
  const rows = [...source.matchAll(/\/\*\* (.+?) \*\/\n {2}\w+: (\d+)/g)].map(
    ([, meaning, code]) => `| ${code} | ${meaning} |`,
  );
  return ["| code | meaning |", "|---|---|", ...rows].join("\n");
}

const commands = commandsOf(createProgram(surroundings().io)).filter((command) => command !== "help");
const before = readFileSync(path, "utf8");
let after = before;
for (const command of commands) {
  if (after.includes(`<!-- help: ${command} -->`)) continue;
  const place = "\n<!-- further commands -->";
  after = after.replace(
    place,
    () => `\n### ${command}\n\n<!-- help: ${command} -->\n<!-- /help -->\n${place}`,
  );
}
const parts = new Map([["exit codes", exitCodesTable()]]);
for (const [, command] of after.matchAll(/<!-- help: (.+?) -->/g)) {
  const isKnown = commands.some((known) => command === known || command?.startsWith(`${known} `));
  // The block of a removed command becomes empty. Remove its section by hand.
  parts.set(`help: ${command}`, isKnown ? await helpOf(command as string) : "");
}
for (const [name, text] of parts) {
  const end = name.startsWith("help:") ? "help" : name;
  after = after.replace(new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${end} -->`), () =>
    [`<!-- ${name} -->`, text, `<!-- /${end} -->`].filter(Boolean).join("\n"),
  );
}
if (!process.argv.includes("--check")) writeFileSync(path, after);
else if (after !== before) {
  console.error("docs/cli.md is stale: run npm run docs:cli");
  process.exitCode = 1;
}
