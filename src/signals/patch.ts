/**
 * Puts a function around a browser's own; returns what takes it away again. If somebody else wrapped ours meanwhile it
 * stays, since taking it out would take theirs out too.
 */
export function patch<T extends object, K extends keyof T>(
  target: T,
  name: K,
  wrap: (original: T[K]) => T[K],
): () => void {
  const original = target[name]
  const wrapped = wrap(original)
  target[name] = wrapped
  return () => {
    if (target[name] === wrapped) target[name] = original
  }
}
