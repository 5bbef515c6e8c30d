import type { Tab } from '../../support/tab.js'

/** Where the page that is left says how it was frozen; the next one of this site finds it. */
const KEY = 'frozen'

/**
 * Runs in the page. Says, as the page is left, whether the secret was hidden in the last frame that it painted, or in the
 * picture that the browser takes for a transition.
 */
function watch(key: string) {
  const isHidden = () =>
    document.getElementById('secret')?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === false
  let wasHidden = false
  const note = () => {
    wasHidden = isHidden()
  }
  // A task that a frame sets comes after its painting.
  const paint = () => {
    setTimeout(note)
    requestAnimationFrame(paint)
  }
  requestAnimationFrame(paint)
  addEventListener('pageswap', event => {
    if ((event as Event & { viewTransition?: object | null }).viewTransition) note()
  })
  addEventListener('pagehide', () => localStorage.setItem(key, wasHidden ? 'hidden' : 'in sight'), { once: true })
}

/** From now on this tab's page notes how it is frozen; what this returns asks for that, in any page of the site. */
export async function noteFrozen(tab: Tab): Promise<() => Promise<string | null>> {
  await tab.run(watch, KEY)
  return () => tab.run(key => localStorage.getItem(key), KEY)
}
