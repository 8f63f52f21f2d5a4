const WIDTH = 110;

/** Writes JSON in the formatter's layout: objects over several lines, lists on one line if they fit. */
export function writeJson(value: unknown): string {
  return `${write(value, "", 0)}\n`;
}

/** @param taken characters of the line that the key before the value and the comma after it need */
function write(value: unknown, indent: string, taken: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).map(([key, field]) => {
      const name = JSON.stringify(key);
      return `${inner}${name}: ${write(field, inner, name.length + 3)}`;
    });
    return fields.length === 0 ? "{}" : `{\n${fields.join(",\n")}\n${indent}}`;
  }
  const items = value.map((item) => write(item, inner, 1));
  const isNested = value.length > 1 && value.every((item) => Array.isArray(item) && item.length > 1);
  const oneLine = `[${items.join(", ")}]`;
  if (!isNested && !oneLine.includes("\n") && indent.length + taken + oneLine.length <= WIDTH) return oneLine;
  return `[\n${items.map((item) => inner + item).join(",\n")}\n${indent}]`;
}
