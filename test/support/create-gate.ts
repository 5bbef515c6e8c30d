import { once } from 'node:events'
import type { SiteResponse } from './load-demo.js'

export interface Gate {
  /** While it is shut, answers wait at it. Opened again, it lets them go; settles when each was sent or is unwanted. */
  hold(on: boolean): Promise<void>
  isShut(): boolean
  wait(response: SiteResponse, answer: () => void): void
}

/** Where a test keeps answers back until it has seen what it waits for: no clock tells when that is. */
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
    wait(response, answer) {
      waiting.push(answer)
      closed.push(once(response, 'close'))
    },
  }
}
