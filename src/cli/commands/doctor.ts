import type { Command } from "commander";
import { CliExit } from "../cli-exit.ts";
import { withConnectionOptions } from "../connection.ts";
import type { ExamineFlags } from "../doctor/examine.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Io } from "../io.ts";
import { withFolderOption } from "../known-services.ts";
import { newCommand } from "../new-command.ts";
import { painter } from "../painter.ts";
import { printable, wrapped } from "../printable.ts";

const COLOURS = { ok: "green", warning: "yellow", failed: "red", skipped: "dim" } as const;

/** `doctor`: finds out why calls do not work, before you pay for one. */
export function doctorCommand(io: Io): Command {
  const command = newCommand("doctor", {
    summary: "check what a call needs, for free",
    description:
      "Checks what a call needs: the Node version, the address, the credentials (never shown), DNS and TLS. It then sends one request to see whether the endpoint answers, accepts the credentials, and has the same time as this machine. That request asks for a field that no schema has. The server refuses it before it executes anything, so it cannot be billed.",
    examples: {
      "before the first call": "indiconnect doctor --environment staging --dotenv .env",
      "is the sandbox running?": "indiconnect doctor --base-url http://127.0.0.1:4100",
    },
    exits: { 0: "no check failed", 8: "a check failed" },
  });
  return withFolderOption(withConnectionOptions(command))
    .option("--my-app-id <id>", "value of the request's myAppId header (default: verification_v1)")
    .option("--offline", "use no network: send no request and look up no name")
    .option("--json", "print the findings as JSON")
    .action(async (flags: ExamineFlags & { readonly json?: true }) => {
      const { examine } = await import("../doctor/examine.ts");
      const findings: Finding[] = [];
      for await (const finding of examine(io, flags)) {
        findings.push(finding);
        if (!flags.json) io.stdout.write(line(finding, io));
      }
      if (flags.json) io.stdout.write(`${JSON.stringify(findings, null, 2)}\n`);
      if (findings.some(({ state }) => state === "failed")) throw new CliExit("found");
      if (!flags.json && findings.some(({ check, state }) => check === "endpoint" && state === "ok"))
        io.stderr.write(
          "\nNext, run indiconnect schema probe with the same options. It checks for free whether this server has the schema.\n",
        );
    });
}

function line({ check, state, text }: Finding, io: Io): string {
  // A pipe gets whole lines.
  const shown = io.isTTY.stdout ? wrapped(printable(text), io.columns, 22) : printable(text);
  return `${painter(io, "stdout")(COLOURS[state], state.padEnd(8))} ${check.padEnd(12)} ${shown}\n`;
}
