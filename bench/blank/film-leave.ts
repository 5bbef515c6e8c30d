import assert from 'node:assert/strict'
import type { Camera, Frame } from '../../test/support/camera.js'
import type { Tab } from '../../test/support/tab.js'
import { until } from '../../test/support/until.js'
import { showsAccount, showsPatch } from '../back/on-screen.js'
import { untilGuarded } from '../until-guarded.js'
import type { Site } from './create-sites.js'

export interface FilmedLeave {
  /** From the click to the first frame without the old page, in ms. */
  gone: number
  /** How long the screen showed neither the old page nor the next one, in ms. */
  blank: number
}

/** Runs in the page: clicks a link, at a random moment of a frame. */
function follow(href: string) {
  const link = Object.assign(document.createElement('a'), { href })
  const leave = () => {
    navigator.sendBeacon('/times', JSON.stringify(performance.timeOrigin + performance.now()))
    link.click()
  }
  requestAnimationFrame(() => setTimeout(leave, (Math.random() * 1000) / 60))
}

/** Each frame lasts until the next one. The old page may be seen again: the guard hides it for a second at most. */
function judge(film: readonly Frame[], called: number): FilmedLeave {
  const next = film.findIndex(showsPatch)
  const before = film.slice(0, next)
  const gone = film.find(frame => frame.at >= called && !showsAccount(frame))
  const lasts = ({ at }: Frame, index: number) => (film[index + 1]?.at ?? at) - at
  const blank = before.map((frame, index) => (showsAccount(frame) ? 0 : lasts(frame, index)))
  return { gone: (gone?.at ?? Number.NaN) - called, blank: blank.reduce((sum, time) => sum + time, 0) }
}

/** Films how a person who is signed in leaves the account for this address. */
export async function filmLeave(
  tab: Tab,
  { origin, takeTime }: Site,
  url: string,
  watch: Camera,
): Promise<FilmedLeave> {
  const { frames } = watch
  await tab.go(`${origin}/account`)
  await untilGuarded(tab)
  await until(() => frames.slice(-5).every(showsAccount), { what: 'the account on film' })
  const begin = frames.length - 1
  await tab.travel(() => tab.run(follow, url), '/next')
  await until(() => frames.slice(-5).every(showsPatch), { what: 'the next page on film' })
  const film = frames.slice(begin)
  assert.ok(film[0] && showsAccount(film[0]), 'the account is seen until it is left')
  return judge(film, await takeTime())
}
