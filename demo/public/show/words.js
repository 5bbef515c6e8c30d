/** What a signal, or the verdict of the server, means in plain words. */
const events = {
  start: 'The guard starts.',
  left: 'You leave. What the browser keeps is covered already.',
  restored: 'The page came back from the back/forward cache.',
  rechecked: 'The guard looked once more at what is known of the session.',
  loaded: 'The browser says where this document came from.',
  'signed-in': 'The server says: signed in.',
  'signed-out': 'The server says: signed out.',
  changed: 'The server says: somebody else is signed in.',
  unknown: 'The server gave no answer that helps.',
  intent: 'A sign-out was started on this page.',
  settled: 'The sign-out was answered.',
  marker: 'What is known of the session changed.',
  hint: 'Another tab says that something happened.',
  deadline: 'The time for the sign-out is over.',
  retry: 'Time to ask again.',
  shown: 'You look at the page.',
  'not-gone': 'The next page does not come.',
}

export function explain({ event, commands }) {
  if (event === 'left' && !commands.includes('cover')) return 'You leave this page, which has nothing to hide.'
  return events[event] ?? ''
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
  bfcache: 'from the back/forward cache',
  cache: 'from the HTTP cache',
  network: 'from the server, a full load',
  worker: 'through the worker',
}

/** How long the last Back took. */
export function shortly({ outcome, gone, at, reveal, frame }) {
  const ms = outcome === 'left' ? gone - at : (reveal ?? frame)
  return ms === undefined ? '' : duration(ms)
}

/** How the last Back ended, in one sentence. */
export function describeBack(visit) {
  const { way, outcome, isGuarded, isRedirected, reveal, frame, gone, at, path } = visit
  const source = phrases[way]
  if (outcome === 'left' && reveal === undefined)
    return `Back was stopped after ${duration(gone - at)}: ${path} stayed covered and was emptied.`
  if (isRedirected) return 'The browser had kept no page for Back: it asked the server, which sent you here.'
  if (outcome === 'notice') return 'The server could not be asked, so the page stays hidden.'
  if (isGuarded && reveal !== undefined) return `Back: ${source}, revealed after ${duration(reveal)}.`
  return frame === undefined ? `Back: ${source}.` : `Back: ${source}, on the screen after ${duration(frame)}.`
}
