import { casePattern, shellQuote, stepArms, valueArms } from "./case-arms.ts";
import { type CompletionPlace, sharedOptions } from "./completion-place.ts";

/** The script for bash 3.2 (the version of macOS) and later. It needs no other package. */
export function bashCompletion(places: readonly CompletionPlace[]): string {
  const groups = sharedOptions(places);
  return `# Completion of indiconnect for bash, written by: indiconnect completion bash
_indiconnect() {
  local place='' before='' word i words='' options='' files=''
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  # bash takes --option=value apart.
  if [[ $cur == '=' ]]; then
    cur=''
  elif [[ $prev == '=' && $COMP_CWORD -gt 1 ]]; then
    prev=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == '=' ]]; then continue; fi
${stepArms(places, groups)}
  done
  case "$place:$prev" in
${valueArms(groups, (value) => {
  if (value === "file") return "_indiconnect_files; ";
  return typeof value === "string"
    ? ""
    : `COMPREPLY=($(compgen -W ${shellQuote(value.join(" "))} -- "$cur")); `;
})}
  esac
  case "$place" in
${places
  .filter(({ words, files }) => words.length > 0 || files)
  .map(({ path, words, files }) => {
    const list = shellQuote(words.map(({ word }) => word).join(" "));
    return `    ${shellQuote(path)}) words=${list}${files ? " files=yes" : ""} ;;`;
  })
  .join("\n")}
  esac
${groups
  .map((group) => {
    const flags = group.options.flatMap((option) => option.flags).filter((flag) => flag.startsWith("--"));
    return `  case "$place" in ${casePattern(group)}) options="$options ${flags.join(" ")}" ;; esac`;
  })
  .join("\n")}
  if [[ $cur == -* || ( -z $words && -z $files ) ]]; then
    words=$options files=''
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
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
