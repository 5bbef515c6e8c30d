/** One note of a document about itself. `born` (`performance.timeOrigin`) is its identity: a restore keeps it. */
export interface DiaryEntry {
  what: 'start' | 'pageshow'
  path: string
  born: number
  persisted?: boolean
  /** The type of the navigation that made the document: `back_forward` if the history did. */
  type?: string
  /** Why Chromium did not restore the page; other engines keep silent. */
  notRestored?: string
}
