import { DOC_EXPLORER_PLUGIN, DocExplorerContextProvider } from "@graphiql/plugin-doc-explorer";
import { useEditorContext } from "@graphiql/react";
import { GraphiQLInterface, GraphiQLProvider } from "graphiql";
import { type ReactElement, useMemo, useRef, useState } from "react";
import { AboutService } from "./about-service.tsx";
import { type BilledCall, BilledDialog } from "./billed-dialog.tsx";
import { EditorManners } from "./editor-manners.tsx";
import type { ExplorerProps } from "./explorer-props.ts";
import { memoryStorage } from "./memory-storage.ts";
import { fromHash, openingOf } from "./opening.ts";
import { Outcome, type OutcomeProps } from "./outcome.tsx";
import { RunError, runner } from "./runner.ts";
import { ScenarioPicker } from "./scenario-picker.tsx";
import { Services } from "./services.tsx";
import { Snippets } from "./snippets.tsx";
import { useCurrent } from "./use-current.ts";

/** What a tab that nobody filled says. */
const OWN_DOCUMENT =
  "# A document of your own: one mutation that spells a known documentType. Or choose a service.\n";

/** The whole page. */
export function Explorer({ session, schema, entries }: ExplorerProps): ReactElement {
  const [last, setLast] = useState<OutcomeProps["last"]>();
  const [billed, setBilled] = useState<BilledCall>();
  const run = useMemo(
    () => runner(session, entries, (call) => new Promise((answer) => setBilled({ ...call, answer }))),
    [session, entries],
  );
  const storage = useMemo(memoryStorage, []);
  const first = useRef(openingOf(fromHash(entries, location.hash)));
  const fetcher = async (params: { query: string; variables?: unknown }): Promise<object> => {
    setLast({ running: true });
    try {
      const { shown, ...outcome } = await run(
        params.query,
        (params.variables ?? {}) as Record<string, unknown>,
      );
      setLast(outcome);
      return shown;
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      setLast({ refused: error.message });
      return { explorer: error.message };
    }
  };
  return (
    <GraphiQLProvider
      fetcher={fetcher as never}
      schema={schema}
      dangerouslyAssumeSchemaIsValid
      storage={storage}
      plugins={[DOC_EXPLORER_PLUGIN]}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      query={first.current.query}
      variables={first.current.variables}
      defaultQuery={OWN_DOCUMENT}
      getDefaultFieldNames={() => []}
    >
      <DocExplorerContextProvider>
        <EditorManners />
        <Page session={session} schema={schema} entries={entries} last={last} />
        <BilledDialog
          session={session}
          call={billed}
          onClose={(yes) => {
            billed?.answer(yes);
            setBilled(undefined);
          }}
        />
      </DocExplorerContextProvider>
    </GraphiQLProvider>
  );
}

function Page({
  session,
  schema,
  entries,
  last,
}: ExplorerProps & { readonly last: OutcomeProps["last"] }): ReactElement {
  const current = useCurrent(entries);
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  // GraphiQL drops a run that comes before its editors, which load by themselves.
  const isReady = queryEditor !== null && variableEditor !== null && responseEditor !== null;
  return (
    <div className="explorer">
      <header className="explorer-header">
        <h1>IndiConnect explorer</h1>
        {session.mode === "sandbox" ? (
          <p className="badge badge-free">Sandbox: made-up answers, nothing is billed</p>
        ) : (
          <p className="badge badge-billed">
            {session.environment ?? "vendor"}: every run is billed ({new URL(session.endpoint).host})
          </p>
        )}
      </header>
      <Services entries={entries} current={current.entry} session={session} />
      <main className="explorer-main" aria-label="Editor">
        <AboutService schema={schema} entry={current.entry} />
        {session.mode === "sandbox" ? <ScenarioPicker current={current} /> : null}
        <div className="explorer-graphiql" inert={!isReady}>
          <GraphiQLInterface
            isHeadersEditorEnabled={false}
            showPersistHeadersSettings={false}
            defaultEditorToolsVisibility="variables"
          />
        </div>
      </main>
      <section className="explorer-beside" aria-label="Outcome and code">
        <Outcome schema={schema} entry={current.entry} last={last} />
        <Snippets session={session} current={current} />
      </section>
    </div>
  );
}
