import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'

type Noted = { outcome?: { value: unknown } | { error: string } }

/** Runs in the page. A driver cannot wait for a promise, so the page notes how it settles. */
function start(task: string, args: unknown[]) {
  const page = window as Noted
  delete page.outcome
  const run = new Function(`return (${task})(...arguments)`)
  run(...args).then(
    (value: unknown) => Object.assign(page, { outcome: { value: value ?? null } }),
    (error: unknown) => Object.assign(page, { outcome: { error: String(error) } }),
  )
}

/** The result of an asynchronous task in the page. Like every task, it can use only its arguments. */
export async function outcome<A extends unknown[], R>(
  tab: Tab,
  task: (...args: A) => Promise<R>,
  ...args: A
): Promise<R> {
  await tab.run(start, String(task), args)
  const done = await until(() => tab.run(() => (window as Noted).outcome), { what: `the outcome of ${task}` })
  if ('error' in done) throw new Error(done.error)
  return done.value as R
}
