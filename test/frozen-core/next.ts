import { birthOf } from './birth.js'
import { classify } from './classify.js'
import { isOutdated } from './identity.js'
import { type Marker, standingOf } from './marker.js'
import { markerAfter } from './marks.js'
import { placeOf } from './place.js'
import type { Birth, Command, Context, Page, Policy, Signal } from './states.js'
import type { Step } from './step.js'
import { stopLoop } from './stop-loop.js'
import { transitionOf } from './transitions.js'
import type { Verdict } from './verdicts.js'

/** A page that shows nothing protected hides nothing and goes nowhere. */
const VISIBLE_EFFECTS: readonly Command[] = [
  'cover',
  'reveal',
  'empty',
  'leave',
  'renew',
  'notice-unknown',
  'notice-unconfirmed',
  'notice-loop',
]

/** A verdict that leads nowhere is asked for again, each time after a longer pause. */
const isInVain = (verdict: Verdict, { marker }: Context) =>
  verdict === 'unknown' || standingOf(marker) === 'unconfirmed'

/** What belongs to no epoch yet, and came while the session key was another one, is of another session. */
const withBirth = (page: Page, context: Context): Page =>
  page.birth.kind === 'newborn' && isOutdated(page, context)
    ? { ...page, birth: { kind: 'stale' }, certain: true }
    : page

/** What waits without an answer, or out of sight, for its first verdict. */
const orphaned = ({ birth }: Page): Birth => (birth.kind === 'newborn' ? { ...birth, orphan: true } : birth)

/** `guard.logout()` calls the site's function, whose own request is noticed as the same sign-out once more. */
const repeatsAfter = ({ signOut }: Page, repeats: number, event: string) =>
  event === 'intent:again' ? Math.max(repeats, signOut?.repeats ?? 0) : repeats

/** What the page remembers of a signal, whatever the event. */
function remember(page: Page, signal: Signal, context: Context, event: string): Page {
  const { now, visible } = context
  switch (signal.type) {
    case 'restored':
      return { ...page, since: now, restored: true, left: false, signOut: null }
    case 'left':
      return { ...page, since: now, left: true, birth: orphaned(page) }
    case 'hidden':
      return { ...page, hiddenAt: page.hiddenAt ?? now, birth: orphaned(page) }
    case 'shown':
      return visible ? { ...page, hiddenAt: null } : page
    case 'intent':
      return {
        ...page,
        since: now,
        signOut: { at: now, answered: null, repeats: repeatsAfter(page, signal.repeats, event) },
      }
    case 'settled':
      return { ...page, signOut: { at: now, repeats: 0, ...page.signOut, answered: now } }
    case 'verdict':
      return {
        ...page,
        attempt: isInVain(signal.verdict, context) ? page.attempt + 1 : 0,
        birth: signal.verdict === 'unknown' ? orphaned(page) : page.birth,
      }
    case 'retry':
      // In a background tab nothing asks, so nothing would try again: who shows the tab does.
      return visible ? page : { ...page, attempt: 0 }
    case 'loaded':
      return {
        ...page,
        birth: event === 'loaded:network' ? birthOf(context, signal.requestedAt) : page.birth,
        certain: page.certain || event !== 'loaded:cache',
      }
    default:
      return page
  }
}

function birthAfter({ birth }: Page, event: string, marker: Marker, commands: readonly Command[]): Birth {
  if (commands.includes('empty')) return { kind: 'stale' }
  const { running } = marker
  const isOurs =
    ['begin', 'told', 'loaded:own-key'].includes(event) || (birth.kind !== 'stale' && placeOf(birth, marker) === 'own')
  return running && isOurs ? { kind: 'epoch', epoch: running.epoch, tag: running.tag } : birth
}

/** The events at which a page covers because of a sign-out that is under way. */
const NOTICES = ['intent', 'settled', 'seen:ending', 'restored:ending']

function settle(before: Page, event: string, marker: Marker, commands: readonly Command[], now: number): Page {
  const page = NOTICES.includes(event) ? { ...before, noticed: marker.intent?.at ?? 0 } : before
  if (page.birth.kind === 'public') return { ...page, state: 'open' }
  const birth = birthAfter(page, event, marker, commands)
  const emptied = page.emptied || commands.includes('empty')
  if (commands.includes('reveal')) return { ...page, birth, restored: false, signOut: null, departing: false }
  if (!commands.includes('cover')) return { ...page, birth, emptied }
  return { ...page, birth, emptied, since: now, departing: event === 'departing' }
}

const repeated = ({ signOut, ...page }: Page): Page => ({
  ...page,
  signOut: signOut && { ...signOut, repeats: signOut.repeats - 1 },
})

/** The one decision: what a signal means for this page, and what is to be done. */
export function next(known: Page, signal: Signal, context: Context, policy: Policy): Step {
  const before = withBirth(known, context)
  const event = classify(before, signal, context, policy)
  const page = remember(before, signal, context, event)
  const transition = transitionOf(page.state, event)
  const isTooSoon = !page.certain && page.state !== 'open' && transition?.commands.includes('reveal')
  if (!transition || isTooSoon) return { event, page, marker: context.marker, commands: [] }
  const marker = markerAfter(event, page, signal, context)
  const isPublic = page.birth.kind === 'public'
  const isIdle = (command: Command) =>
    isPublic ? VISIBLE_EFFECTS.includes(command) : command === 'empty' && page.emptied
  const commands = transition.commands.filter(command => !isIdle(command))
  const settled = settle({ ...page, state: transition.to }, event, marker, transition.commands, context.now)
  return stopLoop({ event, page: event === 'repeat' ? repeated(settled) : settled, marker, commands }, context)
}
