import type { EventLogEntry } from '../support/event-log-entry.js'
import type { Tab } from '../support/tab.js'

const isSight = ({ what, shows }: EventLogEntry) => what === 'seen' || shows === true

/**
 * Whether a page in these tabs has noted since then that a frame showed the secret, or that it was frozen uncovered.
 */
export const noted = (tabs: Tab[], since: number): boolean =>
  tabs.some(({ eventLog }) => eventLog.some(entry => entry.at >= since && isSight(entry)))
