import type { Tab } from '../../support/tab.js'
import type { Run } from '../run.js'
import { visit } from './visit.js'

interface WayOut {
  /** In words, after "leave the page". */
  readonly by: string
  /** The page that the tab shows before the account, if this way out needs one. */
  readonly from?: (run: Run) => string
  readonly leave: (run: Run, tab: Tab) => Promise<void>
  /** How many entries of the history lead back to the account; default: one. */
  readonly entries?: number
}

const about = ({ site }: Run) => `${site.origin}/about`
const elsewhere = ({ site }: Run) => `${site.otherOrigin}/idp`

/** How a person leaves the account for another page. */
export const waysOut = {
  link: { by: 'by a link', leave: (run, tab) => visit(tab, about(run), '/about') },
  typed: { by: 'by an address of the site', leave: (run, tab) => tab.enter(about(run)) },
  other: { by: 'by a link to another site', leave: (run, tab) => visit(tab, elsewhere(run), '/idp') },
  'other-typed': { by: 'by the address of another site', leave: (run, tab) => tab.enter(elsewhere(run)) },
  redirected: {
    by: 'by a link of the site that leads to another one',
    leave: (run, tab) => visit(tab, `${run.site.origin}/away?to=${elsewhere(run)}`, '/idp'),
  },
  back: {
    by: 'by Back',
    from: about,
    leave: (_run, tab) => tab.travel(() => tab.back(), '/about'),
    entries: -1,
  },
  'back-to-other': {
    by: 'by Back to another site',
    from: elsewhere,
    leave: (_run, tab) => tab.travel(() => tab.back(), '/idp'),
    entries: -1,
  },
} satisfies Record<string, WayOut> as Record<string, WayOut>
