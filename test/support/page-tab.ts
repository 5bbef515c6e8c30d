import type { DiaryEntry } from './diary-entry.js'
import { keepDiary } from './keep-diary.js'
import type { Tab } from './tab.js'
import { until } from './until.js'

const noDiary = () => []
const ignore = () => undefined

/** What is the same in every engine, on top of the few things in which the drivers differ. */
export function pageTab(driver: Pick<Tab, 'run' | 'click' | 'type' | 'front'>): Tab {
  const { run } = driver
  const loaded = (path: string) => run(at => document.readyState === 'complete' && location.pathname === at, path)
  const arrive = async (path: string) => {
    await until(() => loaded(path), { what: `${path} loaded` })
    await run(keepDiary)
  }
  const born = () => run(() => performance.timeOrigin)
  const go = async (url: string) => {
    const before = await born()
    // In a task of its own: a script that navigates directly may never be answered.
    await run(to => void setTimeout(() => location.assign(to), 1), url)
    await until(async () => (await born()) !== before, { what: `a document from ${url}` })
    await arrive(new URL(url).pathname)
  }
  const back = async (steps = 1) => {
    await run(by => void setTimeout(() => history.go(-by), 1), steps).catch(ignore)
  }
  const diary = (): Promise<DiaryEntry[]> => run(() => JSON.parse(window.name || '[]')).catch(noDiary)
  return { ...driver, go, back, arrive, diary }
}
