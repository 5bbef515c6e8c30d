/** Isolated pages have fine clocks, of 5 to 20 µs; others only know the millisecond in Firefox and WebKit. */
export const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
