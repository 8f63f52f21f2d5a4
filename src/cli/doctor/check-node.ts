import type { Finding } from "./finding.ts";

/** Checks that this package supports a version of Node: 20 from 20.19, 22 from 22.13, and later ones. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  return {
    check: "Node",
    state: fits ? "ok" : "failed",
    text: fits
      ? version
      : `${version}: this package needs Node 20.19 or later in the 20 line, or 22.13 or later.`,
  };
}
