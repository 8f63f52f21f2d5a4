/** Tells an observer. Its failure is its own and must not turn a billed answer into an error, nor end the process. */
export function guarded<Value>(observer: ((value: Value) => unknown) | undefined, value: Value): void {
  try {
    const told = observer?.(value);
    if (told instanceof Promise) told.catch(() => {});
  } catch {
    // see above
  }
}
