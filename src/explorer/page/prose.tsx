import type { VNode } from "preact";

/** A description from the schema: plain text with backticks around names. */
export function Prose({ text }: { readonly text: string }): VNode {
  return <>{text.split("`").map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}
