import { deepStrictEqual, equal, match } from "node:assert/strict";
import type { Workbench } from "./workbench.ts";

const KEYS = {
  INDICONNECT_SERVICE_KEY: "sk_test_EXAMPLE",
  INDICONNECT_ACCESS_KEY: "indc_test_EXAMPLE",
  INDICONNECT_SECRET_KEY: "ac_test_EXAMPLE",
};

/** Tries the command line, as a program with its first arguments runs it: help, and an answer of each kind. */
export async function tryCommandLine(
  bench: Workbench,
  program: string,
  first: readonly string[],
): Promise<void> {
  const cli = "node_modules/indiconnect/dist/cli.js";
  const indiconnect = (...argv: string[]) => bench.run(program, [...first, cli, ...argv], KEYS);
  const mark = bench.mark();
  const verify = async (word: string): Promise<readonly [number, unknown]> => {
    const url = `https://example.com/${mark}/${word}.jpg`;
    const { code, stdout } = await indiconnect(
      ...["verify", "face-liveness-passive", "--url", url, "--base-url", bench.front.url, "--yes", "--json"],
    );
    const { ok, error, thrown } = JSON.parse(stdout) as {
      readonly ok: boolean;
      readonly error?: { readonly reason: string };
      readonly thrown?: { readonly code: string };
    };
    return [code, ok || (error?.reason ?? thrown?.code)];
  };
  const [help, ...verified] = await Promise.all([
    indiconnect("--help"),
    verify("found"),
    verify("no-record"),
    verify("http-503"),
  ]);
  equal(help.code, 0, help.stderr);
  match(help.stdout, /^Usage: indiconnect/);
  deepStrictEqual(verified, [
    [0, true],
    [4, "no-record"],
    [7, "unavailable"],
  ]);
  deepStrictEqual(bench.front.received(mark), { found: 1, "no-record": 1, "http-503": 1 });
}
