import { once } from 'node:events'
import type { SiteResponse } from './load-demo.js'

export interface Gate {
  /** `true`: answers wait at the gate. `false`: they go on; settles when each was sent, or nobody wants it any more. */
  hold(on: boolean): Promise<void>
  isShut(): boolean
  /** Whether an answer is kept back. */
  isHolding(): boolean
  wait(response: SiteResponse, answer: () => void): void
}

/** A test keeps answers back here until it has seen what it waits for; no clock is involved. */
export function createGate(): Gate {
  let isShut = false
  let waiting: (() => void)[] = []
  let closed: Promise<unknown>[] = []
  const open = async () => {
    for (const answer of waiting) answer()
    const gone = closed
    waiting = []
    closed = []
    await Promise.all(gone)
  }
  return {
    async hold(on) {
      isShut = on
      if (!on) await open()
    },
    isShut: () => isShut,
    isHolding: () => waiting.length > 0,
    wait(response, answer) {
      waiting.push(answer)
      closed.push(once(response, 'close'))
    },
  }
}
