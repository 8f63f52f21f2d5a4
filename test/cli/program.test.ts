import { describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { run } from "./run.ts";

describe("the command line", () => {
  it("prints its version, and its help where nothing is asked", async () => {
    expect(await run(["--version"])).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
    const help = await run(["--help"]);
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toContain("Usage: indiconnect [options] [command]");
    expect(await run([])).toEqual({ code: 2, out: "", err: help.out });
  });

  it("gives examples with the help of each command", async () => {
    const { out } = await run(["--help"]);
    const names = [...out.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name as string);
    const commands = names.filter((name) => name !== "help");
    expect(commands).toEqual(expect.arrayContaining(["services", "sandbox"]));
    const inner = ["schema diff", "schema pull", "service add", "verify voter-id"];
    for (const name of ["", ...commands, ...inner]) {
      const words = name.split(" ").filter(Boolean);
      const help = await run([...words, "--help"]);
      expect(help).toMatchObject({ code: 0, err: "" });
      expect(help.out, name).toMatch(/\nExamples:\n {2}# .+\n {2}\$ indiconnect /);
      expect(await run(["help", ...words])).toEqual(help);
    }
  });

  it("suggests what was meant", async () => {
    expect(await run(["servces"])).toEqual({
      code: 2,
      out: "",
      err: "error: unknown command 'servces' (Did you mean services?) See indiconnect --help.\n",
    });
    expect((await run(["services", "--jsn"])).err).toContain("(Did you mean --json?)");
  });

  it.each([
    ["help nothing", "unknown command 'nothing'. See indiconnect --help."],
    ["nothing --help", "unknown command 'nothing'. See indiconnect --help."],
    ["schema dif --help", "unknown command 'dif' (Did you mean diff?) See indiconnect schema --help."],
    ["verify vehicle --help", 'There is no service "vehicle". indiconnect services lists them.'],
    [
      "verify nme-match -h",
      'There is no service "nme-match" (Did you mean name-match?). indiconnect services lists them.',
    ],
    ["schema diff shipped", "missing required argument 'new'. See indiconnect schema diff --help."],
    ["verify tan --number 1", "unknown option '--number'. See indiconnect verify tan --help."],
    ["-e staging verify tan", "unknown option '-e'. Put options after the command. See indiconnect --help."],
  ])("refuses %s in one line that leads to the right help", async (line, message) => {
    expect(await run(line.split(" "))).toEqual({ code: 2, out: "", err: `error: ${message}\n` });
  });

  it("keeps its help within a narrow terminal", async () => {
    const { out } = await run(["verify", "tan", "--help"], {
      columns: 50,
      tty: true,
      env: { NO_COLOR: "1" },
    });
    const [help] = out.split("\nExamples:") as [string];
    expect(help.split("\n").filter((line) => line.length > 56)).toEqual([]);
  });

  it("repeats no value of an option that it does not know", async () => {
    const { code, err } = await run(["services", "--pan=ABCDE1234F"]);
    expect(code).toBe(2);
    expect(err).toMatch(/unknown option '--pan'/);
  });

  it.each([
    ["--key=x"],
    ["--service-key", "x"],
    ["--serviceKey=x"],
    ["--secret_key=x"],
    ["--authorization=x"],
    ["--anything", "sk_live_canary"],
    ["indc_test_canary"],
    ["--base-url=https://ac_live_canary@api.example"],
  ])("takes no credentials as arguments: %s", async (...argv) => {
    const { code, out, err } = await run(["services", ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^error: Do not pass credentials as arguments: .*--dotenv.*\n$/);
    expect(err).not.toMatch(/canary/);
  });

  it("uses colours only on a terminal, or as the environment says", async () => {
    const coloured = async (env: Record<string, string>, tty: boolean): Promise<boolean> =>
      (await run(["services", "name match"], { env, tty })).out.includes("\u001b[");
    expect(await coloured({}, true)).toBe(true);
    expect(await coloured({}, false)).toBe(false);
    expect(await coloured({ NO_COLOR: "1" }, true)).toBe(false);
    expect(await coloured({ NO_COLOR: "" }, true)).toBe(true);
    expect(await coloured({ FORCE_COLOR: "1" }, false)).toBe(true);
    expect(await coloured({ FORCE_COLOR: "0" }, true)).toBe(false);
    expect(await coloured({ TERM: "dumb" }, true)).toBe(false);
  });
});
