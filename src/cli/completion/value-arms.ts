import { casePattern } from "./case-pattern.ts";
import type { CompletionValue } from "./completion-place.ts";
import type { OptionsGroup } from "./shared-options.ts";

/**
 * The arms of bash and zsh that complete the value of an option.
 *
 * @param action the shell's command that offers a value
 */
export function valueArms(
  groups: readonly OptionsGroup[],
  action: (value: Exclude<CompletionValue, "none">) => string,
): string {
  const patterns = new Map<string, string[]>();
  for (const group of groups) {
    for (const { flags, value } of group.options) {
      if (value === "none") continue;
      const line = action(value);
      const more = flags.map((flag) => casePattern(group, `:${flag}`));
      patterns.set(line, [...(patterns.get(line) ?? []), ...more]);
    }
  }
  return [...patterns].map(([line, those]) => `    ${those.join("|")}) ${line}return ;;`).join("\n");
}
