import { personalShapes } from "../masking/personal-shapes.ts";

/** A name of the caller's that is nowhere declared, if it is fit to be shown: values end up where names belong. */
export function showName(name: string): string {
  if (!/^[A-Za-z_]\w{0,40}$/.test(name)) return "(not a name)";
  return [...personalShapes(name)].length > 0 ? "[redacted]" : name;
}
