import { Command, Option } from "commander";
import type { CatalogueEntry, ServiceInput } from "../../catalogue/catalogue.ts";
import { sampleVariables } from "../../explorer/sample-variables.ts";
import { type ConnectionFlags, withConnectionOptions } from "../connection.ts";
import { type FolderFlags, withFolderOption } from "../known-services.ts";
import { newCommand } from "../new-command.ts";
import { strictCommand } from "../strict-command.ts";

export interface VerifyFlags extends ConnectionFlags, FolderFlags {
  readonly variables?: string;
  readonly checks?: "enforce" | "warn" | "off";
  readonly yes?: true;
  readonly json?: true;
  readonly mask?: true;
}

/** Adds the options that every service has. */
export function withVerifyFlags(command: Command): Command {
  const checks = new Option(
    "--checks <how>",
    "how to treat inputs that break an official format (default: enforce)",
  );
  return withFolderOption(withConnectionOptions(command))
    .option("--variables <file>", "read the inputs from a JSON file, or from standard input with -")
    .addOption(checks.choices(["enforce", "warn", "off"]))
    .option("-y, --yes", "agree to pay for the call, without being asked")
    .option("--json", "print the whole answer as JSON")
    .option("--mask", "mask personal findings");
}

/** The exit codes of `verify`, which are the same for each service. */
export const verifyExits = {
  0: 'served, with findings: read them, 0 does not mean "verified"',
  1: "this program or the machine failed",
  2: "the options, inputs or credentials are invalid; nothing was sent",
  3: "served, but every finding is null",
  4: "not served: no record",
  5: "not served, for another reason",
  6: "no answer; nothing was sent and nothing is billed",
  7: "no answer; the call may have been billed",
  130: "interrupted",
};

/** The inputs of a service as they were typed: each option's values, in their order. */
export type GivenInputs = ReadonlyMap<string, readonly string[]>;

/** What runs a service once its options are read. */
export type RunService = (entry: CatalogueEntry, given: GivenInputs, flags: VerifyFlags) => Promise<void>;

/** A program with one command per service, whose options are the variables of its document. */
export function servicesProgram(
  verify: Command,
  entries: readonly CatalogueEntry[],
  run: RunService,
): Command {
  const program = new Command("indiconnect verify").copyInheritedSettings(verify);
  for (const entry of entries) program.addCommand(serviceCommand(entry, run));
  return strictCommand(program);
}

function serviceCommand(entry: CatalogueEntry, run: RunService): Command {
  const { name, operation, title, group, inputs, service } = entry;
  const given = new Map<string, string[]>();
  const command = newCommand(name, {
    description: `${title} (${group}): documentType "${service.documentType}".`,
    examples: { "against a running indiconnect sandbox": exampleOf(entry) },
    exits: verifyExits,
  });
  command.usage("[options]").optionsGroup("Inputs:");
  if (operation !== name) command.alias(operation);
  for (const input of inputs) {
    const { variable, option } = input;
    const take = (value: string): string => {
      given.set(variable, [...(given.get(variable) ?? []), value]);
      return value;
    };
    command.addOption(new Option(`--${option} <${placeholder(input)}>`, described(input)).argParser(take));
    // As the vendor spells it, for who copies it from there.
    if (variable !== option)
      command.addOption(new Option(`--${variable} <value>`).argParser(take).hideHelp());
  }
  command.optionsGroup("Options:");
  return withVerifyFlags(command).action((flags: VerifyFlags) => run(entry, given, flags));
}

function placeholder({ type }: ServiceInput): string {
  const plain = { String: "text", Int: "number", Float: "number", Boolean: "true|false" }[type];
  return plain ?? (type.startsWith("[") ? "item, or JSON list" : "JSON");
}

function described({ required, description, format, type }: ServiceInput): string {
  const notes = [
    !required && "optional",
    type.startsWith("[") && "repeatable",
    format && `such as ${format.example}`,
  ].filter(Boolean);
  return [description, notes.length > 0 && `(${notes.join("; ")})`].filter(Boolean).join(" ");
}

/** A command line with synthetic values, for the sandbox alone. */
function exampleOf({ name, inputs }: CatalogueEntry): string {
  const example = sampleVariables(inputs) ?? {};
  const values = inputs
    .filter(({ required }) => required)
    .map(({ option, variable }) => {
      const value = String(example[variable]);
      return `--${option} ${/^[\w.:/@-]+$/.test(value) ? value : `'${value}'`}`;
    });
  return ["indiconnect verify", name, ...values, "--base-url http://127.0.0.1:4100"].join(" ");
}
