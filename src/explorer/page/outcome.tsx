import type { GraphQLSchema } from "graphql";
import { Fragment, type ReactElement } from "react";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { IndiConnectError } from "../../error/error.ts";
import { typedFindings } from "../typed-findings.ts";
import type { FinishedRun } from "./runner.ts";

/** What is known of the last run. */
export interface OutcomeProps {
  readonly schema: GraphQLSchema;
  /** The service in the editor. */
  readonly entry: CatalogueEntry | undefined;
  readonly last:
    | undefined
    | { readonly running: true }
    | { readonly refused: string }
    | Omit<FinishedRun, "shown">;
}

/** What `verify()` makes of the last run. */
export function Outcome({ schema, entry, last: run }: OutcomeProps): ReactElement {
  // Findings of another service beside this one's code would be taken for its own.
  const last = run !== undefined && "entry" in run && run.entry !== entry ? undefined : run;
  return (
    <section className="outcome" aria-label="What verify() makes of the answer">
      <h2>What verify() makes of it</h2>
      <div role="status">{summary(last)}</div>
      {last !== undefined && "read" in last ? <Details schema={schema} run={last} /> : null}
    </section>
  );
}

function summary(last: OutcomeProps["last"]): ReactElement {
  if (last === undefined) return <p className="faint">Run the call to see its outcome.</p>;
  if ("running" in last) return <p className="faint">Running…</p>;
  if ("refused" in last) return <p>{last.refused}</p>;
  const { outcome } = last.read;
  const took = `${last.status === undefined ? "" : `HTTP ${last.status}, `}${last.milliseconds} ms`;
  if ("thrown" in outcome) {
    const { thrown } = outcome;
    return (
      <>
        <p>
          <strong className="bad">throws IndiConnectError</strong>{" "}
          {thrown instanceof IndiConnectError ? (
            <>
              code <code>{thrown.code}</code>, sent <code>{thrown.sent}</code>
            </>
          ) : null}{" "}
          <span className="faint">{took}</span>
        </p>
        <p>{thrown instanceof Error ? thrown.message : ""}</p>
      </>
    );
  }
  const { verification } = outcome;
  if (verification.ok) {
    return (
      <p>
        <strong className="good">ok: true</strong> result <code>{last.entry.service.resultType}</code>{" "}
        <span className="faint">{took}</span>
      </p>
    );
  }
  return (
    <>
      <p>
        <strong className="bad">ok: false</strong> reason <code>{verification.error.reason}</code>{" "}
        <span className="faint">{took}</span>
      </p>
      <p>{verification.message}</p>
    </>
  );
}

function Details({
  schema,
  run,
}: {
  readonly schema: GraphQLSchema;
  readonly run: Omit<FinishedRun, "shown">;
}): ReactElement {
  const { outcome, drifts, warnings } = run.read;
  const findings =
    "verification" in outcome && outcome.verification.ok
      ? typedFindings(schema, run.entry.service.resultType, outcome.verification.result)
      : [];
  return (
    <>
      {warnings.map(({ variable, problem }) => (
        <p key={`${variable} ${problem}`} className="warn">
          onWarning: {variable} {problem}
        </p>
      ))}
      {drifts.map(({ kind, path, expected, found }) => (
        <p key={`${kind} ${path}`} className="warn">
          onDrift: {kind} at {path}
          {expected === undefined ? "" : `, expected ${expected}`}
          {found === undefined ? "" : `, found ${found}`}
        </p>
      ))}
      {findings.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        <section className="findings" tabIndex={0} aria-label="Findings">
          <table>
            <thead>
              <tr>
                <th scope="col">Finding</th>
                <th scope="col">Type</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              {findings.map(({ path, type, value }) => (
                <tr key={path}>
                  <th scope="row">{breakable(path)}</th>
                  <td>{breakable(type)}</td>
                  <td>{value === null ? <em>null</em> : JSON.stringify(value, null, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

/** Lets a long name break after dots and before capitals, and nowhere else while it need not. */
function breakable(name: string): ReactElement[] {
  return name.split(/(?<=\.|[a-z](?=[A-Z]))/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a name stay in order
    <Fragment key={at}>
      {part}
      <wbr />
    </Fragment>
  ));
}
