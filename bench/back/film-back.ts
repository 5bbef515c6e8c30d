import type { Camera } from '../../test/support/camera.js'
import type { Tab } from '../../test/support/tab.js'
import { until } from '../../test/support/until.js'
import { untilGuarded } from '../until-guarded.js'
import type { Bank } from './create-bank.js'
import { leaveByBack } from './leave-by-back.js'
import { showsAccount, showsPatch, whenPatched, whenShown } from './on-screen.js'
import type { Place } from './place.js'
import { byLink, type WayOut } from './ways-out.js'

export interface FilmedBack {
  /** From `history.back()` until the account is shown and stays, in ms. */
  took: number
  /** From the patch in the page to the patch on film; `undefined` if it was never painted. */
  lag: number | undefined
  isRestored: boolean
  /** The paths of the requests that this Back needed. */
  requests: string[]
}

type Shown = { shows: boolean[] }

/** Opens the account, signed in, then a public page, and waits until everything has loaded. */
async function lookAround(tab: Tab, { origin, pending }: Bank, { frames }: Camera, leave: () => Promise<void>) {
  const answered = () => until(() => pending() === 0, { what: 'the answers of the server' })
  await tab.go(`${origin}/account`)
  await until(() => frames.slice(-5).every(showsAccount), { what: 'the account on film' })
  await untilGuarded(tab)
  await answered()
  await leave()
  await answered()
  const isClean = () => !frames.slice(-5).some(frame => showsAccount(frame) || showsPatch(frame))
  await until(isClean, { what: 'the public page on film' })
}

/** Films one Back to a bank by a person who is signed in, from another page of the bank or from another site. */
export async function filmBack(
  tab: Tab,
  bank: Bank,
  watch: Camera,
  leave: WayOut = byLink,
  from: Place = bank,
): Promise<FilmedBack> {
  await lookAround(tab, bank, watch, () => leave(tab, `${from.origin}/help`))
  const [begin, before] = [watch.frames.length, bank.requests.length]
  await leaveByBack(tab)
  await until(() => watch.frames.slice(-10).every(showsAccount), { what: 'the account on film again' })
  const film = watch.frames.slice(begin)
  await untilGuarded(tab)
  const { patched, called } = await from.takeTimes()
  const onFilm = whenPatched(film)
  const shows = await tab.run(() => (window as unknown as Shown).shows)
  return {
    took: whenShown(film) - called,
    lag: onFilm && onFilm - patched,
    isRestored: shows.at(-1) === true,
    requests: bank.requests.slice(before),
  }
}
