import type { UnshippedEntry } from "./find-unshipped.ts";
import type { NamingOptions, ServiceNames } from "./name-service.ts";
import type { CurlCommand } from "./read-curl.ts";
import type { VendorPage } from "./read-page.ts";
import type { SdlField } from "./sdl-block.ts";

/** What the notes tell about. */
export interface NotedPlan {
  readonly page: VendorPage;
  readonly curl: CurlCommand;
  readonly names: ServiceNames;
  readonly options: NamingOptions;
  readonly listed: UnshippedEntry | undefined;
  /** Inputs that the service brings along. */
  readonly added: readonly SdlField[];
}

/** What was decided without the page saying so, for a person to confirm. */
export function planNotes({ page, curl, names, options, listed, added }: NotedPlan): string[] {
  const notes: string[] = [];
  if (page.title === undefined)
    notes.push(`The page has no title: the service is called ${JSON.stringify(names.title)}.`);
  if (listed !== undefined && listed.listWithout === undefined) {
    notes.push(
      `Take ${listed.operation} off schema/unshipped.json: its layout is not the formatter's, so it was left.`,
    );
  }
  if (options.group === undefined && listed === undefined) {
    notes.push(
      `The group is the page's first heading, ${JSON.stringify(names.group)}: pass --group if the navigation differs.`,
    );
  }
  if (!page.tables.some((table) => table.kind === "parameter" && table.graded)) {
    notes.push("No table says which inputs are required: all are, but for those described as optional.");
  }
  const sensitive = added.filter((field) => field.directives.some(({ name }) => name === "sensitive"));
  if (sensitive.length > 0) {
    const list = sensitive.map((field) => field.name).join(", ");
    notes.push(`Marked @sensitive, as every input that may be personal is: ${list}.`);
  }
  const appId = curl.headers.get("myappid");
  if (appId !== undefined && /[{<$%]/.test(appId))
    notes.push("The example's myAppId header holds a template: the service has none. Add the page's own.");
  if (appId === undefined) notes.push("The example sends no myAppId header: the service has none.");
  if (curl.headers.has("providercode"))
    notes.push("The example sends a providercode header: configure it in the client.");
  if (/^https?:/.test(curl.url ?? "") && !/\/idverifygr\/verification\/?$/.test(curl.url ?? "")) {
    notes.push(
      "The example goes to another address than …/idverifygr/verification, which is where the client sends.",
    );
  }
  return notes;
}
