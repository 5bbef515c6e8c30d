/**
 * A note that this tab leaves for its own next document, in sessionStorage. Never for a restored one: Firefox shows it
 * an old snapshot (docs/platform-facts.md#clocks-and-stale-reads).
 */
export function createNote(key: string) {
  const attempt = (action: () => string | null | undefined) => {
    try {
      return action() ?? null
    } catch {
      return null
    }
  }
  return {
    /** Leaves the note. */
    leave: (text: string) => attempt(() => void sessionStorage.setItem(key, text)),
    /** Reads the note and takes it away. */
    take: () =>
      attempt(() => {
        const text = sessionStorage.getItem(key)
        sessionStorage.removeItem(key)
        return text
      }),
  }
}
