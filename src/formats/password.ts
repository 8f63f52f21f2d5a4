import type { Format } from "./format.ts";
import { rule } from "./rule.ts";

/**
 * Password: every character of it counts, so it is sent as it is given. No official rule bounds it.
 */
export const password: Format = /*#__PURE__*/ rule("password", "password", "Example 1", (value) => value);
