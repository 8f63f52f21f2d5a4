import type { Argument, Command } from "commander";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { servicesProgram } from "../verify/services-program.ts";

/** A word that can be typed, and its meaning. */
export interface CompletionWord {
  readonly word: string;
  readonly hint: string;
  /** Other spellings that lead to the same place. They are accepted, but not offered. */
  readonly aliases: readonly string[];
}

/** What can follow an option: nothing, any text, the name of a file, or one of these words. */
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

/** All places of a program, each before those that it leads to. They are read from the program, so none is missing. */
export function completionPlaces(program: Command, entries: readonly CatalogueEntry[]): CompletionPlace[] {
  return placesFrom(program, "", entries);
}

function placesFrom(command: Command, path: string, entries: readonly CatalogueEntry[]): CompletionPlace[] {
  const [first, ...later] = command.registeredArguments;
  const options = optionsOf(command);
  if (first?.name() === "service") {
    // commander does not know the services: their commands are created when the user asks for one.
    const services = servicesProgram(command, entries, async () => {}).commands;
    const words = wordsOf(services);
    const place = { path, words, files: false, options };
    // `verify` takes a service's inputs as options. Other commands have the same options for every service.
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
    // For a service, only the title. The literal after it is for the help.
    hint: command.summary() || command.description().replace(/ \([^()]*\): documentType .*/, ""),
    aliases: command.aliases(),
  }));
}

function choicesOf(argument: Argument | undefined): CompletionWord[] {
  return (argument?.argChoices ?? []).map((word) => ({ word, hint: "", aliases: [] }));
}

function isFile(argument: Argument): boolean {
  return /^(file|old|new)$/.test(argument.name());
}

/** Options, and the places that have them. */
export interface OptionsGroup {
  /** A place, such as `verify`. With `below`, also all places that it leads to. */
  readonly path: string;
  readonly below: boolean;
  readonly options: readonly CompletionOption[];
}

/**
 * Groups options, so that an option which a place shares with all places below it is written once. Every service has the
 * options of `verify`, and a script that repeats them for each service is five times as long.
 */
export function sharedOptions(places: readonly CompletionPlace[]): OptionsGroup[] {
  const isBelow = (path: string, above: string): boolean =>
    path !== above && (above === "" || path.startsWith(`${above} `));
  const written = new Map(places.map(({ path }) => [path, new Set<string>()]));
  return places.flatMap(({ path, options }): OptionsGroup[] => {
    const mine = options.filter((option) => !written.get(path)?.has(keyOf(option)));
    const below = places.filter((place) => isBelow(place.path, path));
    const isShared = (option: CompletionOption): boolean =>
      below.length > 0 &&
      below.every((place) => place.options.some((other) => keyOf(other) === keyOf(option)));
    const shared = mine.filter(isShared);
    for (const place of below) for (const option of shared) written.get(place.path)?.add(keyOf(option));
    const groups = [
      { path, below: false, options: mine.filter((option) => !isShared(option)) },
      { path, below: true, options: shared },
    ];
    return groups.filter((group) => group.options.length > 0);
  });
}

function keyOf({ flags, value }: CompletionOption): string {
  return JSON.stringify([flags, value]);
}
