import { tagOf } from '../core/tags.js'

const KEPT = 100

const read = (key: string, nonce: string): string[] => {
  const [of, ...hashes] = localStorage.getItem(key)?.split(' ') ?? []
  return of === nonce ? hashes : []
}

/** Whether this browser loaded the address from the network in the epoch of this nonce. */
export function isSeen(key: string, address: string, nonce: string): boolean {
  try {
    return read(key, nonce).includes(tagOf(address, nonce))
  } catch {
    return false
  }
}

/**
 * Which addresses this browser loaded from the network in one epoch, as short hashes under its nonce: what its HTTP cache
 * holds for them is of this epoch. Where storage refuses nothing is known, which costs a load and shows nothing.
 */
export function createSeen(key: string, address: string) {
  let noted: string | undefined
  return {
    /** Whether the address of this document is one of them. */
    has: (nonce: string): boolean => isSeen(key, address, nonce),
    /** This document came from the network, in this epoch. */
    add(nonce: string): void {
      if (noted === nonce) return
      noted = nonce
      try {
        const hash = tagOf(address, nonce)
        const others = read(key, nonce).filter(other => other !== hash)
        localStorage.setItem(key, [nonce, ...others.slice(1 - KEPT), hash].join(' '))
      } catch {
        // The next visit loads the address anew.
      }
    },
  }
}
