import { attempt } from '../../browser/attempt.js'
import { takeOut } from '../../browser/elements.js'
import { genuineDocument } from '../../browser/genuine.js'
import { createBound, type HidingStep, hide, visibleParts } from './hide.js'
import { keepMedia, keepTitle } from './keep-outside.js'
import { keepArrival, keepFocus, keepScroll, keepSelection, noteScrolled } from './keep-place.js'

export interface Cover {
  /** Hides everything at once; `false` if it was hidden already. */
  set(): boolean
  /** Gives everything back; `false` if nothing was hidden. */
  lift(): boolean
  /** What stands already goes when this cover is set, or lifted; `isArriving`: it stands since the first script. */
  over(uncover: () => void, isArriving: boolean): void
  /** Notes from now on what has to be saved, so that it need not be looked for; returns what ends that. */
  watch(): () => void
}

/** Once too often in a task, the parts themselves go: no style of the page can show what is not there. */
const removeParts: HidingStep = undo => {
  const passed = createBound()
  return () => {
    if (passed() > 0) undo.push(...visibleParts().map(takeOut))
  }
}

type GiveBack = (() => void) | undefined

/** Before there is a body nobody has scrolled, selected or focused anything, and each look costs time at the start. */
const keepers = (isArriving: boolean, scrolled: Set<Element> | undefined) => [
  ...(isArriving ? [keepArrival] : [() => keepScroll(scrolled), keepSelection, keepFocus]),
  keepMedia,
  keepTitle,
]

/** A cover for this document. What it costs the person who stays is saved before and given back at the reveal. */
export function createCover(): Cover {
  let giveBack: GiveBack[] | undefined
  let lower: (() => void) | undefined
  let wasArriving = false
  let scrolled: Set<Element> | undefined
  return {
    set() {
      if (giveBack) return false
      const isArriving = (lower && wasArriving) || !genuineDocument.body
      attempt(lower)
      lower = undefined
      const kept = keepers(isArriving, scrolled).map(attempt<GiveBack>)
      giveBack = [hide(removeParts), ...kept]
      return true
    },
    lift() {
      const gives = giveBack ?? (lower && [lower, wasArriving ? keepArrival() : undefined])
      giveBack = lower = undefined
      gives?.forEach(attempt)
      return gives !== undefined
    },
    over(uncover, isArriving) {
      lower = uncover
      wasArriving = isArriving
    },
    watch() {
      const boxes = new Set<Element>()
      const stop = noteScrolled(boxes, () => {
        scrolled = boxes
      })
      return () => {
        stop()
        scrolled = undefined
      }
    },
  }
}
