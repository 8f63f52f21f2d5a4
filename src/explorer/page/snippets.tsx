import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { CatalogueEntry } from "../../catalogue/catalogue.ts";
import type { ExplorerSession } from "../explorer-session.ts";
import { curlSnippet, type SnippetCall, snippetCall, typescriptSnippet } from "../snippets.ts";
import { type Draft, queryOf, stepsTo } from "./drafts.ts";
import { Tabs } from "./tabs.tsx";

interface SnippetsProps {
  readonly session: ExplorerSession;
  readonly entries: readonly CatalogueEntry[];
  readonly entry: CatalogueEntry;
  draftFor(entry: CatalogueEntry): Draft;
}

export function Snippets({ session, entries, entry, draftFor }: SnippetsProps): VNode {
  const [kind, setKind] = useState<"typescript" | "curl">("typescript");
  const draft = draftFor(entry);
  const steps = useMemo(() => stepsTo(entries, entry), [entries, entry]);
  const callOf = (step: CatalogueEntry): SnippetCall =>
    snippetCall(step, draftFor(step).query, draftFor(step).variables);
  const code =
    kind === "curl" ? curlSnippet(session, callOf(entry)) : typescriptSnippet(session, steps.map(callOf));
  const what = kind === "curl" ? "curl" : "TypeScript";
  return (
    <section class="snippets card" aria-label="The same call as code">
      <Tabs
        label="Language"
        tabs={{ typescript: "TypeScript", curl: "curl" }}
        chosen={kind}
        onChoose={(key) => setKind(key)}
        beside={<CopyButton key={code} text={code} what={what} />}
      >
        {kind === "typescript" && draft.query !== queryOf(entry) ? (
          <p class="callout">
            You changed the document, but this code calls the service's own. To call yours, use the package's
            codegen preset or <code>withService()</code>.
          </p>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <pre tabIndex={0}>
          <code>{code}</code>
        </pre>
      </Tabs>
    </section>
  );
}

/** Copies a text, and says whether the browser allowed it. */
function CopyButton({ text, what }: { readonly text: string; readonly what: string }): VNode {
  const [said, setSaid] = useState("");
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied"),
      () => setSaid("The browser does not allow it: select the text and copy it by hand"),
    );
  return (
    <span class="copy">
      <span role="status" class="faint">
        {said}
      </span>
      <button type="button" onClick={copy}>
        Copy {what}
      </button>
    </span>
  );
}
