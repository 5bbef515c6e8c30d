import assert from 'node:assert/strict'
import type { EngineName, Profile, Shell } from '../support/browser.js'
import type { PackedScript } from '../support/pack-with-worker.js'
import type { Site } from '../support/site.js'
import type { Tab } from '../support/tab.js'
import { film, type Step } from './film.js'
import { noted } from './noted.js'
import type { Rig } from './open-rig.js'
import { controlled } from './steps/controlled.js'
import type { WayBack } from './way-back.js'

/** What a case plays on: a site of its own, one person's fresh profile, a camera. */
export interface Run {
  engine: EngineName
  site: Site
  /** Puts another worker file in the place of the package's; that again, if none is given. */
  deploy: PackedScript['deploy']
  guarded: boolean
  /** Whether every document is controlled by the worker. */
  worker: boolean
  tabs: Tab[]
  /** For each filmed step, how many frames showed the canary. */
  films: number[]
  /** For each look into the DOM instead of a film, whether the secret could be seen. */
  sights: boolean[]
  /** For each Back, how the page came back. */
  ways: WayBack[]
  /** For each filmed way to a page, how many requests for it reached the server. */
  asked: number[]
  /** The browser around the pages, where it can be used. */
  shell?: Shell | undefined
  /** Opens a tab of this person at a path of the site. */
  open(path: string): Promise<Tab>
  /** These tabs are closed: nobody looks into them any more. */
  forget(...tabs: Tab[]): void
  /** Takes over a tab that the browser opened by itself. */
  adopt(path: string): Promise<Tab>
  /**
   * For a leak that the DOM can judge, and so needs no film: notes whether the secret can be seen (or had, or sent) now.
   * Without the guard it must be so once at least, with it never.
   */
  seen(secret: boolean): void
  /**
   * Films the screen, which shows this tab, from before the first step until 60 frames after the last, see film.ts; in a
   * control until the canary is seen. No film is made where the engine's last picture may be on it, see `lastPicture`.
   */
  film(tab: Tab, ...steps: Step[]): Promise<void>
}

export interface RunOptions extends Pick<Run, 'engine' | 'site' | 'deploy' | 'guarded' | 'worker'> {
  profile: Profile
  camera: Rig['camera']
  /** Whether the camera judges, or the pages by what they note, or both. */
  judges: { camera: boolean; pages: boolean }
}

export function createRun({ profile, camera, judges, ...rest }: RunOptions): Run {
  const tabs: Tab[] = []
  const films: number[] = []
  const open = async (path: string) => {
    const tab = await profile.tab(rest.site.origin + path)
    tabs.push(tab)
    if (rest.worker) await controlled(tab)
    return tab
  }
  const forget = (...closed: Tab[]) => {
    for (const tab of closed) tabs.splice(tabs.indexOf(tab), 1)
  }
  const adopt = async (path: string) => {
    assert.ok(profile.shell, 'this case needs the browser around the pages')
    const tab = await profile.shell.adopt(path)
    tabs.push(tab)
    return tab
  }
  const take = async (tab: Tab, ...steps: Step[]) => {
    const begin = Date.now()
    if (judges.camera) films.push(...(await film(tab, camera, steps, { endsWhenSeen: !rest.guarded })))
    else for (const step of steps) await step()
    if (judges.pages) seen(noted(tabs, begin))
  }
  const sights: boolean[] = []
  const seen = (secret: boolean) => void sights.push(secret)
  const found = { tabs, films, sights, ways: [], asked: [] }
  return { ...rest, ...found, shell: profile.shell, open, forget, adopt, seen, film: take }
}
