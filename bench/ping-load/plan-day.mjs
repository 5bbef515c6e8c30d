const HOUR = 3_600_000

function hourOf(chance, weights) {
  let left = chance * weights.reduce((sum, weight) => sum + weight, 0)
  const hour = weights.findIndex(weight => {
    left -= weight
    return left < 0
  })
  return Math.max(hour, 0)
}

/** Poisson by counting exponential waits (Knuth). */
function poisson({ exponential }, mean) {
  let count = 0
  for (let time = exponential(1); time < mean; time += exponential(1)) count++
  return count
}

/** Page views and Backs while one tab is looked at. */
function views(random, given, from, until) {
  const actions = []
  const pause = () => random.exponential(given.viewEvery)
  for (let at = from + pause(); at < until; at += pause()) {
    const isBack = random.chance() < given.backs
    actions.push({ at, type: isBack ? 'back' : 'view', isCached: random.chance() < given.bfcacheHits })
  }
  return actions
}

/** What follows a glance: at once another tab of the site, or for a while something else. */
function gap(random, given) {
  const isSwitch = random.chance() < given.switchesAtOnce
  const isHidden = random.chance() < given.gapsHidden
  const length = random.logNormal(given.gapLength, 1.2)
  return { isSwitch, isHidden: isSwitch || isHidden, length: isSwitch ? 0 : length }
}

/** One visit. The `choice` of a `look` is a random number that selects the tab, however many there are. */
function visit(random, given, from) {
  const until = from + random.logNormal(given.sessionLength, 0.8)
  const actions = [{ at: from, type: 'begin' }]
  for (let at = from; ; ) {
    const end = Math.min(at + random.logNormal(given.glanceLength, 1), until)
    actions.push(...views(random, given, at, end))
    if (end === until) break
    const { isSwitch, isHidden, length } = gap(random, given)
    if (!isSwitch) actions.push({ at: end, type: 'away', isHidden })
    at = Math.min(end + length, until)
    actions.push({ at, type: 'look', isHidden, choice: random.chance() })
  }
  actions.push({ at: until, type: random.chance() < given.signOuts ? 'sign-out' : 'close' })
  return actions
}

/**
 * What one person does on this day: visits one after the other, each a list of actions. Times are in ms since midnight.
 */
export function planDay(random, given) {
  const count = 1 + poisson(random, given.sessionsPerDay - 1)
  const begin = () => (hourOf(random.chance(), given.busyHours) + random.chance()) * HOUR
  const starts = Array.from({ length: count }, begin).sort((a, b) => a - b)
  const visits = []
  for (const start of starts) visits.push(visit(random, given, Math.max(start, (visits.at(-1)?.at(-1).at ?? 0) + 1000)))
  return visits
}
