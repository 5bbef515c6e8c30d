/** What a signal, or what the guard took it for, means in plain words. */
const events = {
  start: 'The guard starts, before the page has a body.',
  left: 'You leave. What the browser keeps is covered already.',
  'restored:own': 'The page is back, and its session may still run.',
  'restored:own-fresh': 'The page is back, and the server said yes just now.',
  'restored:ended': 'The page is back, and its session is known to be over.',
  'restored:ending': 'The page is back while a sign-out is under way.',
  'restored:other': 'The page is back, and another session runs.',
  'restored:missing': 'The page is back, and nothing is known of a session.',
  'loaded:cache': 'This document came from the HTTP cache: it may be old.',
  'loaded:network': 'This document came from the server.',
  begin: 'The server says: signed in. A new session begins.',
  'signed-in': 'The server says: signed in.',
  'signed-out': 'The server says: signed out.',
  'signed-out:known': 'The server says: signed out, as was known.',
  'signed-out:pending': 'The server says: signed out.',
  intent: 'A sign-out was set off on this page.',
  settled: 'The sign-out was answered.',
  'seen:ending': 'A sign-out is under way in this browser.',
  'seen:ended': 'The session ended elsewhere in this browser.',
  'seen:other': 'Another session runs in this browser.',
  'seen:missing': 'What was known of the session is gone.',
  'not-ended': 'The server says: still signed in.',
  hint: 'Another tab says that something happened.',
  deadline: 'The sign-out had its time.',
  retry: 'Time to ask again.',
  'shown:own-old': 'You look at the page again after a while.',
  'shown:own-long': 'You look at the page again after a long time.',
}

const signals = {
  restored: 'The page is back out of the back/forward cache.',
  shown: 'You look at the page.',
  marker: 'What is known of the session changed.',
  verdict: 'The server was asked.',
  unknown: 'The server gave no answer that helps.',
}

export function explain({ signal, event, commands }) {
  if (event === 'left' && !commands.includes('cover')) return 'You leave this page, which has nothing to hide.'
  if (event.startsWith('unknown')) return signals.unknown
  return events[event] ?? signals[signal] ?? ''
}

/** Milliseconds as a person reads them. */
export function duration(ms) {
  if (ms < 9.95) return `${ms.toFixed(1)} ms`
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

const ways = {
  bfcache: 'bfcache',
  cache: 'HTTP cache',
  network: 'loaded again',
  worker: 'by the worker',
}

/** How a page came, in two words. */
export const wayName = ({ isBack, way }) => (isBack ? ways[way] : 'loaded')

const phrases = {
  bfcache: 'out of the back/forward cache',
  cache: 'out of the HTTP cache',
  network: 'from the server, a full load',
  worker: 'through the worker',
}

/** How long the last Back took. */
export function shortly({ outcome, gone, at, reveal, frame }) {
  const ms = outcome === 'left' ? gone - at : (reveal ?? frame)
  return ms === undefined ? '' : duration(ms)
}

/** What the last Back came to, in one sentence. */
export function tellBack(visit) {
  const { way, outcome, isGuarded, isRedirected, reveal, frame, gone, at, path } = visit
  const source = phrases[way]
  if (outcome === 'left' && reveal === undefined)
    return `Back was stopped after ${duration(gone - at)}: ${path} stayed covered and was emptied.`
  if (isRedirected) return 'Back found nothing kept: the server was asked, and sent you here.'
  if (outcome === 'notice') return 'The server could not be asked, so the page stays hidden.'
  if (isGuarded && reveal !== undefined) return `Back: ${source}, revealed after ${duration(reveal)}.`
  return frame === undefined ? `Back: ${source}.` : `Back: ${source}, on the screen after ${duration(frame)}.`
}
