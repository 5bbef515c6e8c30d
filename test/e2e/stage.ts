import type { EngineName, Profile } from '../support/browser.js'
import type { Site } from '../support/site.js'
import type { Tab } from '../support/tab.js'
import { type Act, film } from './film.js'
import type { WayBack } from './way-back.js'

/** What a case plays on: a site of its own, one person's fresh profile, a camera. */
export interface Stage {
  engine: EngineName
  site: Site
  guarded: boolean
  tabs: Tab[]
  /** For each filmed act, how many frames showed the canary. */
  films: number[]
  /** For each filmed Back, how the page came back. */
  ways: WayBack[]
  /** Opens a tab of this person at a path of the site. */
  open(path: string): Promise<Tab>
  /** Films the screen, which shows this tab, from before the first act until 60 frames after the last; see film.ts. */
  film(tab: Tab, ...acts: Act[]): Promise<void>
}

export interface StageOptions extends Pick<Stage, 'engine' | 'site' | 'guarded'> {
  profile: Profile
  display: string
}

export function createStage({ profile, display, ...rest }: StageOptions): Stage {
  const tabs: Tab[] = []
  const films: number[] = []
  const open = async (path: string) => {
    const tab = await profile.tab(rest.site.origin + path)
    tabs.push(tab)
    return tab
  }
  const take = async (tab: Tab, ...acts: Act[]) => {
    films.push(...(await film(display, tab, acts)))
  }
  return { ...rest, tabs, films, ways: [], open, film: take }
}
