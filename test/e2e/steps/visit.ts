import type { Tab } from '../../support/tab.js'

/** In a task of its own, as it ends the one that asks for it. */
function follow(url: string) {
  const link = Object.assign(document.createElement('a'), { href: url, rel: 'noreferrer' })
  setTimeout(() => link.click(), 1)
}

/** Like an address that is typed, or a bookmark: it comes from no page. Ends at this path. */
export const visit = (tab: Tab, url: string, path: string): Promise<void> => {
  return tab.travel(() => tab.run(follow, url), path)
}
