import { type ReactElement, useEffect, useId, useRef } from "react";
import type { ExplorerSession } from "../explorer-session.ts";
import type { AskedCall } from "./runner.ts";

/** A call that waits for its confirmation. */
export interface BilledCall extends AskedCall {
  answer(yes: boolean): void;
}

/** Says that a call is billed, and asks. */
export function BilledDialog({
  session,
  call,
  onClose,
}: {
  readonly session: ExplorerSession;
  readonly call: BilledCall | undefined;
  onClose(yes: boolean): void;
}): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (call === undefined) dialog.current?.close();
    else dialog.current?.showModal();
  }, [call]);
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
        <strong>{call?.entry.operation}</strong> goes to {new URL(session.endpoint).host}
        {session.environment === undefined ? "" : ` (${session.environment})`} once, with the keys that the
        explorer was started with. The vendor bills it to their account.
      </p>
      <p className="row">
        <button type="button" onClick={() => onClose(false)}>
          Cancel
        </button>
        <button type="button" className="billed" onClick={() => onClose(true)}>
          Send it and be billed
        </button>
      </p>
    </dialog>
  );
}
