/** The vendor's texts on success. They are the same at every call and hold nothing of it, so that nothing is masked. */
export const USUAL_MESSAGES: ReadonlySet<string> = /*#__PURE__*/ new Set([
  "Verification completed successfully",
  "Business verification completed successfully",
]);
