/** The words of a name or title, in lower case. Splits `MCA - CIN_Number`, `pennyDrop` and `IPAddress` alike. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]{2,})([A-Z][a-z]{2,})/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}

/** `Face Liveness Passive` → `FaceLivenessPassive`. Digits stay where they are. */
export function pascalCase(name: string): string {
  return wordsOf(name)
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join("");
}

/** The name of one item of a list: `directors` → `director`. */
export function singular(name: string): string {
  if (/(?:ss|us|is|details)$/i.test(name)) return name;
  return name
    .replace(/ies$/i, "y")
    .replace(/(ch|sh|x|ss)es$/i, "$1")
    .replace(/([^s])s$/i, "$1");
}
