import { isObject, objectIn } from "../answer/is-object.ts";
import type { VendorPage } from "./read-page.ts";
import type { VendorRequest } from "./read-request.ts";
import { demand } from "./service-refusal.ts";
import { pascalCase, wordsOf } from "./words-of.ts";
import type { SourceFile } from "./write-files.ts";
import { writeJson } from "./write-json.ts";

/** The names of a service, and the place of its files. */
export interface ServiceNames {
  readonly title: string;
  readonly group: string;
  readonly operation: string;
  readonly schemaPath: string;
  readonly operationPath: string;
  readonly fixturePath: string;
}

/** Settings that override the names on the page. */
export interface NamingOptions {
  /** Heading in the vendor's navigation, such as `Identity Verification`. @default the page's heading */
  readonly group?: string | undefined;
  /** Name of the operation, such as `FaceLivenessPassive`. @default the page's title in Pascal case */
  readonly operation?: string | undefined;
}

/** Names a service after its page's title, or else after the example's operation or literal. An entry in the list wins. */
export function nameService(
  page: VendorPage,
  request: VendorRequest,
  options: NamingOptions,
  listed: UnshippedEntry | undefined,
): ServiceNames {
  const title = (page.title ?? request.operationName ?? request.documentType).trim();
  // The vendor's mark `_S` in some titles is dropped. A name cannot begin with a digit.
  const named = pascalCase(title.replace(/\s*_S(?![A-Za-z])/g, " "));
  const operation = options.operation ?? listed?.operation ?? named.replace(/^(?=\d)/, "Check");
  demand(
    /^[A-Z][A-Za-z\d]{0,79}$/.test(operation),
    'The operation needs a name in Pascal case: pass one with --operation, such as "FaceLivenessPassive".',
  );
  const group = (options.group ?? listed?.group ?? page.group ?? "").trim();
  const folder = wordsOf(group).join("-");
  demand(
    folder !== "" && group.length <= 80 && title.length <= 120,
    'The page has no group heading: pass one with --group, such as "Identity Verification".',
  );
  const file = wordsOf(operation).join("-");
  return {
    title,
    group,
    operation,
    schemaPath: `schema/${folder}/${file}.graphql`,
    operationPath: `operations/${folder}/${file}.graphql`,
    fixturePath: `operations/${folder}/${file}.fixture.json`,
  };
}

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
