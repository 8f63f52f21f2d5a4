import { useEditorContext } from "@graphiql/react";
import { type ReactElement, useId } from "react";
import { scenarios } from "../../sandbox/scenarios.ts";
import { sampleVariables } from "../sample-variables.ts";
import { toHash } from "./opening.ts";
import type { Current } from "./use-current.ts";

/** Chooses the sandbox's answer, by writing its magic value into the variables. */
export function ScenarioPicker({ current }: { readonly current: Current }): ReactElement | null {
  const id = useId();
  const { variableEditor } = useEditorContext({ nonNull: true });
  const { entry, scenario } = current;
  if (entry === undefined) return null;
  return (
    <p className="scenario">
      <label htmlFor={id}>Answer</label>
      <select
        id={id}
        value={scenario?.word ?? ""}
        onChange={({ target }) => {
          const chosen = scenarios.find(({ word }) => word === target.value);
          variableEditor?.setValue(JSON.stringify(sampleVariables(entry.inputs, chosen), null, 2));
          history.replaceState(null, "", toHash({ entry, scenario: chosen }));
        }}
      >
        <option value="">found: found and fine</option>
        {scenarios
          .filter((each) => sampleVariables(entry.inputs, each) !== undefined)
          .map(({ word, meaning }) => (
            <option key={word} value={word}>
              {word}: {meaning.replaceAll("`", "")}
            </option>
          ))}
      </select>
    </p>
  );
}
