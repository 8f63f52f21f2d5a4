/** Calls an observer and swallows its errors: they must not turn a billed answer into an error, or end the process. */
export function guarded<Value>(observer: ((value: Value) => unknown) | undefined, value: Value): void {
  try {
    const told = observer?.(value);
    if (told instanceof Promise) told.catch(() => {});
  } catch {
    // see above
  }
}
