import type { EventLogEntry } from './event-log-entry.js'

/**
 * A function that runs in the page. It is sent as text, so it can use only its arguments. It must not return a promise.
 */
export type Task<A extends unknown[], R> = (...args: A) => R

export interface Tab {
  run<A extends unknown[], R>(task: Task<A, R>, ...args: A): Promise<R>
  /**
   * Navigates by script in the page: the drivers' own navigation hangs after a restore (Firefox) or blocks the bfcache.
   */
  go(url: string): Promise<void>
  /** Starts `history.go(-entries)` and does not wait. */
  back(entries?: number): Promise<void>
  /** Navigates as if the address were typed into the address bar, not by a page. */
  enter(url: string): Promise<void>
  /** Does something that leads to another document, at this path if there is one, and waits until it is loaded or restored. */
  travel(action: () => Promise<unknown>, path?: string): Promise<void>
  /** A click with the driver's mouse; `host >>> inner` reaches into an open shadow root. */
  click(selector: string): Promise<void>
  /** Types with the driver's keyboard. */
  type(selector: string, text: string): Promise<void>
  /** Brings the tab to the foreground; the others become `hidden`. */
  front(): Promise<void>
  /** What the documents in this tab have logged so far, see log-events.ts. */
  eventLog: readonly EventLogEntry[]
}
