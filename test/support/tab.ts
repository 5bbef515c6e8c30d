import type { EventLogEntry } from './event-log-entry.js'

/** What runs in the page: it travels as text, so it sees nothing but its arguments. It must not return a promise. */
export type Task<A extends unknown[], R> = (...args: A) => R

export interface Tab {
  run<A extends unknown[], R>(task: Task<A, R>, ...args: A): Promise<R>
  /** Navigates by script in the page: the drivers' own navigation hangs after a restore (Firefox) or blocks the bfcache. */
  go(url: string): Promise<void>
  /** Sets off `history.go(-entries)` and waits for nothing. */
  back(entries?: number): Promise<void>
  /** Enters an address, as if it were typed into the address bar: no page sets that off. */
  enter(url: string): Promise<void>
  /** Does something that leads to another document at this path, and waits until that is there: loaded or restored. */
  travel(action: () => Promise<unknown>, path: string): Promise<void>
  /** A click with the driver's mouse; `host >>> inner` reaches into an open shadow root. */
  click(selector: string): Promise<void>
  /** Types with the driver's keyboard. */
  type(selector: string, text: string): Promise<void>
  /** Brings the tab to the foreground; the others become `hidden`. */
  front(): Promise<void>
  /** What documents noted in this tab so far, see log-events.ts. */
  eventLog: readonly EventLogEntry[]
}
