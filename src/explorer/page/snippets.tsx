import { type ReactElement, useId, useState } from "react";
import * as shipped from "../../../generated/services.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import { curlSnippet } from "../curl-snippet.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { typescriptSnippet } from "../typescript-snippet.ts";
import { CopyButton } from "./copy-button.tsx";
import type { Current } from "./use-current.ts";

const KINDS = ["TypeScript", "curl"] as const;

/** The same call as code. */
export function Snippets({
  session,
  current,
}: {
  readonly session: ExplorerSession;
  readonly current: Current;
}): ReactElement {
  const [kind, setKind] = useState<(typeof KINDS)[number]>("TypeScript");
  const id = useId();
  const { entry, variables, query, asGiven } = current;
  let code: string | undefined;
  if (entry !== undefined && variables !== undefined) {
    const call = {
      operation: entry.operation,
      from: isShipped(entry) ? "indiconnect" : "./generated/services.ts",
      query,
      variables,
      myAppId: entry.service.myAppId,
      results: tellingFields(entry),
    };
    code = kind === "curl" ? curlSnippet(session, call) : typescriptSnippet(session, call);
  }
  return (
    <section className="snippets" aria-label="The same call as code">
      <div className="row">
        <div role="tablist" aria-label="Language">
          {KINDS.map((each) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`${id}-${each}`}
              aria-selected={each === kind}
              aria-controls={`${id}-panel`}
              tabIndex={each === kind ? 0 : -1}
              onClick={() => setKind(each)}
              onKeyDown={({ key }) => {
                if (key !== "ArrowLeft" && key !== "ArrowRight") return;
                const other = KINDS.find((one) => one !== kind) ?? kind;
                setKind(other);
                document.getElementById(`${id}-${other}`)?.focus();
              }}
            >
              {each}
            </button>
          ))}
        </div>
        <CopyButton text={code} what={kind} />
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${kind}`}>
        {code === undefined ? (
          <p className="faint">
            {entry === undefined
              ? "There is no code for a document that asks for no known service."
              : "There is no code until the variables are a JSON object."}
          </p>
        ) : (
          <>
            {kind === "TypeScript" && !asGiven ? (
              <p className="faint">
                The document in the editor is not the service's; this calls the service's. A document of your
                own goes through the package's codegen preset or <code>withService()</code>.
              </p>
            ) : null}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
            <pre tabIndex={0}>
              <code>{code}</code>
            </pre>
          </>
        )}
      </div>
    </section>
  );
}

function isShipped({ operation, service }: CatalogueEntry): boolean {
  return (shipped as Readonly<Record<string, { readonly service: unknown }>>)[operation]?.service === service;
}

/** What a person looks for first in a result: yes or no, then scores, then the rest. */
function tellingFields({ service }: CatalogueEntry): string[] {
  const rank = (shape: unknown): number => (shape === "Boolean" ? 0 : shape === "Float" ? 1 : 2);
  return Object.entries(service.shape)
    .filter(([name]) => name !== "__typename" && !/^(status_?code|request_?id|case_?id)$/i.test(name))
    .sort(([, a], [, b]) => rank(a) - rank(b))
    .map(([name]) => name)
    .slice(0, 3);
}
