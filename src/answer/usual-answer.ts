// What nearly every answer has, so that it can be read at once. All others are read by code that is loaded for them.

/** The vendor's texts on success. They are the same for every call and contain nothing of it, so they need no mask. */
export const USUAL_MESSAGES: ReadonlySet<string> = /*#__PURE__*/ new Set([
  "Verification completed successfully",
  "Business verification completed successfully",
]);

/**
 * A number that may need care: 16 digits or more, a hundred zeros, or an exponent. JSON.parse reads all others right, so
 * that an ordinary answer costs this one scan.
 */
export const SUSPECT_NUMBER: RegExp = /[[:,\s]-?(?:\d{16}|0\.0{99}|\d[\d.]*[eE])/;
