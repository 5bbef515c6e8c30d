import type { Tab } from '../../support/tab.js'
import type { Stage } from '../stage.js'
import { visit } from './visit.js'

interface WayOut {
  /** In words, after "leave the page". */
  readonly by: string
  /** The page of the tab before the account, if the way out needs one. */
  readonly from?: (stage: Stage) => string
  readonly leave: (stage: Stage, tab: Tab) => Promise<void>
  /** How many entries of the history lead back to the account; one unless told. */
  readonly steps?: number
}

const about = ({ site }: Stage) => `${site.origin}/about`
const elsewhere = ({ site }: Stage) => `${site.otherOrigin}/idp`

/** How a person leaves the account for another page. */
export const waysOut = {
  link: { by: 'by a link', leave: (stage, tab) => visit(tab, about(stage), '/about') },
  typed: { by: 'by an address of the site', leave: (stage, tab) => tab.enter(about(stage)) },
  other: { by: 'by a link to another site', leave: (stage, tab) => visit(tab, elsewhere(stage), '/idp') },
  'other-typed': { by: 'by the address of another site', leave: (stage, tab) => tab.enter(elsewhere(stage)) },
  redirected: {
    by: 'by a link of the site that leads to another one',
    leave: (stage, tab) => visit(tab, `${stage.site.origin}/away?to=${elsewhere(stage)}`, '/idp'),
  },
  back: {
    by: 'by Back',
    from: about,
    leave: (_stage, tab) => tab.travel(() => tab.back(), '/about'),
    steps: -1,
  },
  'back-to-other': {
    by: 'by Back to another site',
    from: elsewhere,
    leave: (_stage, tab) => tab.travel(() => tab.back(), '/idp'),
    steps: -1,
  },
} satisfies Record<string, WayOut> as Record<string, WayOut>
