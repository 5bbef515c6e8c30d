/** What the page overrode or clobbered costs only what it concerns, never the next step. */
export function attempt<T>(action: (() => T) | undefined): T | undefined {
  try {
    return action?.()
  } catch {
    return undefined
  }
}
