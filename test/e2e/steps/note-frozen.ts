import type { Tab } from '../../support/tab.js'

/** Where the page that is left says how it was frozen; the next one of this site finds it. */
const KEY = 'frozen'

/**
 * Runs in the page. Says, as the page is left, whether the secret was hidden in a frame that was painted, so that one
 * followed, or in the picture that the browser takes for a transition.
 */
function watch(key: string) {
  const isHidden = () =>
    document.getElementById('secret')?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === false
  let hidden = 0
  const count = () => {
    hidden = isHidden() ? hidden + 1 : 0
    requestAnimationFrame(count)
  }
  requestAnimationFrame(count)
  addEventListener('pageswap', event => {
    if (isHidden() && (event as Event & { viewTransition?: object | null }).viewTransition) hidden = 2
  })
  addEventListener('pagehide', () => localStorage.setItem(key, hidden > 1 ? 'hidden' : 'in sight'), {
    once: true,
  })
}

/** From now on this tab's page notes how it is frozen; what this returns asks for that, in any page of the site. */
export async function noteFrozen(tab: Tab): Promise<() => Promise<string | null>> {
  await tab.run(watch, KEY)
  return () => tab.run(key => localStorage.getItem(key), KEY)
}
