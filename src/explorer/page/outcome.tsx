import type { GraphQLSchema } from "graphql";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { reasonMeanings } from "../../answer/decline-reasons.ts";
import { isInconclusive } from "../../answer/is-inconclusive.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { codeMeanings } from "../../error/error-codes.ts";
import type { LastRun } from "./drafts.ts";
import { Findings, typedFindings } from "./findings.tsx";
import { Prose } from "./prose.tsx";
import type { FinishedRun, RefusedRun } from "./runner.ts";
import { Tabs } from "./tabs.tsx";

interface OutcomeProps {
  readonly schema: GraphQLSchema;
  readonly last: LastRun | undefined;
  /** Whether the person has yet to confirm the run. */
  readonly isAsking: boolean;
  /** Whether the sandbox answers, which bills nothing. */
  readonly isFree: boolean;
  /** The steps that can follow this one. */
  readonly next: readonly CatalogueEntry[];
}

/** The result of `verify()` for the last run of a service. */
export function Outcome({ schema, last, isAsking, isFree, next }: OutcomeProps): VNode {
  const run = last !== undefined && "read" in last ? last : undefined;
  return (
    <section class="outcome card" id="answer" aria-labelledby="answer-title">
      <h2 id="answer-title">Answer</h2>
      <div role="status">
        {isAsking ? (
          <p class="empty faint">Nothing is sent until you confirm it.</p>
        ) : last === undefined ? (
          <p class="empty faint">
            Run the check to see its answer here.
            {isFree ? " It is made up on this machine, and nothing is billed." : ""}
          </p>
        ) : "running" in last ? (
          <p class="empty faint">Waiting for the answer…</p>
        ) : (
          <VerdictText {...verdictOf(last, isFree)} />
        )}
      </div>
      {run === undefined ? null : <Details schema={schema} run={run} next={next} />}
    </section>
  );
}

/** How the call ended. Names in the texts stand between backticks. */
interface Verdict {
  readonly kind: "good" | "warn" | "bad";
  readonly title: string;
  readonly text: string;
  /** What `verify()` returned or threw. */
  readonly became?: string;
  readonly took?: string | undefined;
  /** The code or reason, and its meaning. */
  readonly meaning?: string;
}

const BILLED = {
  no: "Nothing was sent, so nothing is billed.",
  yes: "The call was sent, so it may have been billed.",
  unknown: "Nobody knows whether the call arrived, so it may have been billed.",
} as const;

function verdictOf(last: FinishedRun | RefusedRun, isFree: boolean): Verdict {
  if ("refused" in last) return { kind: "warn", title: "Not sent", text: last.refused };
  const { outcome } = last.read;
  const took = `${last.status === undefined ? "" : `HTTP ${last.status} · `}${last.milliseconds} ms`;
  if ("thrown" in outcome) {
    const { code, sent, message } = outcome.thrown;
    return {
      kind: "bad",
      title: sent === "no" ? "Not sent" : "No answer",
      text: message,
      became: `verify() throws \`${code}\`, sent \`${sent}\``,
      took: sent === "no" ? undefined : took,
      meaning: `\`${code}\`: ${codeMeanings[code]}. ${isFree ? "The sandbox bills nothing." : BILLED[sent]}`,
    };
  }
  const { verification } = outcome;
  if (verification.ok)
    return {
      kind: "good",
      title: "Answered",
      text: isInconclusive(verification.result as Readonly<Record<string, unknown>>)
        ? "The vendor answered but found nothing: every finding is null. Such an answer is billed too."
        : 'An answer does not mean "verified": read the findings.',
      became: `ok: true, result \`${last.entry.service.resultType}\``,
      took,
    };
  const { reason } = verification.error;
  return {
    kind: "warn",
    title: "Declined",
    text: verification.message ?? "The vendor gave no text.",
    became: `ok: false, reason \`${reason}\``,
    took,
    meaning: `\`${reason}\`: ${reasonMeanings[reason]}.`,
  };
}

function VerdictText({ kind, title, text, became = "", took, meaning }: Verdict): VNode {
  return (
    <div class={`verdict ${kind}`}>
      <p class="row">
        <span>
          <strong>{title}</strong>{" "}
          <span class="verdict-code">
            <Prose text={became} />
          </span>
        </span>
        <span class="faint">{took}</span>
      </p>
      <p>{text}</p>
      {meaning === undefined ? null : (
        <p class="faint">
          <Prose text={meaning} />
        </p>
      )}
    </div>
  );
}

interface DetailsProps {
  readonly schema: GraphQLSchema;
  readonly run: FinishedRun;
  readonly next: readonly CatalogueEntry[];
}

function Details({ schema, run, next }: DetailsProps): VNode {
  const [view, setView] = useState<"findings" | "received">("findings");
  const { outcome, drifts, warnings } = run.read;
  const verification =
    "verification" in outcome && outcome.verification.ok ? outcome.verification : undefined;
  const findings = verification
    ? typedFindings(schema, run.entry.service.resultType, verification.result)
    : [];
  const received = run.received === undefined ? undefined : <Received text={run.received} />;
  return (
    <>
      {warnings.map(({ variable, problem }) => (
        <p key={`${variable} ${problem}`} class="callout warn">
          <code>{variable}</code> looks odd: it {problem}. It was sent, and <code>onWarning</code> was told.
        </p>
      ))}
      {drifts.map(({ kind, path, expected, found }) => (
        <p key={`${kind} ${path}`} class="callout warn">
          The answer differs from the schema: {kind} at <code>{path}</code>
          {expected === undefined ? "" : `, expected ${expected}`}
          {found === undefined ? "" : `, found ${found}`}. <code>onDrift</code> was told.
        </p>
      ))}
      {verification && next.length > 0 ? (
        <p class="callout next">
          <strong>Next step.</strong>{" "}
          {next.map(({ name, title }, at) => (
            <span key={name}>
              {at > 0 ? ", then " : "Go on with "}
              <a href={`#${name}`}>{title}</a>
            </span>
          ))}
          : the id is filled in.
        </p>
      ) : null}
      {findings.length > 0 ? (
        <Tabs
          label="How to show the answer"
          tabs={{ findings: `Findings (${findings.length})`, received: "As it came" }}
          chosen={view}
          onChoose={(key) => setView(key)}
        >
          {view === "findings" ? <Findings findings={findings} /> : received}
        </Tabs>
      ) : received === undefined ? null : (
        <>
          <h3>As it came</h3>
          {received}
        </>
      )}
    </>
  );
}

/** The body of an answer, formatted if that changes no value (it would change a number of 17 digits). */
function Received({ text }: { readonly text: string }): VNode {
  const squeezed = (json: string): string => json.replace(/\s+/g, "");
  let shown = text;
  try {
    const laidOut = JSON.stringify(JSON.parse(text), null, 2);
    if (squeezed(laidOut) === squeezed(text)) shown = laidOut;
  } catch {}
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <pre tabIndex={0}>
      <code>{shown === "" ? "(an empty body)" : shown}</code>
    </pre>
  );
}
