import type { NamingOptions, ServiceNames, UnshippedEntry } from "./name-service.ts";
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
  const sensitive = added.filter((field) => field.directives.some(([name]) => name === "sensitive"));
  const url = curl.url ?? "";
  const appId = curl.headers.get("myappid");
  const notes: readonly (readonly [isDue: boolean, note: string])[] = [
    [
      page.title === undefined,
      `The page has no title: the service is called ${JSON.stringify(names.title)}.`,
    ],
    [
      options.group === undefined && listed === undefined,
      `The group is the page's first heading, ${JSON.stringify(names.group)}: pass --group if the navigation differs.`,
    ],
    [
      parameters.all.every((row) => row.required === undefined),
      "No table says which inputs are required. All are marked as required, except those described as optional.",
    ],
    [
      sensitive.length > 0,
      `Marked as @sensitive, because they may be personal: ${sensitive.map((field) => field.name).join(", ")}.`,
    ],
    [
      /[{<$%]/.test(appId ?? ""),
      "The example's myAppId header contains a template, so the service got none. Add the value from the page.",
    ],
    [appId === undefined, "The example sends no myAppId header, so the service got none."],
    [
      curl.headers.has("providercode"),
      "The example sends a providercode header: set it in the client's options.",
    ],
    [
      /^https?:/.test(url) && !/\/idverifygr\/verification\/?$/.test(url),
      "The example sends to another address than …/idverifygr/verification, which the client uses.",
    ],
  ];
  return notes.filter(([isDue]) => isDue).map(([, note]) => note);
}
