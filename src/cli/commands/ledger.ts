import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { Ledger } from "../../ledger/ledger.ts";
import { CliExit } from "../cli-exit.ts";
import { environmentOf } from "../connection.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { withExamples } from "../with-examples.ts";

interface LedgerFlags {
  readonly ledger?: string;
  readonly dotenv?: string;
  readonly json?: true;
}

/** `ledger`: which checks are in doubt, what was found on a person, how many checks stand how. */
export function ledgerCommand(io: Io): Command {
  const command = new Command("ledger")
    .summary("decide on unknown checks, erase a person's, count them")
    .helpCommand(false)
    .description(
      "Looks into the ledger that makes checks be paid once. A check is named by a key, which tells nothing of its input; nothing that was sent or found is shown.",
    );
  command
    .addCommand(unknownCommand(io))
    .addCommand(resolveCommand(io))
    .addCommand(eraseCommand(io))
    .addCommand(countsCommand(io));
  return withExamples(command, [
    ["what nobody knows the billing of", "indiconnect ledger unknown --ledger checks.db"],
    ["it was not billed", "indiconnect ledger resolve --check KEY --as not-billed --ledger checks.db"],
    ["a person wants to be forgotten", "indiconnect ledger erase --subject applicant-17 --ledger checks.db"],
  ]);
}

function unknownCommand(io: Io): Command {
  return withLedger(
    new Command("unknown")
      .summary("list the checks whose billing nobody knows")
      .description(
        "Lists the checks of which nobody knows whether they were billed, the oldest first: the service, when it was claimed, and the vendor's request id where an answer had one. Nothing is sent for them until somebody decides. Look them up with the vendor, then decide by ledger resolve.",
      )
      .option("--json", "print them as JSON, with their receipts"),
  ).action(async (flags: LedgerFlags) => {
    const checks = await using(io, flags, (ledger) => ledger.unknown());
    if (flags.json) {
      io.stdout.write(`${JSON.stringify(checks, null, 2)}\n`);
      return;
    }
    for (const { key, documentType, at, receipt } of checks) {
      const id = receipt?.requestId ?? (receipt === undefined ? "its process died" : "no request id");
      io.stdout.write(`${key}  ${at.toISOString()}  ${documentType}  (${id})\n`);
    }
    if (checks.length === 0) io.stderr.write("No check is in doubt.\n");
  });
}

function resolveCommand(io: Io): Command {
  return withLedger(
    new Command("resolve")
      .summary("decide what nobody knew")
      .description(
        "Decides on a check of which nobody knew whether it was billed. Whoever asks for it next sends it again, in either case; the ledger counts it as paid where it was billed.",
      )
      .requiredOption("--check <key>", "the check's key, from ledger unknown or from an error")
      .addOption(
        new Option("--as <decision>", "what the vendor says of it")
          .choices(["billed", "not-billed"])
          .makeOptionMandatory(),
      ),
  ).action(async (flags: LedgerFlags & { readonly check: string; readonly as: "billed" | "not-billed" }) => {
    const isDecided = await using(io, flags, (ledger) => ledger.resolve(flags.check, flags.as));
    if (!isDecided) {
      throw new CliExit(
        exitCodes.failed,
        "No check of this key is in doubt: see indiconnect ledger unknown.",
      );
    }
    io.stderr.write(`Decided: ${flags.as}. Whoever asks for the check next sends it.\n`);
  });
}

function eraseCommand(io: Io): Command {
  return withLedger(
    new Command("erase")
      .summary("destroy what was found on a person")
      .description(
        "Destroys the kept answers of a subject and keeps that they were paid. It cannot be undone. Backups of the ledger still hold them.",
      )
      .requiredOption("--subject <id>", "whom the checks are about, as the app gave it in once.subject"),
  ).action(async (flags: LedgerFlags & { readonly subject: string }) => {
    const erased = await using(io, flags, (ledger) => ledger.erase({ subject: flags.subject }));
    io.stderr.write(`Erased the answers of ${erased} ${erased === 1 ? "check" : "checks"}.\n`);
  });
}

function countsCommand(io: Io): Command {
  return withLedger(
    new Command("counts")
      .summary("count the checks by how they stand")
      .description("Counts the checks by how they stand. Each check is in one count.")
      .option("--json", "print the counts as JSON"),
  ).action(async (flags: LedgerFlags) => {
    const counts = await using(io, flags, (ledger) => ledger.counts());
    const lines = Object.entries(counts).map(([name, count]) => `${name.padEnd(9)} ${count}\n`);
    io.stdout.write(flags.json ? `${JSON.stringify(counts, null, 2)}\n` : lines.join(""));
  });
}

function withLedger(command: Command): Command {
  return command
    .option(
      "--ledger <where>",
      "a file, or postgres://… (INDICONNECT_LEDGER, which other users of the machine do not see)",
    )
    .option(
      "--dotenv <file>",
      "a .env file with the INDICONNECT_ variables; what is set already counts more",
    );
}

/** Opens a ledger that is there: to look into one must not make one. */
async function using<Found>(
  io: Io,
  flags: LedgerFlags,
  look: (ledger: Ledger) => Promise<Found>,
): Promise<Found> {
  const env = environmentOf(io, flags);
  const where = flags.ledger ?? env.INDICONNECT_LEDGER;
  if (where === undefined) {
    throw new CliExit(exitCodes.usage, "Say which ledger: --ledger checks.db, or set INDICONNECT_LEDGER.");
  }
  const { openLedgerWith } = await import("../../ledger/open-ledger.ts");
  const place = /^postgres(ql)?:/.test(where) ? where : resolve(io.cwd, where);
  const ledger = await openLedgerWith({ env, now: io.now }, place, { mustExist: true });
  try {
    return await look(ledger);
  } finally {
    await ledger.close();
  }
}
