import { useEditorContext } from "@graphiql/react";
import { useCallback, useEffect, useState } from "react";
import { type Opening, openingOf, toHash } from "./opening.ts";

interface Wanted {
  readonly opening: Opening;
  /** The tab that it was given, by its place; nothing before that. */
  readonly place?: number;
}

/** Gives what opens a service as a tab of its own, or goes to the tab that it has. */
export function useOpen(): (opening: Opening) => void {
  const { tabs, activeTabIndex, addTab, changeTab, queryEditor, variableEditor } = useEditorContext({
    nonNull: true,
  });
  const [wanted, setWanted] = useState<Wanted>();
  // The editors come later than the list: what is chosen before waits for them.
  const isReady = queryEditor !== null && variableEditor !== null;
  useEffect(() => {
    if (wanted === undefined || !isReady) return;
    const { opening, place } = wanted;
    if (place === undefined) {
      const at = tabs.findIndex(({ operationName }) => operationName === opening.entry.operation);
      history.replaceState(null, "", toHash(opening));
      if (at < 0) addTab();
      else if (at !== activeTabIndex) changeTab(at);
      // A tab is filled with what it had, or with nothing, once it is there: what comes before that is lost.
      const isFilled = at >= 0 && opening.scenario === undefined;
      setWanted(isFilled ? undefined : { opening, place: at < 0 ? tabs.length : at });
    } else if (place === activeTabIndex) {
      const { query, variables } = openingOf(opening);
      queryEditor.setValue(query);
      variableEditor.setValue(variables);
      setWanted(undefined);
    }
  }, [wanted, isReady, tabs, activeTabIndex, addTab, changeTab, queryEditor, variableEditor]);
  return useCallback((opening) => setWanted({ opening }), []);
}
