import type { AnySite } from '../../support/site.js'
import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Step } from '../film.js'
import type { Run } from '../run.js'
import { wayBack } from '../way-back.js'
import { counting } from './counting.js'

export interface BackOptions {
  /** How many entries of the history to go back. */
  entries?: number
  /** The path of the page that Back leads to, even if another one is shown at the end. */
  page?: string
}

/** Back as a step to film. It ends at this path, and adds to the run how the page came back. */
export function backTo(
  path: string,
  run: Run<AnySite>,
  tab: Tab,
  { entries = 1, page = '/account' }: BackOptions = {},
): Step {
  const back = () => tab.travel(() => tab.back(entries), path)
  return async () => {
    const begin = tab.eventLog.length
    const noted = () => wayBack(tab.eventLog.slice(begin), page, path)
    await counting(run, page, back)
    run.ways.push(await until(noted, { what: 'a note of how the page came back' }))
  }
}
