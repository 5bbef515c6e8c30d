import assert from 'node:assert/strict'
import type { EngineName, Profile, Shell } from '../support/browser.js'
import type { PackedScript } from '../support/pack-with-worker.js'
import type { AnySite, Site } from '../support/site.js'
import type { Tab } from '../support/tab.js'
import { film, type Step } from './film.js'
import { noted } from './noted.js'
import type { Rig } from './open-rig.js'
import { controlled } from './steps/controlled.js'
import type { WayBack } from './way-back.js'

/** One run of a scenario: its site, the fresh profile of one person, and what was found. */
export interface Run<S extends AnySite = Site> {
  engine: EngineName
  site: S
  /** Replaces the worker file of the package; without an argument it puts that file back. */
  deploy: PackedScript['deploy']
  guarded: boolean
  /** Whether the worker controls every document. */
  worker: boolean
  tabs: Tab[]
  /** For each filmed step, how many frames showed the canary. */
  films: number[]
  /** For each look into the DOM, which replaces a film: whether the secret could be seen. */
  sights: boolean[]
  /** For each Back, how the page came back. */
  ways: WayBack[]
  /** For each filmed way to a page, how many requests for it reached the server. */
  asked: number[]
  /** The browser around the pages, if a test can use it. */
  shell?: Shell | undefined
  /** Opens a tab of this person at a path of the site. */
  open(path: string): Promise<Tab>
  /** Removes these tabs, which are closed: nobody looks into them any more. */
  forget(...tabs: Tab[]): void
  /** Takes over a tab that the browser opened by itself. */
  adopt(path: string): Promise<Tab>
  /**
   * For a leak that the DOM can judge without a film: notes whether the secret can be seen (or read, or sent) now.
   * Without the guard that must happen at least once, with the guard never.
   */
  seen(secret: boolean): void
  /**
   * Films the screen, which shows this tab, from before the first step until 60 frames after the last one, see film.ts;
   * in a control until the canary is seen. Makes no film where the engine may show its own last picture, see
   * `lastPicture`.
   */
  film(tab: Tab, ...steps: Step[]): Promise<void>
  /** Films in the same way, after a step that is not judged: in it the person is signed in and may see the page. */
  filmAfter(prologue: Step | undefined, tab: Tab, ...steps: Step[]): Promise<void>
}

export interface RunOptions<S extends AnySite>
  extends Pick<Run<S>, 'engine' | 'site' | 'deploy' | 'guarded' | 'worker'> {
  profile: Profile
  camera: Rig['camera']
  /** Who judges the run: the camera, the pages by their notes, or both. */
  judges: { camera: boolean; pages: boolean }
}

export function createRun<S extends AnySite>({ profile, camera, judges, ...rest }: RunOptions<S>): Run<S> {
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
  const filmAfter = async (prologue: Step | undefined, tab: Tab, ...steps: Step[]) => {
    const begin = Date.now()
    if (judges.camera) films.push(...(await film(tab, camera, steps, { prologue, endsWhenSeen: !rest.guarded })))
    else for (const step of [prologue, ...steps]) await step?.()
    if (judges.pages) seen(noted(tabs, begin))
  }
  const filmSteps = (tab: Tab, ...steps: Step[]) => filmAfter(undefined, tab, ...steps)
  const sights: boolean[] = []
  const seen = (secret: boolean) => void sights.push(secret)
  const found = { tabs, films, sights, ways: [], asked: [] }
  return { ...rest, ...found, shell: profile.shell, open, forget, adopt, seen, film: filmSteps, filmAfter }
}
