/** Isolated pages have fine clocks, of 5 to 20 µs; in Firefox and WebKit other pages have one of 1 ms. */
export const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
