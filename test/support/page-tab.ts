import type { EventLog } from './event-log.js'
import { logEvents } from './log-events.js'
import type { Tab } from './tab.js'
import { until } from './until.js'

/** Each navigation has a task of its own: the driver may never get an answer from a script that navigates directly. */
const assign = (url: string) => void setTimeout(() => location.assign(url), 1)
const goBack = (entries: number) => void setTimeout(() => history.go(-entries), 1)
/**
 * `performance.timeOrigin` is the identity of a document. The page is ready when the rest of the guard has come, which
 * makes `logoutGuard` final. A test that keeps the rest back gives its URL: then the page is ready without it.
 */
const whereAmI = () => {
  const isFinal = Object.getOwnPropertyDescriptor(window, 'logoutGuard')?.writable !== true
  const isReady = document.readyState === 'complete' && (isFinal || document.querySelector('[data-rest-url]') !== null)
  return { born: performance.timeOrigin, path: location.pathname, isReady }
}

/** A tab, built on the few commands in which the drivers differ. */
export function pageTab(
  driver: Pick<Tab, 'run' | 'click' | 'type' | 'front' | 'enter'>,
  { address, entries }: EventLog,
): Tab {
  const { run } = driver
  const travel = async (action: () => Promise<unknown>, path?: string) => {
    const before = await run(whereAmI)
    await action()
    const arrived = async () => {
      const now = await run(whereAmI)
      if (now.born === before.born || now.path !== (path ?? now.path) || !now.isReady) return false
      await run(logEvents, address)
      return true
    }
    await until(arrived, { what: `another document at ${path ?? 'any path'}, ready` })
  }
  return {
    ...driver,
    travel,
    enter: url => travel(() => driver.enter(url), new URL(url).pathname),
    go: url => travel(() => run(assign, url), new URL(url).pathname),
    back: (entries = 1) => run(goBack, entries),
    eventLog: entries,
  }
}
