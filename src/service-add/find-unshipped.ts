import { isObject, objectIn } from "../answer/is-object.ts";
import { wordsOf } from "./words-of.ts";
import type { SourceFile } from "./write-files.ts";
import { writeJson } from "./write-json.ts";

/** The entry of a service in the list of those that are not shipped yet. */
export interface UnshippedEntry {
  readonly operation: string;
  readonly group: string;
  /** The list without the entry. */
  readonly listWithout: SourceFile;
}

/** Finds a service in `schema/unshipped.json`. The list has its heading, and a name in the style of the other services. */
export function findUnshipped(
  list: SourceFile | undefined,
  title: string | undefined,
  documentType: string,
): UnshippedEntry | undefined {
  const content = objectIn(list?.content ?? "");
  if (list === undefined || !Array.isArray(content?.services)) return undefined;
  const services: readonly unknown[] = content.services;
  const same = (name: unknown, other: string): boolean =>
    typeof name === "string" && wordsOf(name).join(" ") === wordsOf(other).join(" ");
  const entry = services
    .filter(isObject)
    .find((one) => one.documentType === documentType || (title !== undefined && same(one.name, title)));
  if (typeof entry?.operation !== "string" || typeof entry.group !== "string") return undefined;
  const without = { ...content, services: services.filter((service) => service !== entry) };
  return {
    operation: entry.operation,
    group: entry.group,
    listWithout: { path: list.path, content: writeJson(without) },
  };
}
