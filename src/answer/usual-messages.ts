/** The vendor's texts on success. They are the same for every call and contain nothing of it, so they need no mask. */
export const USUAL_MESSAGES: ReadonlySet<string> = /*#__PURE__*/ new Set([
  "Verification completed successfully",
  "Business verification completed successfully",
]);
