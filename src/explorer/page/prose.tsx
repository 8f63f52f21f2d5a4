import type { VNode } from "preact";

/** A description of the schema: plain text, but for the backticks around names. */
export function Prose({ text }: { readonly text: string }): VNode {
  return <>{text.split("`").map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>;
}
