import type { EventLog } from './event-log.js'
import { logEvents } from './log-events.js'
import type { Tab } from './tab.js'
import { until } from './until.js'

/** Set off in a task of its own: a script that navigates directly may never be answered. */
const assign = (url: string) => void setTimeout(() => location.assign(url), 1)
const goBack = (entries: number) => void setTimeout(() => history.go(-entries), 1)
/**
 * `performance.timeOrigin` is the identity of a document; the initial empty one of a new window is none. The rest of a
 * guard comes after the document, unless a test keeps it back, which names it: then the property is not final.
 */
const whereAmI = () => {
  const isFinal = Object.getOwnPropertyDescriptor(window, 'logoutGuard')?.writable !== true
  const isReady = document.readyState === 'complete' && (isFinal || document.querySelector('[data-rest-url]') !== null)
  return { born: performance.timeOrigin, path: location.pathname, isReady }
}

/** What is the same in every engine, on top of the few things in which the drivers differ. */
export function pageTab(
  driver: Pick<Tab, 'run' | 'click' | 'type' | 'front' | 'enter'>,
  { address, entries }: EventLog,
): Tab {
  const { run } = driver
  const travel = async (action: () => Promise<unknown>, path: string) => {
    const before = await run(whereAmI)
    await action()
    const arrived = async () => {
      const now = await run(whereAmI)
      if (now.born === before.born || now.path !== path || !now.isReady) return false
      await run(logEvents, address)
      return true
    }
    await until(arrived, { what: `another document at ${path}, ready` })
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
