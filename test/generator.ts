// Codegen's command line, run again and again in one process: most of a run is loading it.
import { runCli } from "@graphql-codegen/cli";

process.on("message", async (argv: readonly string[]) => {
  process.argv.splice(2, Number.POSITIVE_INFINITY, "--config", "codegen.yml", ...argv);
  process.send?.(await runCli("generate").catch(() => 1));
});
