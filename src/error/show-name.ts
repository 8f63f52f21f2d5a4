import { masker } from "./masker.ts";

/** A name of the caller's that is nowhere declared, if it is fit to be shown: values end up where names belong. */
export function showName(name: string): string {
  return /^[A-Za-z_]\w{0,40}$/.test(name) ? masker([])(name) : "(not a name)";
}
