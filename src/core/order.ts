/** One effect. Which, and in what order, is decided here; `docs/design-notes.md` says what each does. */
export type Order =
  /** Abort every request of the guard that is in flight. */
  | 'abort'
  /** Write the marker. */
  | 'mark'
  /** Tell the other tabs of a sign-out under way, or of an end. */
  | 'tell'
  /** Hide everything at once. */
  | 'cover'
  /** Stop the parser, before the body exists. */
  | 'stop-parsing'
  | 'empty'
  /** Say why nothing is shown. */
  | 'notice'
  | 'leave'
  | 'reload'
  /** Give everything back. */
  | 'reveal'
  /** Send the sign-out request again, if the site gave a way. */
  | 'repeat-sign-out'
  /** Raise `rechecked` after a possibly stale read. */
  | 'recheck'
  /** Ask the server, if the tab is visible and no answer is on its way. */
  | 'ask'
  /** Ask now, visible or not. */
  | 'ask-anyway'
  /** Raise `retry` after a pause. */
  | 'ask-later'
  /** Raise `deadline` when the sign-out had its time. */
  | 'await-deadline'
