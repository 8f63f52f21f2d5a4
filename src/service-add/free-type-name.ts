import type { PlanContext } from "./plan-context.ts";

/** A name that no type of the schema or of this plan has. We choose the names of nested types; they are never sent. */
export function freeTypeName(context: PlanContext, wanted: string): string {
  const isTaken = (name: string): boolean =>
    context.schema.getType(name) !== undefined ||
    context.blocks.some((block) => block.head.split(" ").at(-1) === name);
  let name = wanted;
  for (let count = 2; isTaken(name); count++) name = `${wanted}${count}`;
  return name;
}
