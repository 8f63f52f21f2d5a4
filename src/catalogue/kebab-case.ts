/** A name in the style of options: `FaceLivenessPassive` → `face-liveness-passive`, `IEC_Number` → `iec-number`. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();
}
