import type { Tab } from '../../test/support/tab.js'
import type { Clinic } from './create-clinic.js'

export interface Scene {
  clinic: Clinic
  /** The tab in which the person opens the secret page, and presses Back. */
  tab: Tab
  /** Another tab of the same person, at a public page. */
  other: Tab
}

export type EndingId = 'own' | 'same' | 'other' | 'server'

export interface Ending {
  id: EndingId
  title: string
  /** Whether the secret page was left before the session ended. */
  isLeft: boolean
  /** By how many entries the history of the tab grows. */
  entries: number
  end(scene: Scene): Promise<void>
}

const signOut = (tab: Tab, { signOutEnds }: Clinic) => tab.travel(() => tab.click('#sign-out'), signOutEnds)

async function signOutElsewhere({ tab, other, clinic }: Scene): Promise<void> {
  await other.front()
  await signOut(other, clinic)
  await tab.front()
}

const signOutHere = ({ tab, clinic }: Scene) => signOut(tab, clinic)

/** How the session ends. */
export const endings: Ending[] = [
  { id: 'own', title: 'on the page itself', isLeft: false, entries: 1, end: signOutHere },
  { id: 'same', title: 'in the same tab', isLeft: true, entries: 1, end: signOutHere },
  { id: 'other', title: 'in another tab', isLeft: true, entries: 0, end: signOutElsewhere },
  {
    id: 'server',
    title: 'on the server only',
    isLeft: true,
    entries: 0,
    end: async ({ clinic }) => clinic.revokeAll(),
  },
]
