/** Tells an observer. Its failure is its own and must not turn a billed answer into an error. */
export function guarded<Value>(observer: ((value: Value) => void) | undefined, value: Value): void {
  try {
    observer?.(value);
  } catch {
    // see above
  }
}
