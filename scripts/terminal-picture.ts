// Draws docs/terminal.svg, the picture in README.md. It runs commands against the embedded sandbox and shows their real
// output. With --check it only says whether the picture is stale. The text in the picture stays text.
import { readFileSync, writeFileSync } from "node:fs";
import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { runCli } from "../src/cli/run-cli.ts";
import { createSandbox } from "../src/sandbox.ts";

const COMMANDS = [
  ["services", "face"],
  ["verify", "voter-id", "--epic-no", "ABC0000123"],
  ["verify", "tan", "--tan", "12"],
  ["verify", "face-liveness-passive", "--url", "https://example.com/no-record.jpg"],
];
const COLUMNS = 104;
const CHARACTER = 8.4;
const LINE = 20;
const MARGIN = 20;
const BAR = 32;

// biome-ignore lint/suspicious/noControlCharactersInRegex: what sets a style begins with one
const CODE = /(\u001b\[[\d;]*m)/;

/** A piece of a line in one style. */
interface Piece {
  readonly column: number;
  readonly text: string;
  readonly styles: readonly string[];
}

const STYLES: Readonly<Record<number, string>> = {
  1: "bold",
  2: "dim",
  31: "red",
  32: "green",
  33: "yellow",
  36: "cyan",
};

const path = new URL("../docs/terminal.svg", import.meta.url);
const picture = draw(await record());
if (!process.argv.includes("--check")) writeFileSync(path, picture);
else if (readFileSync(path, "utf8") !== picture) {
  console.error("docs/terminal.svg is stale: run npm run docs:picture");
  process.exitCode = 1;
}

/** Runs the commands one after the other, as on a terminal. */
async function record(): Promise<string[]> {
  const sandbox = createSandbox();
  const { url } = await sandbox.listen();
  let screen = "";
  for (const argv of COMMANDS) {
    screen += `${screen && "\n"}\u001b[2m$\u001b[22m \u001b[1mnpx indiconnect ${argv.join(" ")}\u001b[22m\n`;
    const terminal = new PassThrough();
    terminal.on("data", (chunk: Buffer) => {
      screen += chunk;
    });
    await runCli(argv, {
      stdin: new PassThrough(),
      stdout: terminal,
      stderr: terminal,
      env: { INDICONNECT_BASE_URL: url, FORCE_COLOR: "1" },
      cwd: process.cwd(),
      isTTY: { stdin: false, stdout: true, stderr: true },
      columns: COLUMNS,
      signal: new AbortController().signal,
      now: () => 0,
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  await sandbox.close();
  // The sandbox used any free port here. Its default is 4100.
  return screen.replaceAll(url, "http://127.0.0.1:4100").trimEnd().split("\n");
}

function draw(screen: readonly string[]): string {
  const tooLong = screen.find((line) => stripVTControlCharacters(line).length > COLUMNS);
  if (tooLong !== undefined)
    throw new Error(`This line does not fit the picture: ${stripVTControlCharacters(tooLong)}`);
  const width = Math.ceil(COLUMNS * CHARACTER + 2 * MARGIN);
  const height = BAR + screen.length * LINE + 2 * MARGIN;
  const texts = screen.flatMap((line, row) =>
    pieces(line).map(({ column, text, styles }) => {
      const x = round(MARGIN + column * CHARACTER);
      const y = BAR + MARGIN + row * LINE + 14;
      const style = styles.length === 0 ? "" : ` class="${styles.join(" ")}"`;
      // The length holds columns in line whatever font the reader's machine has.
      return `<text x="${x}" y="${y}" textLength="${round(text.length * CHARACTER)}"${style}>${escaped(text)}</text>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" xml:space="preserve">
<title>indiconnect on the command line</title>
<!-- Written by npm run docs:picture. Do not edit. -->
<style>
:root { --paper: #ffffff; --edge: #d1d9e0; --ink: #1f2328; --dim: #59636e; --red: #cf222e; --green: #116329; --yellow: #7d4e00; --cyan: #0a5c78; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #0d1117; --edge: #3d444d; --ink: #e6edf3; --dim: #9198a1; --red: #ff7b72; --green: #56d364; --yellow: #e3b341; --cyan: #56d4dd; }
}
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; fill: var(--ink); }
.bold { font-weight: 700; }
.dim { fill: var(--dim); }
.red { fill: var(--red); }
.green { fill: var(--green); }
.yellow { fill: var(--yellow); }
.cyan { fill: var(--cyan); }
rect { fill: var(--paper); stroke: var(--edge); }
circle { fill: var(--edge); }
</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
<circle cx="20" cy="18" r="5"/><circle cx="38" cy="18" r="5"/><circle cx="56" cy="18" r="5"/>
${texts.join("\n")}
</svg>
`;
}

/** The pieces of a line between the codes that set a style. */
function pieces(line: string): Piece[] {
  const styles = new Set<string>();
  const found: Piece[] = [];
  let column = 0;
  for (const part of line.split(CODE)) {
    if (part.startsWith("\u001b")) {
      for (const code of part.slice(2, -1).split(";").map(Number)) {
        const style = STYLES[code];
        if (style !== undefined) styles.add(style);
        else if (code === 22) for (const each of ["bold", "dim"]) styles.delete(each);
        else if (code === 39) for (const each of ["red", "green", "yellow", "cyan"]) styles.delete(each);
        else if (code === 0) styles.clear();
        else throw new Error(`The picture has no style for code ${code}`);
      }
      continue;
    }
    const text = part.trim();
    if (text !== "") {
      found.push({ column: column + part.length - part.trimStart().length, text, styles: [...styles] });
    }
    column += part.length;
  }
  return found;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
