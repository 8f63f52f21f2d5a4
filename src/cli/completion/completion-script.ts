import type { Command, Option } from "commander";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { servicesProgram } from "../verify/services-program.ts";

/**
 * The completion script for a shell. It searches a table that is read from the program, so completion runs no program and
 * no word is missing. A row has four cells with `|` between them:
 *
 * - the place where the word can be typed: a command, such as `indiconnect/verify`, or the options of a command, such as
 *   `indiconnect/verify/--`
 * - the spellings of the word. Only the first one is offered. Empty if the command takes names of files
 * - for a command or a service: the places that it leads to. For an option: nothing if it takes no value, else `text`,
 *   `file` or its choices
 * - a hint
 */
export function completionScript(
  shell: "bash" | "zsh" | "fish",
  program: Command,
  entries: readonly CatalogueEntry[],
): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell](rowsOf(program, entries));
}

function rowsOf(command: Command, entries: readonly CatalogueEntry[], place = command.name()): string[] {
  const visible = (one: Command): readonly Option[] => one.createHelp().visibleOptions(one);
  const options = visible(command).map((option) => optionRow(option, `${place}/--`));
  const [first, ...later] = command.registeredArguments;
  if (command.name() === "help")
    return [...(command.parent?.commands ?? []).map((each) => commandRow(each, place)), ...options];
  const rows = command.commands.flatMap((each) => {
    const below = `${place}/${each.name()}`;
    return [commandRow(each, place, `${below} ${below}/--`), ...rowsOf(each, entries, below)];
  });
  const takesFiles = command.registeredArguments.some((each) => /^(file|old|new)$/.test(each.name()));
  if (first?.name() !== "service") {
    const choices = (first?.argChoices ?? []).map((word) => row(place, word));
    return [...choices, ...rows, ...(takesFiles ? [row(place)] : []), ...options];
  }
  // commander does not know the services: their commands are created when the user asks for one.
  const services = servicesProgram(command, entries, async () => {}).commands;
  const isVerify = command.name() === "verify";
  const serviceRows = services.flatMap((each) => {
    // `verify` takes a service's inputs as options. Other commands have the same options for every service.
    const below = `${place}/${isVerify ? each.name() : "<service>"}`;
    const inputs = visible(each).filter(({ long }) => !visible(command).some((one) => one.long === long));
    return [
      commandRow(each, place, `${below} ${place}/--`),
      ...(isVerify ? inputs.map((option) => optionRow(option, below)) : []),
    ];
  });
  const files = takesFiles && later.length > 0 ? [row(`${place}/<service>`)] : [];
  return [...serviceRows, ...rows, ...files, ...options];
}

function row(place: string, words = "", leads = "", hint = ""): string {
  return [place, words, leads, hint.replace(/\s+/g, " ")].join("|");
}

function commandRow(command: Command, place: string, leads = ""): string {
  // For a service, only the title. The literal after it is for the help.
  const hint = command.summary() || command.description().replace(/ \([^()]*\): documentType .*/, "");
  return row(place, [command.name(), ...command.aliases()].join(), leads, hint);
}

function optionRow(option: Option, place: string): string {
  const { long, short, argChoices, required, optional, flags, description } = option;
  const text = /<(file|path|folder)>/.test(flags) ? "file" : "text";
  const leads = argChoices?.join(" ") ?? (required || optional ? text : "");
  return row(place, [long, short].filter(Boolean).join(), leads, description);
}

/** For bash 3.2 (the version of macOS) and later. It needs no other package. */
function bashScript(table: readonly string[]): string {
  return `# Completion of indiconnect for bash, written by: indiconnect completion bash
${lookUp(table)}
_indiconnect() {
  local place='indiconnect indiconnect/--' value='' cur=\${COMP_WORDS[COMP_CWORD]}
  local i at words leads hint offered='' options='' files=''
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    # bash takes --option=value apart.
    if [[ \${COMP_WORDS[i]} != '=' ]]; then _indiconnect_look "\${COMP_WORDS[i]}"; fi
  done
  if [[ $cur == '=' ]]; then cur=''; fi
  case $value in
    '') ;;
    text) return ;;
    file) _indiconnect_files; return ;;
    *) COMPREPLY=($(compgen -W "$value" -- "$cur")); return ;;
  esac
  while IFS='|' read -r at words leads hint; do
    if [[ " $place " != *" $at "* ]]; then continue; fi
    case $words in
      '') files=yes ;;
      -*) options="$options \${words%%,*}" ;;
      *) offered="$offered \${words%%,*}" ;;
    esac
  done <<< "$_indiconnect_table"
  if [[ $cur == -* || ( -z $offered && -z $files ) ]]; then
    offered=$options files=''
  fi
  COMPREPLY=($(compgen -W "$offered" -- "$cur"))
  if [[ -n $files ]]; then _indiconnect_files; fi
}
_indiconnect_files() {
  local name
  # Line by line, since names hold blanks.
  while IFS= read -r name; do COMPREPLY+=("$name"); done < <(compgen -f -- "$cur")
  # bash 3.2 has no compopt.
  if type compopt >/dev/null 2>&1; then compopt -o filenames 2>/dev/null; fi
}
complete -F _indiconnect indiconnect
`;
}

