import type { Tab } from '../../support/tab.js'

const replace = (url: string) => void setTimeout(() => location.replace(url), 1)

/** Opens an address in place of the page, which no Back leads to any more. WebKitGTK keeps only about two frozen pages. */
export const replaceWith = (tab: Tab, url: string): Promise<void> => tab.travel(() => tab.run(replace, url))
