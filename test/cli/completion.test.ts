import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue/catalogue.ts";
import { run } from "./run.ts";

function has(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    // .ci/run installs all of them: there its tests fail.
    if (process.env.CI === "true") return true;
    console.log(`Skipped: this machine has no ${program}.`);
    return false;
  }
}

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];
const installed = Object.fromEntries(SHELLS.map((shell) => [shell, has(shell)])) as Record<Shell, boolean>;

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(`${tmpdir()}/indiconnect-completion-`);
  for (const shell of SHELLS) {
    const { code, out, err } = await run(["completion", shell]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    writeFileSync(`${cwd}/${shell}.sh`, out);
  }
  writeFileSync(`${cwd}/with blank.csv`, "");
  writeFileSync(`${cwd}/plain.csv`, "");
  mkdirSync(`${cwd}/fpath`);
  writeFileSync(`${cwd}/fpath/_indiconnect`, (await run(["completion", "zsh"])).out);
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

/** What bash would offer after these words; the last is the one being typed. */
function offered(...words: string[]): string[] {
  const list = ["indiconnect", ...words].map((word) => `'${word}'`).join(" ");
  const script = `source bash.sh; COMP_WORDS=(${list}); COMP_CWORD=${words.length}; _indiconnect
    if (( \${#COMPREPLY[@]} )); then printf '%s\\n' "\${COMPREPLY[@]}"; fi`;
  const out = execFileSync("bash", ["--noprofile", "--norc", "-uc", script], { cwd, encoding: "utf8" });
  return out.split("\n").filter(Boolean).sort();
}

/** What stands on the screen of a shell in which these keys were typed, from the prompt on. */
async function typed(shell: "bash" | "zsh", keys: string, until: RegExp): Promise<string> {
  const start = {
    bash: "bash --noprofile --norc -i",
    zsh: "zsh -fi",
  }[shell];
  const setUp = {
    bash: "bind 'set enable-bracketed-paste off'; bind 'set bell-style none'; source bash.sh",
    zsh: "unsetopt beep; unset zle_bracketed_paste; fpath=($PWD/fpath $fpath); autoload -Uz compinit; compinit -D",
  }[shell];
  const terminal = spawn("script", ["-qfc", start, "/dev/null"], {
    cwd,
    env: { PATH: process.env.PATH, PS1: "> ", PROMPT: "> ", TERM: "dumb", HOME: cwd, INPUTRC: "/dev/null" },
  });
  let screen = "";
  terminal.stdout.on("data", (chunk: Buffer) => {
    screen += chunk;
  });
  const shows = async (text: RegExp): Promise<void> => {
    const end = Date.now() + 10_000;
    while (!text.test(screen)) {
      if (Date.now() > end) throw new Error(`${shell} never showed ${text}: ${JSON.stringify(screen)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  try {
    writeFileSync(`${cwd}/set-up`, `${setUp}\nPS1='ready> '`);
    await shows(/> \S*$/);
    terminal.stdin.write("source ./set-up\n");
    await shows(/ready> \S*$/);
    screen = "";
    terminal.stdin.write(keys);
    await shows(until);
    return screen;
  } finally {
    terminal.stdin.end();
    terminal.kill("SIGHUP");
  }
}

describe.skipIf(!installed.bash)("completion in bash", () => {
  it("offers commands, and the commands of commands", () => {
    expect(offered("s")).toEqual(["sandbox", "schema", "service", "services"]);
    expect(offered("schema", "")).toEqual(["diff", "probe", "pull"]);
    expect(offered("help", "doc")).toEqual(["doctor"]);
    expect(offered("completion", "")).toEqual(["bash", "fish", "zsh"]);
  });

  it("offers every service by its name, and its inputs before all else", () => {
    expect(offered("verify", "")).toEqual(
      catalogue()
        .map(({ name }) => name)
        .sort(),
    );
    for (const name of ["name-match", "NameMatch"]) {
      const options = offered("verify", name, "--");
      expect(options).toEqual(
        expect.arrayContaining(["--name1", "--name2", "--json", "--environment", "--help"]),
      );
      expect(options).not.toContain("--url");
      expect(offered("verify", name, "")).toEqual(options);
    }
  });

  it("offers every option that the help of a command shows", async () => {
    for (const path of [
      ["services"],
      ["sandbox"],
      ["service", "add"],
      ["schema", "pull"],
      ["verify", "iec"],
      ["bulk"],
      ["explore"],
    ]) {
      const { out } = await run([...path, "--help"]);
      const shown = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag);
      expect(shown.length).toBeGreaterThan(1);
      expect(offered(...path, "--"), path.join(" ")).toEqual([...new Set(shown)].sort());
    }
  });

  it("offers the values of an option: its choices, names of files, or nothing", () => {
    expect(offered("verify", "--environment", "")).toEqual(["production", "staging"]);
    expect(offered("verify", "tan", "-e", "st")).toEqual(["staging"]);
    expect(offered("schema", "diff", "--fail-on", "=", "b")).toEqual(["breaking"]);
    expect(offered("verify", "tan", "--variables", "p")).toEqual(["plain.csv"]);
    expect(offered("service", "add", "w")).toEqual(["with blank.csv"]);
    expect(offered("sandbox", "--port", "")).toEqual([]);
    expect(offered("verify", "name-match", "--name1", "p")).toEqual([]);
  });

  it("offers services where one belongs, and files after it", () => {
    expect(offered("bulk", "vote")).toEqual(["voter-id"]);
    expect(offered("bulk", "voter-id", "p")).toEqual(["plain.csv"]);
    expect(offered("bulk", "voter-id", "plain.csv", "--dry")).toEqual(["--dry-run"]);
    expect(offered("bulk", "--out", "w")).toEqual(["with blank.csv"]);
    expect(offered("bulk", "voter-id", "--epic")).toEqual([]);
  });

  it("does not mistake the value of an option for a command", () => {
    expect(offered("verify", "--dotenv", "name-match", "vote")).toEqual(["voter-id"]);
    expect(offered("verify", "--timeout", "=", "5", "vote")).toEqual(["voter-id"]);
    expect(offered("verify", "tan", "--tan-number", "diff", "--tan")).toEqual(["--tan-number"]);
  });

  it("completes what is typed at a prompt", async () => {
    expect(await typed("bash", "indiconnect verify name-m\t", /name-match /)).toContain("verify name-match ");
    await typed("bash", "indiconnect verify tan --environment=st\t", /--environment=staging /);
    await typed("bash", "indiconnect service add wi\t", /with\\ blank\.csv /);
  });
});

describe.skipIf(!installed.zsh)("completion in zsh", () => {
  it("completes what is typed at a prompt", async () => {
    await typed("zsh", "indiconnect verify name-m\t", /name-match /);
    await typed("zsh", "indiconnect verify tan --environment st\t", /--environment staging /);
    await typed("zsh", "indiconnect verify tan --environment=st\t", /--environment=staging /);
    await typed("zsh", "indiconnect verify tan --tan\t", /--tan-number /);
    await typed("zsh", "indiconnect service add wi\t", /with\\ blank\.csv /);
  });

  it("says what each command is for", async () => {
    expect(await typed("zsh", "indiconnect schema \t", /pull +-- ask/)).toMatch(/diff +-- show what changed/);
  });
});

describe.skipIf(!installed.fish)("completion in fish", () => {
  function fish(line: string): string[] {
    const out = execFileSync("fish", ["--no-config", "-c", `source fish.sh; complete -C '${line}'`], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, HOME: cwd },
    });
    return out.split("\n").filter(Boolean).sort();
  }

  it("offers commands and services with what they are for", () => {
    expect(fish("indiconnect s").map((line) => line.split("\t")[0])).toEqual([
      "sandbox",
      "schema",
      "service",
      "services",
    ]);
    expect(fish("indiconnect schema d")).toEqual(["diff\tshow what changed between two schemas"]);
    expect(fish("indiconnect verify name-m")).toEqual([expect.stringMatching(/^name-match\t\w/)]);
    expect(fish("indiconnect verify ")).toHaveLength(catalogue().length);
  });

  it("offers options, their choices, and names of files where one belongs", () => {
    expect(fish("indiconnect verify NameMatch --name").map((line) => line.split("\t")[0])).toEqual([
      "--name1",
      "--name2",
    ]);
    expect(fish("indiconnect verify tan --environment ").map((line) => line.split("\t")[0])).toEqual([
      "production",
      "staging",
    ]);
    expect(fish("indiconnect verify --dotenv name-match vote").map((line) => line.split("\t")[0])).toEqual([
      "voter-id",
    ]);
    expect(fish("indiconnect verify tan --variables pl")).toEqual(["plain.csv"]);
    expect(fish("indiconnect service add wi")).toEqual(["with blank.csv"]);
    expect(fish("indiconnect sandbox --port ")).toEqual([]);
  });
});
