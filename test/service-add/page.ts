import { readFileSync } from "node:fs";

/** The text of a page in the vendor's layout. All of them are made up; only Face Liveness Passive exists. */
export function page(name: string): string {
  return readFileSync(new URL(`./pages/${name}.txt`, import.meta.url), "utf8");
}
