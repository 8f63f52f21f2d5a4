import type { Command } from "commander";
import { type CatalogueEntry, hasWords, isFoundBy } from "../../catalogue/catalogue.ts";
import { unshipped } from "../../catalogue/unshipped.ts";
import { CliExit } from "../cli-exit.ts";
import type { Io } from "../io.ts";
import { type FolderFlags, knownServices, withFolderOption } from "../known-services.ts";
import { newCommand } from "../new-command.ts";
import { note, painter } from "../painter.ts";
import { wrapped } from "../printable.ts";

interface ServicesFlags extends FolderFlags {
  readonly json?: true;
}

/** `services`: lists or searches the shipped services. */
export function servicesCommand(io: Io): Command {
  const command = newCommand("services", {
    summary: "list the services, or find one",
    description:
      "Lists the shipped services by group, each with its inputs. Inputs in [brackets] are optional.",
    examples: {
      "list every service": "indiconnect services",
      "find the services that take a PAN": "indiconnect services pan",
      "print only the names": "indiconnect services --json | jq -r '.[].name'",
    },
    exits: { 0: "at least one service was listed", 1: "no service has these words" },
  })
    .argument(
      "[words...]",
      "show only services with all of these words in their name, title, group, documentType or inputs",
    )
    .option("--json", "print all facts of each service as JSON");
  return withFolderOption(command).action(async (given: string[], options: ServicesFlags) => {
    const { entries: known } = await knownServices(io, options.folder);
    const words = given.flatMap((part) => part.split(/\s+/)).filter(Boolean);
    const entries = known.filter((entry) => isFoundBy(entry, words));
    if (options.json) io.stdout.write(`${JSON.stringify(entries.map(facts), null, 2)}\n`);
    else io.stdout.write(table(entries, io));
    const more = leftOut(words, known);
    if (entries.length === 0) {
      const all = more === "" ? "indiconnect services lists them all." : more;
      throw new CliExit("failed", `No service has these words. ${all}`);
    }
    if (more !== "") note(io, more);
  });
}

/** With fewer characters than this, the inputs go on a line of their own. */
const NARROW = 24;

/** Names the vendor's services that match and are not shipped, in two sentences; empty if there are none. */
function leftOut(words: readonly string[], known: readonly CatalogueEntry[]): string {
  const operations = new Set(known.map(({ operation }) => operation));
  const found = unshipped.filter(
    ({ name, operation, title, group, inputs }) =>
      words.length > 0 && !operations.has(operation) && hasWords([name, title, group, ...inputs], words),
  );
  if (found.length === 0) return "";
  const titles = found.map(({ title }) => title).join(", ");
  return `The vendor offers services that this package does not ship: ${titles}. See docs/services.md.`;
}

function facts({ document: _, service, inputs, file, ...entry }: CatalogueEntry): object {
  return {
    ...entry,
    file: file ?? null,
    documentType: service.documentType,
    root: service.root,
    resultType: service.resultType,
    myAppId: service.myAppId ?? null,
    repeatable: service.repeatable ?? true,
    reusable: service.reusable ?? true,
    inputs: inputs.map(({ format, ...input }) => ({
      ...input,
      format: format?.name ?? null,
      example: format?.example ?? null,
    })),
  };
}

function table(entries: readonly CatalogueEntry[], io: Io): string {
  const paint = painter(io, "stdout");
  const name = Math.max(0, ...entries.map((entry) => entry.name.length));
  const title = Math.max(0, ...entries.map((entry) => entry.title.length));
  // A pipe gets one line per service. On a narrow terminal the inputs go below the title.
  const width = io.isTTY.stdout ? io.columns : Number.POSITIVE_INFINITY;
  const beside = name + title + 6;
  let lines = "";
  let group: string | undefined;
  for (const entry of entries) {
    if (entry.group !== group) {
      lines += `${group === undefined ? "" : "\n"}${paint("bold", entry.group)}\n`;
      group = entry.group;
    }
    const inputs = entry.inputs.map(({ option, required }) => (required ? option : `[${option}]`)).join(" ");
    const label = paint("cyan", entry.name.padEnd(name));
    lines +=
      width - beside < NARROW
        ? `  ${label}  ${wrapped(entry.title, width, name + 4)}\n      ${paint("dim", wrapped(inputs, width, 6))}\n`
        : `  ${label}  ${entry.title.padEnd(title)}  ${paint("dim", wrapped(inputs, width, beside))}\n`;
  }
  return lines;
}
