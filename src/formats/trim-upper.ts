import { cleanText } from "./clean-text.ts";

/** Upper case without outer blanks: for identifiers whose hyphens, slashes or blanks belong to them. */
export function trimUpper(value: string): string {
  return cleanText(value).toUpperCase();
}
