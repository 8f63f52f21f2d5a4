import type { ServiceInput } from "../../catalogue/catalogue.ts";

/**
 * The value of a GraphQL type from the typed text. Texts stay unchanged, because leading zeros count.
 *
 * @param values of an option, in their order; only a list takes more than one
 * @param refuse throws an error that says what the value must be, without the value
 */
export function parseInput(
  { type }: Pick<ServiceInput, "type">,
  values: readonly string[],
  refuse: (what: string) => never,
): unknown {
  if (type.startsWith("[")) {
    const [only] = values;
    if (values.length === 1 && only?.trim().startsWith("[")) {
      const list = fromJson(only);
      return Array.isArray(list) ? list : refuse("must be a JSON list, or be given once for each item");
    }
    const item = { type: type.slice(1, -1).replace(/!$/, "") };
    return values.map((value) => parseInput(item, [value], refuse));
  }
  if (values.length > 1) return refuse("was given more than once");
  const value = values[0] as string;
  switch (type) {
    case "String":
    case "ID":
      return value;
    case "Int":
      return /^-?\d+$/.test(value.trim()) ? Number(value) : refuse("must be a whole number");
    case "Float":
      return value.trim() !== "" && Number.isFinite(Number(value))
        ? Number(value)
        : refuse("must be a number");
    case "Boolean": {
      const word = value.trim().toLowerCase();
      return word === "true" || word === "false" ? word === "true" : refuse("must be true or false");
    }
  }
  // A scalar or object of the vendor: the text as JSON if it is valid, else the text itself.
  const json = fromJson(value);
  if (json === undefined && /^\s*[{[]/.test(value)) return refuse("is not valid JSON");
  return json === undefined ? value : json;
}

/** The value of a JSON text. Undefined if it is not valid JSON. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
