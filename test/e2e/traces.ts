import type { Tab } from '../support/tab.js'

/** Runs in the page. On an error page of the browser itself (server not reached) access to the storage throws. */
function look() {
  const stored = (name: 'localStorage' | 'sessionStorage') => {
    try {
      return JSON.stringify({ ...window[name] })
    } catch {
      return ''
    }
  }
  const { title, documentElement } = document
  const [local, session] = [stored('localStorage'), stored('sessionStorage')]
  return { DOM: documentElement.outerHTML, title, localStorage: local, sessionStorage: session }
}

/** The places in a tab where the secret can still be read. */
export async function traces(tab: Tab): Promise<string[]> {
  const places = Object.entries(await tab.run(look))
  return places.filter(([, text]) => /CANARY|SECRET-OF-/.test(text)).map(([place]) => place)
}
