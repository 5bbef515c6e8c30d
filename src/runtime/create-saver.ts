import type { Decision } from '../core/decide.js'
import { reasonOf, standingOf } from '../core/marker.js'
import type { Page } from '../core/states.js'
import type { Emitter, Report } from './events.js'

/** In ms. A listener of `beforeLeave` may keep the page uncovered for so long. */
const SAVE_BEFORE_COVER = 50
/** In ms. What it returns may keep the covered page from being emptied and left for so long. */
const SAVE_BEFORE_LEAVE = 300

/** Of any realm, and of any library. */
const isPromise = (value: unknown) => typeof Object(value).then === 'function'

/** The page goes, or is covered because of a sign-out: then it may have no other chance to save anything. */
function mayBeLast(before: Page | undefined, { page, marker, orders }: Decision): boolean {
  const isMoving = orders.some(order => order === 'empty' || order === 'leave' || order === 'reload')
  const isCovered = before?.view === 'open' && page.view === 'covered' && standingOf(marker) === 'ending'
  return (isMoving || isCovered) && !before?.isEmptied
}

/** Emits `beforeLeave` once, until the page is shown again. Returns what the decision has to wait for. */
export function createSaver(emit: Emitter['emit'], report: Report) {
  let isTold = false
  let saving: Promise<unknown> | undefined
  return (before: Page | undefined, decision: Decision) => {
    if (decision.page.view === 'open') isTold = false
    if (isTold || !mayBeLast(before, decision)) return saving
    isTold = true
    const start = performance.now()
    const saved = emit('beforeLeave', { reason: reasonOf(decision.marker) }).filter(isPromise)
    const ms = Math.round(performance.now() - start)
    if (ms > SAVE_BEFORE_COVER) report('LG228', `${ms} ms`)
    const timeout = new Promise(resolve => setTimeout(resolve, SAVE_BEFORE_LEAVE))
    if (saved.length > 0) saving = Promise.race([Promise.allSettled(saved), timeout]).then(() => (saving = undefined))
    return saving
  }
}
