import type { Tab } from './tab.js'

export type EngineName = 'chromium' | 'firefox' | 'webkit'

/** One running engine, headed, on one display. */
export interface Browser {
  name: EngineName
  /** A person's empty profile: no cookie, no storage, no cache that another case left behind. */
  profile(): Promise<Profile>
  close(): Promise<void>
}

export interface Profile {
  /** Opens a tab at this address and waits until it is loaded. */
  tab(url: string): Promise<Tab>
  close(): Promise<void>
}
