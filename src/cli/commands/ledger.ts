import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Ledger } from "../../ledger/ledger.ts";
import { CliExit } from "../cli-exit.ts";
import { environmentOf } from "../connection.ts";
import type { Io } from "../io.ts";
import { type HelpTexts, newCommand } from "../new-command.ts";

/** The options of all its commands. Each has only some of them. */
interface LedgerFlags {
  readonly ledger?: string;
  readonly dotenv?: string;
  readonly json?: true;
  readonly check: string;
  readonly as: "billed" | "not-billed";
  readonly subject: string;
}

/** `ledger`: lists and settles unknown checks, erases a person's answers, counts the checks by state. */
export function ledgerCommand(io: Io): Command {
  return newCommand("ledger", {
    summary: "list and settle unknown checks, erase a person's answers",
    description:
      "Works on the ledger, which makes sure that you pay for a check once. Each check has a key, which reveals nothing about its input. The ledger commands never show what was sent or found.",
    examples: {
      "list the checks that may have been billed": "indiconnect ledger unknown --ledger checks.db",
      "the vendor says that one was not":
        "indiconnect ledger resolve --check KEY --as not-billed --ledger checks.db",
      "erase the answers on a person": "indiconnect ledger erase --subject applicant-17 --ledger checks.db",
    },
  })
    .addCommand(unknownCommand(io))
    .addCommand(resolveCommand(io))
    .addCommand(eraseCommand(io))
    .addCommand(countsCommand(io));
}

function unknownCommand(io: Io): Command {
  const texts = {
    summary: "list the checks that may or may not have been billed",
    description:
      "Lists the checks that may or may not have been billed, oldest first. Each line shows the check's key, the time it was claimed, the service, and the vendor's request id if an answer had one. Such a check is not sent again until you decide. Ask the vendor whether it was billed, then run ledger resolve.",
  };
  return onLedger(io, "unknown", texts, async (ledger, { json }) => {
    const checks = await ledger.unknown();
    if (json) {
      io.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
      return;
    }
    for (const { key, documentType, at, receipt } of checks) {
      const id = receipt?.requestId ?? (receipt === undefined ? "its process died" : "no request id");
      io.stdout.write(`${key}  ${at.toISOString()}  ${documentType}  (${id})\n`);
    }
    if (checks.length === 0) io.stderr.write("No check is unknown.\n");
  }).option("--json", "print them as JSON, with their receipts");
}

function resolveCommand(io: Io): Command {
  const texts = {
    summary: "say whether an unknown check was billed",
    description:
      "Records whether an unknown check was billed. Either way, the next call that asks for it sends it again. The ledger counts it as paid if it was billed.",
  };
  const decision = new Option("--as <decision>", "what the vendor says").choices(["billed", "not-billed"]);
  return onLedger(io, "resolve", texts, async (ledger, { check, as }) => {
    if (!(await ledger.resolve(check, as))) {
      const what = "No unknown check has this key. indiconnect ledger unknown lists the keys.";
      throw new CliExit("failed", what);
    }
    io.stderr.write(`Recorded as ${as}. The next call that asks for this check sends it.\n`);
  })
    .requiredOption("--check <key>", "key of the check, from ledger unknown or an error message")
    .addOption(decision.makeOptionMandatory());
}

function eraseCommand(io: Io): Command {
  const texts = {
    summary: "erase the answers on a person",
    description:
      "Erases the kept answers on a subject. The ledger still knows that they were paid. This cannot be undone. Backups of the ledger still hold the answers.",
  };
  return onLedger(io, "erase", texts, async (ledger, { subject }) => {
    const erased = await ledger.erase({ subject });
    io.stderr.write(`Erased the answers of ${erased} ${erased === 1 ? "check" : "checks"}.\n`);
  }).requiredOption("--subject <id>", "the person, as the app named them in once.subject");
}

function countsCommand(io: Io): Command {
  const texts = {
    summary: "count the checks by state",
    description: "Counts the checks by state. Each check is counted once.",
  };
  return onLedger(io, "counts", texts, async (ledger, { json }) => {
    const counts = await ledger.counts();
    const lines = Object.entries(counts).map(([name, count]) => `${name.padEnd(9)} ${count}\n`);
    io.stdout.write(json ? `${JSON.stringify(counts, null, 2)}\n` : lines.join(""));
  }).option("--json", "print the counts as JSON");
}

/** Makes a command that does something with an existing ledger. It must not create one. */
function onLedger(
  io: Io,
  name: string,
  texts: HelpTexts,
  act: (ledger: Ledger, flags: LedgerFlags) => Promise<void>,
): Command {
  return newCommand(name, texts)
    .option(
      "--ledger <where>",
      "a file, or postgres://… (INDICONNECT_LEDGER, which other users of the machine cannot see)",
    )
    .option("--dotenv <file>", "a .env file with INDICONNECT_ variables; variables already set win")
    .action(async (flags: LedgerFlags) => {
      const env = environmentOf(io, flags);
      const where = flags.ledger ?? env.INDICONNECT_LEDGER;
      if (where === undefined)
        throw new CliExit("usage", "Say which ledger: --ledger checks.db, or set INDICONNECT_LEDGER.");
      const { addressIn, openLedgerWith } = await import("../../ledger/open-ledger.ts");
      const place = addressIn(where) ?? resolve(io.cwd, where);
      const ledger = await openLedgerWith({ env, now: io.now }, place, { mustExist: true });
      try {
        await act(ledger, flags);
      } finally {
        await ledger.close();
      }
    });
}
