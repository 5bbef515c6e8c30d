const PREFIX = 'harbour:note:'

const keysOf = storage =>
  Object.keys(storage)
    .filter(key => key.startsWith(PREFIX))
    .sort()

/** Every note of every tab, in the order in which they were written. */
export const readNotes = storage => keysOf(storage).map(key => JSON.parse(storage.getItem(key)))

/** @param {Storage} storage */
export function clearNotes(storage) {
  for (const key of keysOf(storage)) storage.removeItem(key)
}

/** Where a document came from: `bfcache`, `cache` (HTTP cache), `network`, or `worker` if its size does not say. */
function wayOf({ persisted, type, isControlled }, bytes) {
  if (persisted) return 'bfcache'
  if (type !== 'back_forward' || bytes === undefined) return 'network'
  // WebKit reports 300 bytes for what came from its cache. With a worker Firefox reports 0 for everything.
  if (bytes > 300) return 'network'
  return isControlled ? 'worker' : 'cache'
}

const outcomes = { leaving: 'left', blocked: 'notice', covered: 'covered' }

function outcomeOf(notes) {
  const steps = notes.filter(({ kind, signal }) => kind === 'step' && signal !== 'left')
  const last = steps.at(-1)
  return (last && outcomes[last.to]) ?? 'shown'
}

function visitOf(notes) {
  const find = kind => notes.find(note => note.kind === kind)
  const arrival = find('arrival') ?? notes[0]
  const bytes = find('size')?.bytes
  return {
    ...arrival,
    bytes,
    way: wayOf(arrival, bytes),
    isBack: arrival.persisted || arrival.type === 'back_forward',
    reveal: find('revealed')?.ms,
    frame: find('shown')?.ms,
    outcome: outcomeOf(notes),
    gone: notes.find(({ to }) => to === 'leaving')?.at,
    steps: notes.filter(({ kind }) => kind === 'step'),
    last: notes.at(-1).at,
  }
}

/** One visit for each time that a page came to the screen; the visit with the latest note comes first. */
export function visitsFrom(notes) {
  const groups = new Map()
  for (const note of notes) groups.set(note.visit, [...(groups.get(note.visit) ?? []), note])
  return [...groups.values()]
    .map(visitOf)
    .reverse()
    .sort((a, b) => b.last - a.last)
}
