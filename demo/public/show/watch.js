// Second in the head, right after the guard: notes what happens to this page, for the panels of all tabs. Each note has
// a key of its own in localStorage, as tabs write at the same time. No note is personal.
{
  const { mode, signedIn, member } = document.currentScript.dataset
  const guard = window.logoutGuard
  const [navigation] = performance.getEntriesByType('navigation')
  const doc = Math.random().toString(36).slice(2, 8)
  const KEPT = 150
  let serial = 0
  let visits = 0
  let visit = ''
  let shownAt = 0

  function tabNumber() {
    const known = sessionStorage.getItem('harbour:tab')
    if (known) return Number(known)
    const number = Number(localStorage.getItem('harbour:tabs') ?? 0) + 1
    localStorage.setItem('harbour:tabs', String(number))
    sessionStorage.setItem('harbour:tab', String(number))
    return number
  }

  function forgetOldest() {
    const keys = Object.keys(localStorage).filter(key => key.startsWith('harbour:note:'))
    for (const key of keys.sort().slice(0, -KEPT)) localStorage.removeItem(key)
  }

  function note(kind, more) {
    const at = performance.timeOrigin + performance.now()
    const key = `harbour:note:${Date.now().toString(36)}-${String(serial++).padStart(4, '0')}-${doc}`
    const place = { tab: tabNumber(), visit, mode, isGuarded: Boolean(guard), path: location.pathname }
    localStorage.setItem(key, JSON.stringify({ kind, at, ...place, ...more }))
    forgetOldest()
    // A storage event reaches only the other tabs.
    dispatchEvent(new Event('harbour:note'))
  }

  function arrive(persisted, since) {
    visit = `${doc}.${visits++}`
    shownAt = since
    const isControlled = Boolean(navigator.serviceWorker?.controller)
    const isRedirected = !persisted && navigation?.redirectCount > 0
    const at = performance.timeOrigin + since
    note('arrival', { at, persisted, isRedirected, type: navigation?.type, isControlled })
  }

  /** Notes when the first frame showed the page, or showed it again. */
  function noteFrame(persisted) {
    const begin = shownAt
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
    const noteShown = () => note('shown', { ms: (persisted ? undefined : paint()) ?? performance.now() - begin })
    requestAnimationFrame(() => requestAnimationFrame(noteShown))
  }

  /** Whether the visitor has chosen another mode since this page was sent. */
  const isOfOldMode = () => {
    const chosen = /(?:^|;\s*)mode=([\w-]+)/.exec(document.cookie)?.[1]
    return chosen !== undefined && chosen !== mode
  }

  /** A worker from the mode `guard` would still serve the pages of this mode. */
  async function dismissWorker() {
    if (mode === 'guard' || !navigator.serviceWorker) return
    const all = await navigator.serviceWorker.getRegistrations()
    const gone = await Promise.all(all.map(registration => registration.unregister()))
    const isServed = navigator.serviceWorker.controller && navigation?.type !== 'reload'
    if (isServed && gone.includes(true)) location.reload()
  }

  function start() {
    arrive(false, 0)
    if (navigation?.type !== 'back_forward') localStorage.setItem('harbour:signed-in', signedIn)
    if (guard) note('step', { signal: 'start', event: 'start', from: 'open', to: guard.state, commands: [] })
  }

  function noteStep({ signal, event, from, to, commands }) {
    // The guard gets the event of a restore first, and may leave in the same task. A page that resumes was no Back.
    if (signal.type === 'restored' && window.event?.type === 'pageshow') arrive(true, window.event.timeStamp)
    if (from === to && commands.length === 0) return
    note('step', { signal: signal.type, event, from, to, commands })
  }

  const setMember = isMember => {
    document.documentElement.dataset.member = isMember ? 'yes' : 'no'
  }
  setMember(member !== undefined)
  if (isOfOldMode()) location.reload()
  start()
  dismissWorker()
  // In an app people sign in and out without a new document.
  addEventListener('harbour:member', ({ detail: isMember }) => {
    setMember(isMember)
    if (isMember) localStorage.setItem('harbour:signed-in', 'yes')
  })
  guard?.on('step', noteStep)
  guard?.on('reveal', () => note('revealed', { ms: performance.now() - shownAt }))
  addEventListener('load', () => {
    note('size', { bytes: navigation?.transferSize })
    if (!guard || guard.state === 'open') noteFrame(false)
  })
  addEventListener('pageshow', ({ persisted, timeStamp }) => {
    if (!persisted) return
    if (isOfOldMode()) location.reload()
    if (guard) return
    arrive(true, timeStamp)
    noteFrame(true)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && isOfOldMode()) location.reload()
  })
}
