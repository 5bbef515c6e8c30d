// Second in the head, right after the guard: notes what happens to this page, for the panel of any tab to read. Each
// note has a key of its own in localStorage, as tabs write at the same time. Nothing personal is written down.
{
  const { dress, signedIn, member } = document.currentScript.dataset
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
    const place = { tab: tabNumber(), visit, dress, isGuarded: Boolean(guard), path: location.pathname }
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

  /** The first frame that shows the page again, or shows it first. */
  function noteFrame(persisted) {
    const begin = shownAt
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
    const tell = () => note('shown', { ms: (persisted ? undefined : paint()) ?? performance.now() - begin })
    requestAnimationFrame(() => requestAnimationFrame(tell))
  }

  /** This page was sent in another dress than the visitor wears by now. */
  const isOutOfFashion = () => {
    const worn = /(?:^|;\s*)dress=([\w-]+)/.exec(document.cookie)?.[1]
    return worn !== undefined && worn !== dress
  }

  /** The worker of another dress would go on serving this one. */
  async function dismissWorker() {
    if (dress === 'guard' || !navigator.serviceWorker) return
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

  function hear({ signal, event, from, to, commands }) {
    // The guard hears of a restore first, and may leave in the same task. A thawed page was no Back.
    if (signal.type === 'restored' && window.event?.type === 'pageshow') arrive(true, window.event.timeStamp)
    if (from === to && commands.length === 0) return
    note('step', { signal: signal.type, event, from, to, commands })
  }

  const setMember = isMember => {
    document.documentElement.dataset.member = isMember ? 'yes' : 'no'
  }
  setMember(member !== undefined)
  if (isOutOfFashion()) location.reload()
  start()
  dismissWorker()
  // An app becomes somebody's, and nobody's again, without a new document.
  addEventListener('harbour:member', ({ detail: isMember }) => {
    setMember(isMember)
    if (isMember) localStorage.setItem('harbour:signed-in', 'yes')
  })
  guard?.on('step', hear)
  guard?.on('reveal', () => note('revealed', { ms: performance.now() - shownAt }))
  addEventListener('load', () => {
    note('size', { bytes: navigation?.transferSize })
    if (!guard || guard.state === 'open') noteFrame(false)
  })
  addEventListener('pageshow', ({ persisted, timeStamp }) => {
    if (!persisted) return
    if (isOutOfFashion()) location.reload()
    if (guard) return
    arrive(true, timeStamp)
    noteFrame(true)
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && isOutOfFashion()) location.reload()
  })
}
