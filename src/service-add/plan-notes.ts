import type { UnshippedEntry } from "./find-unshipped.ts";
import type { NamingOptions, ServiceNames } from "./name-service.ts";
import type { PageRows } from "./page-rows.ts";
import type { CurlCommand } from "./read-curl.ts";
import type { VendorPage } from "./read-page.ts";
import type { SdlField } from "./write-sdl.ts";

/** What the notes are about. */
export interface NotedPlan {
  readonly page: VendorPage;
  readonly curl: CurlCommand;
  readonly names: ServiceNames;
  readonly options: NamingOptions;
  readonly listed: UnshippedEntry | undefined;
  readonly parameters: PageRows;
  /** Inputs that the service adds. */
  readonly added: readonly SdlField[];
}

/** The decisions that the page does not state. A person should confirm them. */
export function planNotes({ page, curl, names, options, listed, parameters, added }: NotedPlan): string[] {
  const notes: string[] = [];
  if (page.title === undefined)
    notes.push(`The page has no title: the service is called ${JSON.stringify(names.title)}.`);
  if (listed !== undefined && listed.listWithout === undefined) {
    notes.push(
      `Remove ${listed.operation} from schema/unshipped.json: the file is not in the formatter's layout, so it was not changed.`,
    );
  }
  if (options.group === undefined && listed === undefined) {
    notes.push(
      `The group is the page's first heading, ${JSON.stringify(names.group)}: pass --group if the navigation differs.`,
    );
  }
  if (parameters.all.every((row) => row.required === undefined)) {
    notes.push(
      "No table says which inputs are required. All are marked as required, except those described as optional.",
    );
  }
  const sensitive = added.filter((field) => field.directives.some(({ name }) => name === "sensitive"));
  if (sensitive.length > 0) {
    const list = sensitive.map((field) => field.name).join(", ");
    notes.push(`Marked as @sensitive, because they may be personal: ${list}.`);
  }
  const appId = curl.headers.get("myappid");
  if (appId !== undefined && /[{<$%]/.test(appId))
    notes.push(
      "The example's myAppId header contains a template, so the service got none. Add the value from the page.",
    );
  if (appId === undefined) notes.push("The example sends no myAppId header, so the service got none.");
  if (curl.headers.has("providercode"))
    notes.push("The example sends a providercode header: set it in the client's options.");
  if (/^https?:/.test(curl.url ?? "") && !/\/idverifygr\/verification\/?$/.test(curl.url ?? "")) {
    notes.push("The example sends to another address than …/idverifygr/verification, which the client uses.");
  }
  return notes;
}
