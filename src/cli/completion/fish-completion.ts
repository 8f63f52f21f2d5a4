import {
  type CompletionOption,
  type CompletionPlace,
  type OptionsGroup,
  sharedOptions,
} from "./completion-place.ts";

/** The script for fish. */
export function fishCompletion(places: readonly CompletionPlace[]): string {
  const known = new Set(places.map(({ path }) => path));
  const groups = sharedOptions(places);
  const steps = places.flatMap(({ path, words }) =>
    words.flatMap(({ word, aliases }) => {
      const to = `${path} ${word}`.trim();
      if (!known.has(to)) return [];
      const spellings = [word, ...aliases].map((each) => quote(`${path}:${each}`));
      return [`            case ${spellings.join(" ")}\n                set place ${quote(to)}`];
    }),
  );
  const skipped = groups.flatMap(({ path, options }) =>
    options
      .filter(({ value }) => value !== "none" && places.some((at) => at.path === path && at.words.length > 0))
      .flatMap(({ flags }) => flags.map((flag) => quote(`${path}:${flag}`))),
  );
  return `# Completion of indiconnect for fish, written by: indiconnect completion fish
function __indiconnect_place
    set -l place ''
    set -l before ''
    set -l words (commandline -opc)
    for word in $words[2..-1]
        switch "$place:$before"
            # What follows an option is no command.
            case ${skipped.join(" ")}
                set before ''
                continue
        end
        set before $word
        switch "$place:$word"
${steps.join("\n")}
        end
    end
    echo $place
end
function __indiconnect_at
    set -l place (__indiconnect_place)
    contains -- "$place" $argv
end
function __indiconnect_from
    string match -q -- "$argv[1] *" (__indiconnect_place)' '
end
complete -c indiconnect -f
${places.flatMap(placeLines).join("\n")}
${groups.flatMap((group) => group.options.map((option) => optionLine(group, option))).join("\n")}
`;
}

function placeLines({ path, words, files }: CompletionPlace): string[] {
  const at = `complete -c indiconnect -n ${quote(`__indiconnect_at ${quote(path)}`)}`;
  return [
    ...words.map(({ word, hint }) => `${at} -a ${quote(word)}${described(hint)}`),
    ...(files ? [`${at} -F`] : []),
  ];
}

function optionLine({ path, below }: OptionsGroup, { flags, hint, value }: CompletionOption): string {
  const condition =
    below && path === "" ? [] : [`-n ${quote(`__indiconnect_${below ? "from" : "at"} ${quote(path)}`)}`];
  const spellings = flags.map((flag) =>
    flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
  );
  const takes = value === "none" ? [] : value === "file" ? ["-r -F"] : ["-x"];
  const choices = typeof value === "string" ? [] : [`-a ${quote(value.join(" "))}`];
  const parts = ["complete -c indiconnect", ...condition, ...spellings, ...takes, ...choices];
  return `${parts.join(" ")}${described(hint)}`;
}

function described(hint: string): string {
  return hint === "" ? "" : ` -d ${quote(hint.replace(/\s+/g, " "))}`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}
