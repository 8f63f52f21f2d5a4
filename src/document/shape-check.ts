import type { Shape } from "./service.ts";

/** Whether a value has exactly the expected shape, so that there is no drift. This is the usual case and must be fast. */
export type ShapeCheck = (value: unknown) => boolean;

/** The most lists in lists, since the document does not say how many. No schema has more than a few. */
export const DEEPEST_LISTS = 16;

/** Creates the check of a shape, once per document, because an answer can contain thousands of objects of one shape. */
export function shapeCheck(shape: Shape): ShapeCheck {
  switch (shape) {
    case "String":
      return (value) => typeof value === "string" || value === null;
    case "Int":
      return (value) => Number.isInteger(value) || value === null;
    case "Float":
      return (value) => typeof value === "number" || value === null;
    case "Boolean":
      return (value) => typeof value === "boolean" || value === null;
    case "Any":
      return (value) => value !== undefined;
    case "JSON":
      return (value) => value !== undefined && !isEncodedJson(value);
  }
  if (Array.isArray(shape)) {
    const one = shapeCheck(shape[0] as Shape);
    if (shape[1] === "or none") return one;
    return shape.length > 1 ? (value) => oneOrMany(value, one, 0) : (value) => many(value, one);
  }
  const names = Object.keys(shape);
  const shapes = shape as Record<string, Shape>;
  const checks = Object.values(shapes).map(shapeCheck);
  return (value) => {
    if (value === null) return true;
    if (typeof value !== "object" || Array.isArray(value)) return false;
    let found = 0;
    for (const name in value) {
      if (name === "__typename") continue;
      // Fields usually arrive in the selected order, but a gateway may sort them.
      const at = names[found] === name ? found : names.indexOf(name);
      if (!checks[at]?.((value as Record<string, unknown>)[name])) return false;
      found++;
    }
    return (
      found === names.length ||
      names.every((name) => mayBeMissing(shapes[name]) || Object.hasOwn(value, name))
    );
  };
}

/** Whether `@include` or `@skip` may leave a field out. */
export function mayBeMissing(shape: Shape | undefined): shape is readonly [Shape, "or none"] {
  return Array.isArray(shape) && shape[1] === "or none";
}

/** A text that looks like an encoded object or list: a JSON leaf may arrive so. */
export function isEncodedJson(value: unknown): value is string {
  return typeof value === "string" && /^\s*[[{]/.test(value);
}

function many(value: unknown, one: ShapeCheck): boolean {
  if (value === null) return true;
  if (!Array.isArray(value)) return false;
  for (const item of value) if (!one(item)) return false;
  return true;
}

function oneOrMany(value: unknown, one: ShapeCheck, depth: number): boolean {
  if (!Array.isArray(value)) return one(value);
  return depth === DEEPEST_LISTS || value.every((item) => oneOrMany(item, one, depth + 1));
}
