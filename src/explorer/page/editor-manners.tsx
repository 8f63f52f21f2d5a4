import { useEditorContext } from "@graphiql/react";
import { useEffect } from "react";

/** Makes GraphiQL's editors and tabs usable by keyboard and screen reader. */
export function EditorManners(): null {
  const { queryEditor, variableEditor, responseEditor } = useEditorContext({ nonNull: true });
  useEffect(() => {
    for (const [editor, label] of [
      [queryEditor, "GraphQL document"],
      [variableEditor, "Variables, as JSON"],
      [responseEditor, "Response"],
    ] as const) {
      if (editor === null) continue;
      editor.getInputField().setAttribute("aria-label", label);
      // What scrolls must be reachable; CodeMirror takes it out of the order.
      editor.getScrollerElement().setAttribute("tabindex", "0");
      // A line that is cut says nothing; there is little room beside the code.
      editor.setOption("lineWrapping", true);
      // Else Tab indents, and there is no way out without a mouse.
      editor.addKeyMap({ Tab: false, "Shift-Tab": false } as never);
    }
  }, [queryEditor, variableEditor, responseEditor]);

  useEffect(() => {
    const mend = (): void => {
      for (const list of document.querySelectorAll(".graphiql-tabs[role=tablist]"))
        list.setAttribute("role", "list");
      // A tab with buttons in it is none: it is an item of a list of buttons.
      for (const tab of document.querySelectorAll(".graphiql-tab[aria-selected]")) {
        const selected = tab.getAttribute("aria-selected") === "true";
        tab.setAttribute("role", "listitem");
        tab.removeAttribute("aria-selected");
        const button = tab.querySelector(".graphiql-tab-button");
        if (selected) button?.setAttribute("aria-current", "true");
        else button?.removeAttribute("aria-current");
      }
      const session = document.getElementById("graphiql-session");
      if (session?.getAttribute("role") === "tabpanel") session.setAttribute("role", "group");
    };
    const observer = new MutationObserver(mend);
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["aria-selected", "role"],
    });
    mend();
    return () => observer.disconnect();
  }, []);
  return null;
}
