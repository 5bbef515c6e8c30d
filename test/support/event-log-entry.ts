/** What a document logs about itself. `born` (`performance.timeOrigin`) is its identity: a restore keeps it. */
export interface EventLogEntry {
  /**
   * `awake`: the page resumes or becomes visible. `seen`: it paints a frame with its secret, the first such frame since
   * it started, was restored or became visible.
   */
  what: 'start' | 'awake' | 'pageshow' | 'seen'
  path: string
  /** When, in milliseconds since 1970. */
  at: number
  born: number
  persisted?: boolean
  /**
   * Whether the page shows its secret. In Chromium and Firefox the event log starts with the document, so its listener
   * runs first when the page wakes: then this says how the page was frozen.
   */
  shows?: boolean
  /** The type of the event, or of the navigation that made the document: `back_forward` if the history did. */
  type?: string
  /** Why Chromium did not restore the page; other engines do not say. */
  notRestored?: string
}
