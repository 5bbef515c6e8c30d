import type { Diary } from './diary.js'
import { keepDiary } from './keep-diary.js'
import type { Tab } from './tab.js'
import { until } from './until.js'

/** Set off in a task of its own: a script that navigates directly may never be answered. */
const assign = (url: string) => void setTimeout(() => location.assign(url), 1)
const goBack = (steps: number) => void setTimeout(() => history.go(-steps), 1)
/** `performance.timeOrigin` is the identity of a document; the initial empty one of a new window is none. */
const whereAmI = () => ({ born: performance.timeOrigin, path: location.pathname, state: document.readyState })

/** What is the same in every engine, on top of the few things in which the drivers differ. */
export function pageTab(
  driver: Pick<Tab, 'run' | 'click' | 'type' | 'front' | 'enter'>,
  { address, entries }: Diary,
): Tab {
  const { run } = driver
  const travel = async (act: () => Promise<unknown>, path: string) => {
    const before = await run(whereAmI)
    await act()
    const arrived = async () => {
      const now = await run(whereAmI)
      if (now.born === before.born || now.path !== path || now.state !== 'complete') return false
      await run(keepDiary, address)
      return true
    }
    await until(arrived, { what: `another document at ${path}, ready` })
  }
  return {
    ...driver,
    travel,
    enter: url => travel(() => driver.enter(url), new URL(url).pathname),
    go: url => travel(() => run(assign, url), new URL(url).pathname),
    back: (steps = 1) => run(goBack, steps),
    diary: entries,
  }
}
