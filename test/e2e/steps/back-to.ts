import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Act } from '../film.js'
import type { Stage } from '../stage.js'
import { wayBack } from '../way-back.js'
import { counting } from './counting.js'

export interface BackOptions {
  /** How many entries of the history to go back. */
  steps?: number
  /** The path of the page that Back leads to, whatever comes of it. */
  page?: string
}

/** Back as an act to film: it ends at this path, and how the page came back is noted on the stage. */
export function backTo(path: string, stage: Stage, tab: Tab, { steps = 1, page = '/account' }: BackOptions = {}): Act {
  const back = () => tab.travel(() => tab.back(steps), path)
  return async () => {
    const begin = tab.diary.length
    const noted = () => wayBack(tab.diary.slice(begin), page, path)
    await counting(stage, page, back)
    stage.ways.push(await until(noted, { what: 'a note of how the page came back' }))
  }
}
