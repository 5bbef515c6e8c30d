/**
 * A note that this tab leaves for its own next document, in sessionStorage. Never for a restored one: Firefox shows it
 * an old snapshot (docs/platform-facts.md#clocks-and-stale-reads). Nor for a frame: those of this origin share the
 * storage of their tab, and would take what is meant for its document.
 */
export function createNote(key: string, isTab: boolean = top === window) {
  const attempt = (action: () => string | null | undefined) => {
    try {
      return (isTab && action()) || null
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
