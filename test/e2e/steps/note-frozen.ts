import type { Tab } from '../../support/tab.js'

/** Under this key the page that is left notes how it was frozen; the next page of the site reads it. */
const KEY = 'frozen'

/**
 * Runs in the page. Notes, as the page is left, whether the secret was hidden in its last frame, or in the picture that
 * the browser takes for a transition.
 */
function watch(key: string) {
  const isHidden = () =>
    document.getElementById('secret')?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === false
  let wasHidden = false
  const note = () => {
    wasHidden = isHidden()
  }
  // A task that starts in a frame runs after that frame is painted.
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

/** Lets this tab's page note how it is frozen. The function that it returns reads the note in any page of the site. */
export async function noteFrozen(tab: Tab): Promise<() => Promise<string | null>> {
  await tab.run(watch, KEY)
  return () => tab.run(key => localStorage.getItem(key), KEY)
}
