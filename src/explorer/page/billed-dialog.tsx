import type { VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { ExplorerSession } from "../explorer-session.ts";
import { shownText, wordsOf } from "../input-form.ts";
import type { AskedCall } from "./runner.ts";

/** A call that waits for its confirmation. */
export interface BilledCall extends AskedCall {
  answer(yes: boolean): void;
}

interface BilledDialogProps {
  readonly session: ExplorerSession;
  readonly call: BilledCall;
  onClose(yes: boolean): void;
}

/** Says that a call is billed, shows what goes out, and asks. */
export function BilledDialog({ session, call, onClose }: BilledDialogProps): VNode {
  const { entry, variables } = call;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Gives the focus back.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose(false);
      }}
    >
      <h2 id={id}>This is billed</h2>
      <p>
        <strong>{entry.operation}</strong> goes to {new URL(session.endpoint).host}
        {session.environment === undefined ? "" : ` (${session.environment})`} once, with the keys that the
        explorer was started with. The vendor bills it to their account.
      </p>
      <dl class="sent-inputs">
        {entry.inputs
          .filter(({ variable }) => variables[variable] !== undefined)
          .map((input) => (
            <div key={input.variable}>
              <dt>{wordsOf(input).label}</dt>
              <dd class={input.format?.name === "password" ? "secret" : ""}>
                {shownText(variables[input.variable])}
              </dd>
            </div>
          ))}
      </dl>
      <p class="faint">Check a person only with their consent.</p>
      <p class="row">
        <button type="button" onClick={() => onClose(false)}>
          Cancel
        </button>
        <button type="button" class="billed" onClick={() => onClose(true)}>
          Send it and be billed
        </button>
      </p>
    </dialog>
  );
}
