import type { Tab } from '../../support/tab.js'
import type { RealServer } from '../real-server.js'

export type Person = keyof RealServer['people']

/** Runs in the page. `innerText` of a page that is hidden as a whole has the hidden text, too. */
const look = (text: string) => document.body.checkVisibility() && document.body.innerText.includes(text)

/** Whether a tab shows the secret of this person, or of anybody. */
export const showsSecretOf = (tab: Tab, person?: Person): Promise<boolean> =>
  tab.run(look, `SECRET-OF-${person?.toUpperCase() ?? ''}`)
