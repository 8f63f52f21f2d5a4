import { type Format, rule } from "./format.ts";

/** Password. Every character counts, so it is sent unchanged. There is no official rule. */
export const password: Format = /*#__PURE__*/ rule("password", "password", "Example 1", (value) => value);
