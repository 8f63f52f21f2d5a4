import type { VNode } from "preact";
import { useState } from "preact/hooks";

/** Copies a text, and says whether the browser allowed it. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }): VNode {
  const [copied, setCopied] = useState<{ readonly text: string; readonly said: string }>();
  const copy = async (): Promise<void> => {
    const said = await navigator.clipboard.writeText(text).then(
      () => "Copied",
      () => "The browser does not allow it: select the text and copy it by hand",
    );
    setCopied({ text, said });
  };
  return (
    <span class="copy">
      <span role="status" class="faint">
        {copied?.text === text ? copied.said : ""}
      </span>
      <button type="button" onClick={copy}>
        Copy {what}
      </button>
    </span>
  );
}
