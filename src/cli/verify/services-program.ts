import { Command, Option } from "commander";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { ServiceInput } from "../../catalogue/service-input.ts";
import { strictCommand } from "../strict-command.ts";
import { withExamples } from "../with-examples.ts";
import { exitCodeHelp, type VerifyFlags, withVerifyFlags } from "./verify-flags.ts";

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
  const command = new Command(name)
    .description(`${title} (${group}): documentType "${service.documentType}".`)
    .usage("[options]")
    .optionsGroup("Inputs:");
  if (operation !== name) command.alias(operation);
  for (const input of inputs) {
    const { variable, option } = input;
    const take = (value: string): string => {
      given.set(variable, [...(given.get(variable) ?? []), value]);
      return value;
    };
    command.addOption(new Option(`--${option} <${placeholder(input)}>`, described(input)).argParser(take));
    // As the vendor spells it, for who copies it from there.
    if (variable !== option) {
      command.addOption(new Option(`--${variable} <value>`).argParser(take).hideHelp());
    }
  }
  withVerifyFlags(command.optionsGroup("Options:")).action((flags: VerifyFlags) => run(entry, given, flags));
  return withExamples(command, [["against a running indiconnect sandbox", exampleOf(entry)]]).addHelpText(
    "after",
    exitCodeHelp,
  );
}

function placeholder({ type }: ServiceInput): string {
  const plain: Readonly<Record<string, string>> = {
    String: "text",
    Int: "number",
    Float: "number",
    Boolean: "true|false",
  };
  return plain[type] ?? (type.startsWith("[") ? "item, or JSON list" : "JSON");
}

function described({ required, description, format, type }: ServiceInput): string {
  const notes = [
    required ? [] : ["optional"],
    type.startsWith("[") ? ["repeatable"] : [],
    format === undefined ? [] : [`such as ${format.example}`],
  ].flat();
  return `${description}${notes.length === 0 ? "" : `${description && " "}(${notes.join("; ")})`}`;
}

/** A command line with synthetic values, for the sandbox alone. */
function exampleOf({ name, inputs }: CatalogueEntry): string {
  const values = inputs
    .filter(({ required }) => required)
    .map(({ option, format, type }) => {
      const value = format?.example ?? ({ Int: "1", Float: "0.5", Boolean: "true" }[type] || "Example");
      return `--${option} ${/^[\w.:/@-]+$/.test(value) ? value : `'${value}'`}`;
    });
  return ["indiconnect verify", name, ...values, "--base-url http://127.0.0.1:4100"].join(" ");
}
