import { type Format, gstin, ifsc, imageUrl, mobile, otp, pan, uan } from "../formats.ts";
import type { InputLiteral } from "./input-literals.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SdlDirective } from "./write-sdl.ts";

/** Names with the same spelling and meaning on every page. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ["url", imageUrl],
  ["mobile", mobile],
  ["mobileNumber", mobile],
  ["ifsc", ifsc],
  ["pan", pan],
  ["panNumber", pan],
  ["otp", otp],
  ["uan", uan],
  ["gstin", gstin],
]);

/** Inputs that say nothing about a person. All others count as personal. */
const PLAIN =
  /^(?:consent|consentFlag|threshold|\w*Score|months|year|quarter|(?:financial|assessment)Year|(?:state|country)(?:Code)?|task|type|language|format|ifsc|companyName)$/;

/** The directives of a new input: `@sensitive` unless it is clearly not personal, and `@format` if its name is clear. */
export function inputDirectives(
  context: PlanContext,
  { name, type, shown, value }: InputLiteral,
  path: readonly string[],
): SdlDirective[] {
  const directives: SdlDirective[] = [];
  if (type !== "Boolean" && !PLAIN.test(name)) directives.push({ name: "sensitive" });
  const format = type === "String" ? FORMATS.get(name) : undefined;
  if (format !== undefined) {
    // The page's own value decides, because a field of that name may have another format here.
    const misfits = typeof value === "string" && format.check(format.normalise(value))?.level === "hard";
    if (!misfits) directives.push({ name: "format", args: [["is", JSON.stringify(format.name)]] });
    else
      context.notes.push(
        `The example's ${path.join(".")} is not the usual ${format.title}, so its format will not be checked.`,
      );
  }
  if (!shown) directives.push({ name: "basis", args: [["type", "INFERRED"]] });
  return directives;
}
