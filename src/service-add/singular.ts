/** The name of one item of a list: `directors` → `director`. */
export function singular(name: string): string {
  if (/(?:ss|us|is|details)$/i.test(name)) return name;
  return name
    .replace(/ies$/i, "y")
    .replace(/(ch|sh|x|ss)es$/i, "$1")
    .replace(/([^s])s$/i, "$1");
}
