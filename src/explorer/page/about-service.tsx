import { useDocExplorerActions } from "@graphiql/plugin-doc-explorer";
import type { GraphQLSchema } from "graphql";
import { Fragment, type ReactElement, useEffect } from "react";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";

/** What the schema says of the service in the editor. GraphiQL's documentation opens at its result. */
export function AboutService({
  schema,
  entry,
}: {
  readonly schema: GraphQLSchema;
  readonly entry: CatalogueEntry | undefined;
}): ReactElement {
  const { reset, push } = useDocExplorerActions();
  const result = entry === undefined ? undefined : schema.getType(entry.service.resultType);
  useEffect(() => {
    reset();
    if (result !== undefined) push({ name: result.name, def: result });
  }, [result, reset, push]);
  if (entry === undefined) return <p className="title">The document asks for no known service.</p>;
  return (
    <>
      <p className="title">
        <strong>{entry.title}</strong> <span className="faint">{entry.group}</span>
      </p>
      <details className="about" key={entry.operation}>
        <summary>
          What it is, and its {entry.inputs.length === 1 ? "input" : `${entry.inputs.length} inputs`}
        </summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <section tabIndex={0} aria-label="About the service">
          {result?.description ? <Prose text={result.description} /> : null}
          <dl>
            {entry.inputs.map(({ variable, type, required, format, description }) => (
              <Fragment key={variable}>
                <dt>
                  <code>{variable}</code>{" "}
                  <span className="faint">
                    {type}
                    {required ? "" : ", may be left out"}
                  </span>
                </dt>
                <dd>
                  <Prose text={description} />
                  {format === undefined ? null : (
                    <p className="faint">
                      Format {format.name}, such as <code>{format.example}</code>
                    </p>
                  )}
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      </details>
    </>
  );
}

/** A description of the schema: plain text, but for the backticks around names. */
function Prose({ text }: { readonly text: string }): ReactElement {
  const parts = text.split("`").map((part, index) => ({ part, isCode: index % 2 === 1, at: index }));
  return <p>{parts.map(({ part, isCode, at }) => (isCode ? <code key={at}>{part}</code> : part))}</p>;
}
