import type { Tab } from '../../support/tab.js'

/** Runs in the page. The click has a task of its own, as it may end the page before the driver gets its answer. */
function follow(url: string) {
  const link = Object.assign(document.createElement('a'), { href: url, rel: 'noreferrer' })
  setTimeout(() => link.click(), 1)
}

/** Like a typed address or a bookmark: the request has no referrer. Ends at this path, if there is one. */
export const visit = (tab: Tab, url: string, path?: string): Promise<void> => {
  return tab.travel(() => tab.run(follow, url), path)
}
