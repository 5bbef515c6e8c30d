import { STALE_READ } from '../core/deadlines.js'

/**
 * How long to wait, in ms, until what another tab wrote can be read. In Chromium, which alone has `userAgentData`, no read
 * was stale one task later (docs/platform-facts.md#clocks-and-stale-reads), and 5 ms there cost Back half a frame.
 */
export const staleRead = (): number => ('userAgentData' in navigator ? 0 : STALE_READ)
