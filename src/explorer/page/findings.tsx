import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from "graphql";
import type { VNode } from "preact";
import { Prose } from "./prose.tsx";

/** Only the beginning of a longer text, such as an image or a report, is shown. */
const LONG = 400;

/** The findings of a result as a table, with the description, value and type of each. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }): VNode {
  return (
    <table class="findings">
      <thead>
        <tr>
          <th scope="col">Finding</th>
          <th scope="col">Value</th>
          <th scope="col">Type</th>
        </tr>
      </thead>
      <tbody>
        {findings.map(({ path, type, description, value }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
              <p class="faint">
                <Prose text={description} />
              </p>
            </th>
            <td>
              <Value value={value} />
            </td>
            <td class="faint">{type}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { readonly value: unknown }): VNode {
  if (value === null) return <em class="faint">null</em>;
  if (typeof value === "boolean") return <strong class={`flag ${value}`}>{String(value)}</strong>;
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value, null, 1);
  if (text.length <= LONG) return <span class="value">{text}</span>;
  return (
    <details class="value">
      <summary>{text.slice(0, LONG)}…</summary>
      {text}
    </details>
  );
}

interface Finding {
  /** Its path, such as `owner.name` or `branches[0].address`. */
  readonly path: string;
  readonly type: string;
  /** From the schema, as the type. */
  readonly description: string;
  readonly value: unknown;
}

/** A result as a list of findings, in the order of the answer. */
export function typedFindings(schema: GraphQLSchema, resultType: string, result: unknown): Finding[] {
  const type = schema.getType(resultType);
  return isObjectType(type) ? [...walk(type, result, "", "")] : [];
}

function* walk(
  type: GraphQLOutputType,
  value: unknown,
  path: string,
  description: string,
): Generator<Finding> {
  const inner = getNullableType(type);
  if (isListType(inner) && Array.isArray(value) && value.length > 0) {
    for (const [index, item] of value.entries())
      yield* walk(inner.ofType, item, `${path}[${index}]`, description);
    return;
  }
  if (isObjectType(inner) && typeof value === "object" && value !== null) {
    const fields = inner.getFields();
    for (const [name, each] of Object.entries(value)) {
      if (name === "__typename") continue;
      const below = path === "" ? name : `${path}.${name}`;
      const field = fields[name];
      if (field === undefined) yield { path: below, type: "not in the schema", description: "", value: each };
      else yield* walk(field.type, each, below, field.description?.replace(/\s+/g, " ") ?? "");
    }
    return;
  }
  yield { path, type: String(type), description, value };
}
