const heard = new WeakMap<AbortSignal, { readonly listeners: Set<() => void>; tell(): void }>();

/**
 * Listens to a caller's signal and returns a function that removes the listener. Calls that share a signal share one
 * listener, because Node warns of a leak from the eleventh listener on.
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  let shared = heard.get(signal);
  if (shared === undefined) {
    const listeners = new Set<() => void>();
    const tell = (): void => {
      for (const each of [...listeners]) each();
    };
    shared = { listeners, tell };
    heard.set(signal, shared);
  }
  const { listeners, tell } = shared;
  if (listeners.size === 0) signal.addEventListener("abort", tell);
  listeners.add(listener);
  return () => {
    if (listeners.delete(listener) && listeners.size === 0) signal.removeEventListener("abort", tell);
  };
}
