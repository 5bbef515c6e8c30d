/** So many moves of one tab within so many ms are a loop, not a person. */
export const LOOP = { moves: 4, within: 20_000 }

/** The moves of this tab that still count at `now`, read from whatever storage held. */
export function recentMoves(stored: unknown, now: number): number[] {
  const text = typeof stored === 'string' ? stored : ''
  return text
    .split(' ')
    .map(Number)
    .filter(at => at > now - LOOP.within && at <= now)
}

/** Whether one more leave or renew would go round in circles. */
export function isLoop(moves: readonly number[]): boolean {
  return moves.length >= LOOP.moves
}
