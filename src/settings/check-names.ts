import { showName } from "../error/show-name.ts";

/** Checks that options are known and have the documented types. */
export function checkNames<Options extends object>(
  options: Options,
  known: Readonly<Record<keyof Options, string>>,
  refuse: (what: string) => never,
): void {
  if (typeof options !== "object" || options === null) refuse("they must be an object");
  for (const name in options) {
    if (!Object.hasOwn(known, name)) {
      refuse(`unknown option "${showName(name)}"; known are ${Object.keys(known).join(", ")}`);
    }
    const value: unknown = options[name];
    if (value !== undefined && (value === null || !known[name].includes(typeof value))) {
      refuse(`"${name}" must be ${known[name]}`);
    }
  }
}
