/** What `fixtures/record.js` notes in a page. */
export interface Recorded {
  readonly lines: { readonly level: 'debug' | 'warn' | 'error'; readonly text: string }[]
  /** Every worker that the page registered, and the readyState of the page then. */
  readonly registrations: { readonly address: string; readonly readyState: string }[]
  readonly leftovers: () => string[]
  /** How the body was displayed while it was parsed. */
  readonly displayAtParsing?: string
}

declare global {
  interface Window {
    readonly recorded: Recorded
  }
}
