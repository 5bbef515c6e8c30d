import type { Tab } from '../../test/support/tab.js'

/** How a person leaves for this address. */
export type WayOut = (tab: Tab, url: string) => Promise<void>

/** Runs in the page. The click has a task of its own, as it may end the page before the driver gets its answer. */
function follow(href: string) {
  const link = Object.assign(document.createElement('a'), { href })
  setTimeout(() => link.click(), 1)
}

export const byLink: WayOut = (tab, url) => tab.travel(() => tab.run(follow, url), new URL(url).pathname)

const byAddress: WayOut = (tab, url) => tab.enter(url)

export interface Way {
  id: string
  /** In words, after "left". */
  title: string
  isElsewhere: boolean
  leave: WayOut
}

export const waysOut: Way[] = [
  { id: 'link', title: 'for the same site by a link', isElsewhere: false, leave: byLink },
  { id: 'typed', title: 'for the same site, typed', isElsewhere: false, leave: byAddress },
  { id: 'other', title: 'for another site by a link', isElsewhere: true, leave: byLink },
  { id: 'other-typed', title: 'for another site, typed', isElsewhere: true, leave: byAddress },
]
