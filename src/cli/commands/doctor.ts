import { Command } from "commander";
import { CliExit } from "../cli-exit.ts";
import { withConnectionOptions } from "../connection-options.ts";
import type { ExamineFlags } from "../doctor/examine.ts";
import type { Finding } from "../doctor/finding.ts";
import { exitCodes } from "../exit-codes.ts";
import { withFolderOption } from "../folder-option.ts";
import type { Io } from "../io.ts";
import { type Painter, painter } from "../painter.ts";
import { printable } from "../printable.ts";
import { withExamples } from "../with-examples.ts";
import { wrapped } from "../wrapped.ts";

const MARKS = {
  ok: ["green", "ok"],
  warning: ["yellow", "warning"],
  failed: ["red", "failed"],
  skipped: ["dim", "skipped"],
} as const;

/** `doctor`: why calls do not work, before one is paid for. */
export function doctorCommand(io: Io): Command {
  const command = withFolderOption(
    withConnectionOptions(
      new Command("doctor")
        .summary("check what a call needs, unbilled")
        .description(
          "Checks what a call needs: the Node version, the address, the credentials (none is shown), DNS, TLS, and with one request whether the endpoint answers, takes the credentials, and agrees about the time. That request asks for a field that no schema has: a server refuses it before it executes anything, so it cannot be billed.",
        ),
    ),
  )
    .option("--my-app-id <id>", "the myAppId header of the probe (default: verification_v1)")
    .option("--offline", "send nothing, look nothing up")
    .option("--json", "print the findings as JSON")
    .action(async (flags: ExamineFlags & { readonly json?: true }) => {
      const { examine } = await import("../doctor/examine.ts");
      const paint = painter(io, "stdout");
      const findings: Finding[] = [];
      for await (const finding of examine(io, flags)) {
        findings.push(finding);
        if (!flags.json) io.stdout.write(line(finding, paint, io));
      }
      if (flags.json) io.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
      if (findings.some(({ state }) => state === "failed")) throw new CliExit(exitCodes.found);
      if (!flags.json && findings.some(({ check, state }) => check === "endpoint" && state === "ok"))
        io.stderr.write(
          "\nNext: indiconnect schema probe, with the same options, finds out unbilled whether this server has the schema.\n",
        );
    });
  return withExamples(command, [
    ["before the first call", "indiconnect doctor --environment staging --dotenv .env"],
    ["whether a sandbox runs", "indiconnect doctor --base-url http://127.0.0.1:4100"],
  ]).addHelpText("after", "\nExit codes:\n  0  nothing failed\n  8  a check failed");
}

function line({ check, state, text }: Finding, paint: Painter, { isTTY, columns }: Io): string {
  const [colour, word] = MARKS[state];
  // A pipe gets whole lines.
  const shown = isTTY.stdout ? wrapped(printable(text), columns, 22) : printable(text);
  return `${paint(colour, word.padEnd(8))} ${check.padEnd(12)} ${shown}\n`;
}
