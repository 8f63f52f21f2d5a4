import { Fragment, type VNode } from "preact";
import { useState } from "preact/hooks";
import type { TypedFinding } from "../typed-findings.ts";
import { Prose } from "./prose.tsx";

/** Only the beginning of a longer text, such as an image or a report, is shown. */
const LONG = 400;

/** The findings of a result as a table, with the description, value and type of each. */
export function Findings({ findings }: { readonly findings: readonly TypedFinding[] }): VNode {
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
              <code>{breakable(path)}</code>
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
  const [isWhole, setWhole] = useState(false);
  if (value === null) return <em class="faint">null</em>;
  if (typeof value === "boolean") return <strong class={`flag ${value}`}>{String(value)}</strong>;
  const text = typeof value === "string" && value !== "" ? value : JSON.stringify(value, null, 1);
  if (text.length <= LONG || isWhole) return <span class="value">{text}</span>;
  return (
    <>
      <span class="value">{text.slice(0, LONG)}…</span>{" "}
      <button type="button" class="link" onClick={() => setWhole(true)}>
        Show all {text.length} characters
      </button>
    </>
  );
}

/** Lets a long name break after dots and before capitals, and elsewhere only if it must. */
function breakable(name: string): VNode[] {
  return name.split(/(?<=\.|_|[a-z](?=[A-Z]))/).map((part, at) => (
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}
