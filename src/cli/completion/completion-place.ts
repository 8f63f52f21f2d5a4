import type { Argument, Command } from "commander";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { servicesProgram } from "../verify/services-program.ts";

/** A word that can be typed, and what it stands for. */
export interface CompletionWord {
  readonly word: string;
  readonly hint: string;
  /** Other spellings that lead to the same place. They are taken, and not offered. */
  readonly aliases: readonly string[];
}

/** What can follow an option: nothing, a text of which nothing is known, the name of a file, or one of these words. */
export type CompletionValue = "none" | "text" | "file" | readonly string[];

/** An option that can be typed. */
export interface CompletionOption {
  /** Such as `-e` and `--environment`. */
  readonly flags: readonly string[];
  readonly hint: string;
  readonly value: CompletionValue;
}

/** What can be typed after a command. */
export interface CompletionPlace {
  /** The words that lead here, such as `schema diff`; empty after the program's own name. */
  readonly path: string;
  /** Commands, services, or the choices of the command's first argument. */
  readonly words: readonly CompletionWord[];
  /** Whether the arguments of the command are names of files. */
  readonly files: boolean;
  readonly options: readonly CompletionOption[];
}

/** Every place of a program, each before those that it leads to. Read from the program, so that none is forgotten. */
export function completionPlaces(program: Command, entries: readonly CatalogueEntry[]): CompletionPlace[] {
  return placesFrom(program, "", entries);
}

function placesFrom(command: Command, path: string, entries: readonly CatalogueEntry[]): CompletionPlace[] {
  const [first, ...later] = command.registeredArguments;
  const options = optionsOf(command);
  if (first?.name() === "service") {
    // Services are no commands to commander: they are made once one of them is asked for.
    const services = servicesProgram(command, entries, async () => {}).commands;
    const words = wordsOf(services);
    const place = { path, words, files: false, options };
    // Of one service `verify` takes the inputs as options; other commands have the same options for each.
    if (command.name() === "verify")
      return [place, ...services.flatMap((each) => placesFrom(each, `${path} ${each.name()}`, entries))];
    const files = later.some(isFile);
    return [
      { ...place, words: [...words, ...wordsOf(command.commands)] },
      ...words.map(({ word }) => ({ path: `${path} ${word}`, words: [], files, options })),
      ...command.commands.flatMap((each) => placesFrom(each, `${path} ${each.name()}`, entries)),
    ];
  }
  const inner = command.name() === "help" ? (command.parent?.commands ?? []) : command.commands;
  const words = inner.length > 0 ? wordsOf(inner) : choicesOf(first);
  const place = { path, words, files: command.registeredArguments.some(isFile), options };
  if (command.name() === "help") return [place];
  return [place, ...inner.flatMap((each) => placesFrom(each, `${path} ${each.name()}`.trim(), entries))];
}

function optionsOf(command: Command): CompletionOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ short, long, description, argChoices, required, optional, flags }) => ({
      flags: [short, long].filter((flag) => flag !== undefined),
      hint: description,
      value:
        argChoices ??
        (!required && !optional ? "none" : /<(file|path|folder)>/.test(flags) ? "file" : "text"),
    }));
}

function wordsOf(commands: readonly Command[]): CompletionWord[] {
  return commands.map((command) => ({
    word: command.name(),
    // Of a service the title: the literal behind it in brackets is for the help.
    hint: command.summary() || command.description().replace(/ \([^()]*\): documentType .*/, ""),
    aliases: command.aliases(),
  }));
}

function choicesOf(argument: Argument | undefined): CompletionWord[] {
  return (argument?.argChoices ?? []).map((word) => ({ word, hint: "", aliases: [] }));
}

function isFile(argument: Argument): boolean {
  return (
    argument.argChoices === undefined && /^(file|path|folder|old|new|csv|input|output)$/.test(argument.name())
  );
}
