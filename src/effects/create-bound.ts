/** So often in one task only an observer of the page undoes what the guard does, and the two would never end. */
const ROUNDS = 50

/** Counts its calls in one task; returns how many times they reached the bound: 0, then 1, 2 … */
export function createBound(): () => number {
  let rounds = 0
  return () => {
    if (rounds === 0) setTimeout(() => (rounds = 0))
    return Math.floor(rounds++ / ROUNDS)
  }
}
