import { compact } from "./clean-text.ts";
import { type Format, rule } from "./format.ts";

/** Importer-exporter code, by the DGFT: ten characters; the PAN since 2020, ten digits before. */
export const iec: Format = /*#__PURE__*/ rule(
  "iec",
  "IEC",
  "AAAPA0001A",
  compact,
  ["hard", /^[A-Z0-9]{10}$/, "must be ten letters and digits (IEC)"],
  ["soft", /^(\d{10}|[A-Z]{5}\d{4}[A-Z])$/, "is neither ten digits nor a PAN (IEC)"],
);
