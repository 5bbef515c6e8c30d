/**
 * Runs in the page. Logs when the document starts, when it is shown, and whether one of its frames then shows the
 * secret, so that a test knows afterwards how the page came back and what was seen. It sends the entries to a server at
 * once: the guard may empty every storage of the page, and Firefox shows a restored page an old copy of sessionStorage.
 */
export function logEvents(address: string): void {
  const self = window as unknown as { logsEvents?: boolean }
  if (self.logsEvents || !location.protocol.startsWith('http')) return
  self.logsEvents = true
  // A test may give the page another clock.
  const { now } = Date
  const note = (entry: object) => {
    const here = { path: location.pathname, born: performance.timeOrigin, at: now() }
    return navigator.sendBeacon(address, JSON.stringify({ ...here, ...entry }))
  }
  const isIn = (text: string, element: HTMLElement | null) =>
    element?.textContent?.includes(text) === true &&
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  // The demo has an element with its secret; pages of real servers need not.
  const shows = () => isIn('CANARY', document.getElementById('secret')) || isIn('SECRET-OF-', document.body)
  let frames = 0
  const look = () => {
    frames = shows() ? 0 : frames - 1
    if (frames > 0) requestAnimationFrame(look)
    else if (shows()) note({ what: 'seen' })
  }
  const watch = () => {
    if (frames <= 0) requestAnimationFrame(look)
    frames = 60
  }
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
  const { notRestoredReasons } = (navigation ?? {}) as { notRestoredReasons?: unknown }
  note({ what: 'start', type: navigation?.type, notRestored: JSON.stringify(notRestoredReasons ?? null) })
  watch()
  const awake = ({ type }: Event) => {
    if (type === 'resume' || document.visibilityState === 'visible') note({ what: 'awake', type, shows: shows() })
    watch()
  }
  const shown = ({ persisted }: PageTransitionEvent) => {
    note({ what: 'pageshow', persisted, shows: shows() })
    watch()
  }
  // They run before the guard's own listeners, which capture, too. Chromium wakes a page, makes it visible, and then
  // fires `pageshow`.
  for (const type of ['resume', 'visibilitychange']) document.addEventListener(type, awake, { capture: true })
  addEventListener('pageshow', shown, { capture: true })
}
