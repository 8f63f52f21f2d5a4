import type { Service } from "./service.ts";

/** What a service is known by, whatever an app's own document of it is called. */
export function serviceId({ root, documentType }: Pick<Service, "root" | "documentType">): string {
  return `${root} ${documentType}`;
}
