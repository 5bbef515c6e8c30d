/** One note of a document about itself. `born` (`performance.timeOrigin`) is its identity: a restore keeps it. */
export interface EventLogEntry {
  /**
   * `awake`: it resumes or becomes visible. `seen`: it paints a frame with its secret, the first one since it started,
   * was restored or became visible.
   */
  what: 'start' | 'awake' | 'pageshow' | 'seen'
  path: string
  /** When, in milliseconds since 1970. */
  at: number
  born: number
  persisted?: boolean
  /**
   * Whether the page shows its secret. The event log is the first to hear of it when the page wakes, where it began with the
   * document (Chromium, Firefox): so this is how the page was frozen.
   */
  shows?: boolean
  /** The type of the event, or of the navigation that made the document: `back_forward` if the history did. */
  type?: string
  /** Why Chromium did not restore the page; other engines keep silent. */
  notRestored?: string
}
