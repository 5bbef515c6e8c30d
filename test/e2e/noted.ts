import type { DiaryEntry } from '../support/diary-entry.js'
import type { Tab } from '../support/tab.js'

const isSight = ({ what, shows }: DiaryEntry) => what === 'seen' || shows === true

/** Whether a page of these tabs noted since then that a frame of it shows the secret, or that it was frozen uncovered. */
export const noted = (tabs: Tab[], since: number): boolean =>
  tabs.some(({ diary }) => diary.some(entry => entry.at >= since && isSight(entry)))
