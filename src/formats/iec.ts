import { compact } from "./compact.ts";
import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Importer-exporter code, by the DGFT: ten characters; the PAN since 2020, ten digits before.
 */
export const iec: Format = /*#__PURE__*/ rule(
  "iec",
  "IEC",
  "AAAPA0001A",
  compact,
  ["hard", (value) => /^[A-Z0-9]{10}$/.test(value), "must be ten letters and digits (IEC)"],
  ["soft", (value) => /^(\d{10}|[A-Z]{5}\d{4}[A-Z])$/.test(value), "is neither ten digits nor a PAN (IEC)"],
);
