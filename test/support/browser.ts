import type { Tab } from './tab.js'

export type EngineName = 'chromium' | 'firefox' | 'webkit'

/**
 * `light`: starts fast, in a process that other profiles may share; in WebKitGTK it has a bfcache and no HTTP cache.
 * `on disk`: a browser of its own, with an HTTP cache in every engine, which outlives a restart.
 */
export type ProfileKind = 'light' | 'on disk'

/** A certificate of our own, for a site with https. */
export interface Trust {
  /** SHA-256 of its public key, in base64. */
  keyHash: string
}

/** One running engine, with windows, on one display. */
export interface Browser {
  name: EngineName
  /** A person's empty profile: no cookie, no storage, no cache that another case left behind. */
  profile(kind: ProfileKind): Promise<Profile>
  close(): Promise<void>
}

export interface Profile {
  /** Opens a tab at this address and waits until it is loaded. */
  tab(url: string): Promise<Tab>
  close(): Promise<void>
  /** The browser around the pages: in Chromium and Firefox with a profile on disk. WebKitGTK's host has only pages. */
  shell?: Shell
}

/** What a person does with the browser itself and not with a page. */
export interface Shell {
  /** Presses keys in the window that has the focus, named as xdotool does: `ctrl+shift+t`. */
  press(keys: string): Promise<void>
  /** Waits for a tab that the browser opened by itself, at this path and ready, and takes it over. */
  adopt(path: string): Promise<Tab>
  /** Quits the browser as its menu does, and waits until it is gone. */
  quit(): Promise<void>
  /** Starts the browser again: it opens the tabs that were open when it was quit, and selects the same. */
  start(): Promise<void>
}
