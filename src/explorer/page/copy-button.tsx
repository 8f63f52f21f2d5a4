import { type ReactElement, useState } from "react";

/** Copies a text and says that it did, or that the browser does not let it. */
export function CopyButton({
  text,
  what,
}: {
  readonly text: string | undefined;
  readonly what: string;
}): ReactElement {
  const [copied, setCopied] = useState<{ readonly text: string; readonly said: string }>();
  const copy = async (): Promise<void> => {
    if (text === undefined) return;
    const said = await navigator.clipboard.writeText(text).then(
      () => "Copied",
      () => "Select and copy it by hand: the browser does not allow it",
    );
    setCopied({ text, said });
  };
  return (
    <span className="copy">
      <span role="status" className="faint">
        {copied !== undefined && copied.text === text ? copied.said : ""}
      </span>
      <button type="button" disabled={text === undefined} onClick={copy}>
        Copy {what}
      </button>
    </span>
  );
}
