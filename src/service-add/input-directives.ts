import { type Format, gstin, ifsc, imageUrl, mobile, otp, pan, uan } from "../formats.ts";
import type { InputLiteral } from "./input-literals.ts";
import type { PlanContext } from "./plan-context.ts";
import type { SdlDirective } from "./sdl-block.ts";

/** Names that are spelled alike on every page and always mean this. */
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

/** Inputs that tell nothing about a person. Every other one is taken for personal. */
const PLAIN =
  /^(?:consent|consentFlag|threshold|\w*Score|months|year|quarter|(?:financial|assessment)Year|(?:state|country)(?:Code)?|task|type|language|format|ifsc|companyName)$/;

/** The marks of a new input: personal unless it obviously is not, its written form where its name leaves no doubt. */
export function inputDirectives(
  context: PlanContext,
  { name, type, shown, value }: InputLiteral,
  path: readonly string[],
): SdlDirective[] {
  const directives: SdlDirective[] = [];
  if (type !== "Boolean" && !PLAIN.test(name)) directives.push({ name: "sensitive" });
  const format = type === "String" ? FORMATS.get(name) : undefined;
  if (format !== undefined) {
    // The page's own value decides: a field of that name may take another form here.
    const misfits = typeof value === "string" && format.check(format.normalise(value))?.level === "hard";
    if (!misfits) directives.push({ name: "format", args: [["is", JSON.stringify(format.name)]] });
    else
      context.notes.push(
        `The example's ${path.join(".")} is not the usual ${format.title}: no format is checked.`,
      );
  }
  if (!shown) directives.push({ name: "basis", args: [["type", "INFERRED"]] });
  return directives;
}
