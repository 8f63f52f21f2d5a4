import type { Command, Option } from "commander";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { servicesProgram } from "../verify/services-program.ts";

/** A word that can be typed. The scripts search these rows, so completion runs no program. */
export interface CompletionRow {
  /** Where it can be typed: a command, such as `indiconnect/verify`, or that command's options, `indiconnect/verify/--`. */
  readonly place: string;
  /** Its spellings. Only the first is offered. None if the arguments of the command are names of files. */
  readonly words: readonly string[];
  /**
   * For a command or a service: the places that follow. For an option: nothing if it takes no value, `text`, `file`, or
   * its choices.
   */
  readonly leads: readonly string[];
  readonly hint: string;
}

/** The rows of a program. They are read from the program, so none is missing. */
export function completionRows(
  command: Command,
  entries: readonly CatalogueEntry[],
  place: string = command.name(),
): CompletionRow[] {
  const options = optionRows(command, optionsAt(place));
  const [first, ...later] = command.registeredArguments;
  if (command.name() === "help")
    return [...(command.parent?.commands ?? []).map((each) => wordRow(each, place, [])), ...options];
  const rows = command.commands.flatMap((each) => {
    const below = `${place}/${each.name()}`;
    return [wordRow(each, place, [below, optionsAt(below)]), ...completionRows(each, entries, below)];
  });
  if (first?.name() !== "service") {
    const choices = (first?.argChoices ?? []).map((word) => ({ place, words: [word], leads: [], hint: "" }));
    return [...choices, ...rows, ...fileRows(command, place), ...options];
  }
  // commander does not know the services: their commands are created when the user asks for one.
  const services = servicesProgram(command, entries, async () => {}).commands;
  const isVerify = command.name() === "verify";
  const shared = new Set(options.flatMap(({ words }) => words));
  const serviceRows = services.flatMap((each) => {
    // `verify` takes a service's inputs as options. Other commands have the same options for every service.
    const below = `${place}/${isVerify ? each.name() : "<service>"}`;
    const inputs = optionRows(each, below).filter(({ words }) => !words.some((word) => shared.has(word)));
    return [wordRow(each, place, [below, optionsAt(place)]), ...(isVerify ? inputs : [])];
  });
  const files = later.length > 0 ? fileRows(command, `${place}/<service>`) : [];
  return [...serviceRows, ...rows, ...files, ...options];
}

function optionsAt(place: string): string {
  return `${place}/--`;
}

function wordRow(command: Command, place: string, leads: readonly string[]): CompletionRow {
  // For a service, only the title. The literal after it is for the help.
  const hint = command.summary() || command.description().replace(/ \([^()]*\): documentType .*/, "");
  return { place, words: [command.name(), ...command.aliases()], leads, hint };
}

function fileRows({ registeredArguments }: Command, place: string): CompletionRow[] {
  const takesFiles = registeredArguments.some((argument) => /^(file|old|new)$/.test(argument.name()));
  return takesFiles ? [{ place, words: [], leads: [], hint: "" }] : [];
}

function optionRows(command: Command, place: string): CompletionRow[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      place,
      words: [option.long, option.short].filter((word) => word !== undefined),
      leads: valuesOf(option),
      hint: option.description,
    }));
}

function valuesOf({ argChoices, required, optional, flags }: Option): readonly string[] {
  if (argChoices) return argChoices;
  if (!required && !optional) return [];
  return /<(file|path|folder)>/.test(flags) ? ["file"] : ["text"];
}