/** For zsh. The script works both in a folder of `fpath` and read by `source`. */
function zshScript(table: readonly string[]): string {
  return `#compdef indiconnect
# Completion of indiconnect for zsh, written by: indiconnect completion zsh
${lookUp(table)}
_indiconnect() {
  local place='indiconnect indiconnect/--' value='' cur=$words[CURRENT]
  local word at names leads hint files=''
  local -a offered options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    _indiconnect_look "$word"
  done
  if [[ $cur == --*=* ]]; then
    _indiconnect_look "\${cur%%=*}"
    compset -P '*='
  fi
  case $value in
    '') ;;
    text) return ;;
    file) _files; return ;;
    *) compadd -- \${=value}; return ;;
  esac
  while IFS='|' read -r at names leads hint; do
    if [[ " $place " != *" $at "* ]]; then continue; fi
    case $names in
      '') files=yes ;;
      -*) options+=("\${names%%,*}:$hint") ;;
      *) offered+=("\${names%%,*}:$hint") ;;
    esac
  done <<< "$_indiconnect_table"
  if [[ $cur == -* || ( $#offered -eq 0 && -z $files ) ]]; then
    _describe -o option options
    return
  fi
  if (( $#offered )); then _describe argument offered; fi
  if [[ -n $files ]]; then _files; fi
}
if [[ $funcstack[1] == _indiconnect ]]; then _indiconnect "$@"; else compdef _indiconnect indiconnect; fi
`;
}

/** The table for bash and zsh, and the function that looks up one word of a command line. It sets `place` and `value`. */
function lookUp(table: readonly string[]): string {
  return `_indiconnect_table='${table.join("\n").replaceAll("'", "'\\''")}'
_indiconnect_look() {
  local at words leads hint
  # What follows an option is no command.
  if [[ -n $value ]]; then value=''; return; fi
  while IFS='|' read -r at words leads hint; do
    if [[ " $place " != *" $at "* || ",$words," != *",$1,"* ]]; then continue; fi
    if [[ $1 == -* ]]; then value=$leads; else place=$leads; fi
    return
  done <<< "$_indiconnect_table"
}`;
}

/** For fish. */
function fishScript(table: readonly string[]): string {
  const rows = table.map((row) => `'${row.replace(/[\\']/g, "\\$&")}'`);
  return `# Completion of indiconnect for fish, written by: indiconnect completion fish
set -g __indiconnect_table ${rows.join(" \\\n    ")}
# Prints where a word leads. The places come first, then the word.
function __indiconnect_look
    set -l places (string join '|' $argv[1..-2])
    set -l word (string escape --style=regex -- $argv[-1])
    string match -r -- "^(?:$places)\\|(?:[^|]*,)?$word(?:,[^|]*)?\\|([^|]*)" $__indiconnect_table
end
function __indiconnect_complete
    set -l place indiconnect indiconnect/--
    set -l value
    set -l before
    set -l cur (commandline -ct)
    set -l words (commandline -opc)
    for word in $words[2..-1]
        # What follows an option is no command.
        if test -n "$value"
            set value
            continue
        end
        set -l found (__indiconnect_look $place $word)
        if string match -q -- '-*' $word
            set value (string split ' ' -- $found[2])
        else if set -q found[2]
            set place (string split ' ' -- $found[2])
        end
    end
    if string match -q -- '--*=*' $cur
        set -l parts (string split -m 1 = -- $cur)
        set -l found (__indiconnect_look $place $parts[1])
        set value (string split ' ' -- $found[2])
        set before "$parts[1]="
        set cur $parts[2]
    end
    switch "$value"
        case ''
        case text
            return
        case file
            printf '%s\\n' "$before"(__fish_complete_path $cur)
            return
        case '*'
            printf '%s\\n' "$before"$value
            return
    end
    set -l places (string join '|' $place)
    # Options are offered only after a dash.
    set -l kind (string match -q -- '-*' $cur; and echo '-'; or echo '(?!-)')
    for row in (string match -r -- "^(?:$places)\\|$kind.*" $__indiconnect_table)
        set -l cells (string split -m 3 '|' -- $row)
        if test -z "$cells[2]"
            __fish_complete_path $cur
            continue
        end
        for word in (string split , -- $cells[2])
            printf '%s\\t%s\\n' $word $cells[4]
            # Other spellings of a command are accepted, but not offered.
            if not string match -q -- '-*' $word
                break
            end
        end
    end
end
complete -c indiconnect -f -a '(__indiconnect_complete)'
`;
}
