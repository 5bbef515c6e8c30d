const DAY = 86_400_000
const BIN = 600_000

/** Counts requests, in all and in each ten minutes of the day. */
export function createCount() {
  const bins = new Array(DAY / BIN).fill(0)
  let total = 0
  return {
    add(at) {
      total++
      bins[Math.floor((at % DAY) / BIN)]++
    },
    get total() {
      return total
    },
    /** Requests a second in the busiest ten minutes. */
    get peak() {
      return Math.max(...bins) / (BIN / 1000)
    },
  }
}
