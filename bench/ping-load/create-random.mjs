/**
 * A generator of random numbers, the same for the same seed: mulberry32
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
export function createRandom(seed) {
  let state = seed >>> 0
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const exponential = mean => -mean * Math.log(1 - chance())
  const normal = () => Math.sqrt(exponential(2)) * Math.cos(2 * Math.PI * chance())
  return { chance, exponential, logNormal: (median, sigma) => median * Math.exp(sigma * normal()) }
}
