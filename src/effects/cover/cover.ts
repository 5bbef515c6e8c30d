import { attempt } from '../../browser/attempt.js'
import { takeOut } from '../../browser/elements.js'
import { genuineDocument } from '../../browser/genuine.js'
import { createBound, type HidingStep, hide, visibleParts } from './hide.js'
import { keepMedia, keepTitle } from './keep-outside.js'
import { keepArrival, keepFocus, keepScroll, keepSelection, noteScrolled } from './keep-place.js'

export interface Cover {
  /** Hides everything at once; `false` if it was hidden already. */
  set(): boolean
  /** Shows everything again; `false` if nothing was hidden. */
  lift(): boolean
  /**
   * Takes over a cover that hides the page already: `uncover` removes it when this cover is set or lifted.
   * `isArriving`: it has hidden the page since the first script.
   */
  over(uncover: () => void, isArriving: boolean): void
  /** Notes from now on what is scrolled, so that `set` need not look for it. Returns a function that ends that. */
  watch(): () => void
}

/**
 * If the page undoes the cover too often in one task, this step removes the parts from the document: no style of the
 * page can show what is not there.
 */
const removeParts: HidingStep = undo => {
  const passed = createBound()
  return () => {
    if (passed() > 0) undo.push(...visibleParts().map(takeOut))
  }
}

type GiveBack = (() => void) | undefined

/**
 * What has to be saved. Before there is a body nobody has scrolled, selected or focused anything, and each look costs
 * time at the start.
 */
const keepers = (isArriving: boolean, scrolled: Set<Element> | undefined) => [
  ...(isArriving ? [keepArrival] : [() => keepScroll(scrolled), keepSelection, keepFocus]),
  keepMedia,
  keepTitle,
]

/**
 * Makes a cover for this document. It saves what hiding destroys (scroll, focus, selection, playing media, title), and
 * gives that back at the reveal.
 */
export function createCover(): Cover {
  let giveBack: GiveBack[] | undefined
  let firstUncover: (() => void) | undefined
  let wasArriving = false
  let scrolled: Set<Element> | undefined
  return {
    set() {
      if (giveBack) return false
      const isArriving = (firstUncover && wasArriving) || !genuineDocument.body
      attempt(firstUncover)
      firstUncover = undefined
      const kept = keepers(isArriving, scrolled).map(attempt<GiveBack>)
      giveBack = [hide(removeParts), ...kept]
      return true
    },
    lift() {
      const steps = giveBack ?? (firstUncover && [firstUncover, wasArriving ? keepArrival() : undefined])
      giveBack = firstUncover = undefined
      steps?.forEach(attempt)
      return steps !== undefined
    },
    over(uncover, isArriving) {
      firstUncover = uncover
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
