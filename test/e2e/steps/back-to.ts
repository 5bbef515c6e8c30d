import type { Tab } from '../../support/tab.js'
import { until } from '../../support/until.js'
import type { Act } from '../film.js'
import type { Stage } from '../stage.js'
import { wayBack } from '../way-back.js'

/** Back as an act to film: it ends at this path, and how the page came back is noted on the stage. */
export function backTo(path: string, stage: Stage, tab: Tab): Act {
  return async () => {
    const begin = tab.diary.length
    const noted = () => wayBack(tab.diary.slice(begin), '/account')
    await tab.travel(() => tab.back(), path)
    stage.ways.push(await until(noted, { what: 'a note of how the page came back' }))
  }
}
