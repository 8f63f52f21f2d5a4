import { casePattern, shellQuote, stepArms, valueArms } from "./case-arms.ts";
import { type CompletionPlace, sharedOptions } from "./completion-place.ts";

/** The script for zsh, which works both in a folder of `fpath` and read by `source`. */
export function zshCompletion(places: readonly CompletionPlace[]): string {
  const groups = sharedOptions(places);
  return `#compdef indiconnect
# Completion of indiconnect for zsh, written by: indiconnect completion zsh
_indiconnect() {
  local place='' before='' word='' files='' cur=$words[CURRENT] prev=$words[CURRENT-1]
  local -a choices options
  for word in "\${(@)words[2,CURRENT-1]}"; do
${stepArms(places, groups)}
  done
  if [[ $cur == --*=* ]]; then
    prev=\${cur%%=*}
    compset -P '*='
  fi
  case "$place:$prev" in
${valueArms(groups, (value) => {
  if (value === "file") return "_files; ";
  return typeof value === "string" ? "" : `compadd -- ${value.map(shellQuote).join(" ")}; `;
})}
  esac
  case "$place" in
${places
  .filter(({ words, files }) => words.length > 0 || files)
  .map(({ path, words, files }) => {
    const list = words.map(({ word, hint }) => described(word, hint)).join(" ");
    return `    ${shellQuote(path)}) choices=(${list})${files ? " files=yes" : ""} ;;`;
  })
  .join("\n")}
  esac
${groups
  .map((group) => {
    const list = group.options.flatMap(({ flags, hint }) =>
      flags.filter((flag) => flag.startsWith("--")).map((flag) => described(flag, hint)),
    );
    return `  case "$place" in ${casePattern(group)}) options+=(${list.join(" ")}) ;; esac`;
  })
  .join("\n")}
  if [[ $cur == -* || ( $#choices -eq 0 && -z $files ) ]]; then
    _describe -o option options
    return
  fi
  if (( $#choices )); then _describe argument choices; fi
  if [[ -n $files ]]; then _files; fi
}
if [[ $funcstack[1] == _indiconnect ]]; then _indiconnect "$@"; else compdef _indiconnect indiconnect; fi
`;
}

function described(word: string, hint: string): string {
  const line = hint.replace(/\s+/g, " ");
  return shellQuote(`${word.replaceAll(":", "\\:")}${line && `:${line}`}`);
}
