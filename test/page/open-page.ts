import type { LogoutGuard } from '../../src/index.js'
import type { Recorded } from './recorded.js'

/** The window of a page under test: its own realm, with its own globals. */
export type PageWindow = Window & typeof globalThis & { readonly logoutGuard: LogoutGuard; readonly recorded: Recorded }

/** A document of this server in a frame. It may navigate, so nothing is cached here. */
export interface Page {
  readonly frame: HTMLIFrameElement
  readonly window: PageWindow
  readonly document: Document
  readonly guard: LogoutGuard
  /** Path and query. */
  readonly path: string
  /** The codes of the messages in the console. */
  readonly codes: string[]
  /** A module of `src`, in the page's own realm. */
  readonly load: <Module>(path: string) => Promise<Module>
  /** Whether nothing of the body is painted. */
  readonly isCovered: () => boolean
  /** The text of the notice, and what it offers; empty if there is none. */
  readonly notice: () => string
  /** The first element that matches. Throws if there is none. */
  readonly find: <E extends Element = HTMLElement>(selector: string) => E
  readonly text: () => string
}

const pages = new Set<Page>()

/** Attributes of the guard's tag; `null` leaves one out. */
export type Attributes = Record<string, string | null>

function addressOf(name: string, attributes: Attributes): string {
  const query = Object.entries(attributes).map(([key, value]) => (value === null ? ['without', key] : [key, value]))
  return `${name.startsWith('/') ? '' : '/pages/'}${name}${query.length > 0 ? `?${new URLSearchParams(query)}` : ''}`
}

function pageIn(frame: HTMLIFrameElement): Page {
  const windowOf = () => frame.contentWindow as PageWindow
  return {
    frame,
    get window() {
      return windowOf()
    },
    get document() {
      return windowOf().document
    },
    get guard() {
      return windowOf().logoutGuard
    },
    get path() {
      const { pathname, search } = windowOf().location
      return pathname + search
    },
    get codes() {
      // A page that is still loading has recorded nothing yet.
      return (windowOf().recorded?.lines ?? []).flatMap(({ text }) => /LG\d{3}/.exec(text) ?? [])
    },
    load: path => windowOf().Function('path', 'return import(path)')(`/build/src/${path}`),
    isCovered: () => windowOf().document.body?.getClientRects().length === 0,
    notice: () => windowOf().document.querySelector('logout-guard-notice')?.shadowRoot?.textContent ?? '',
    find(selector) {
      const found = windowOf().document.querySelector(selector)
      if (!found) throw new Error(`no ${selector}`)
      return found as never
    },
    // Not `textContent`: only what a person could read counts.
    text: () => windowOf().document.body?.innerText ?? '',
  }
}

/** Opens a fixture, by its name or its whole path; resolves when it, or the page to which it goes at once, is loaded. */
export async function openPage(name: string, attributes: Attributes = {}): Promise<Page> {
  const frame = document.createElement('iframe')
  frame.width = '800'
  frame.height = '600'
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, { once: true }))
  frame.src = addressOf(name, attributes)
  document.body.append(frame)
  const page = pageIn(frame)
  pages.add(page)
  await loaded
  return page
}

/** Stops the guards of all pages and removes the pages; returns what they leave behind, in words. */
export function closePages(): string[] {
  const open = [...pages].filter(({ frame }) => frame.isConnected)
  const leftovers = open.flatMap(({ window, path }) => {
    window.logoutGuard?.stop()
    // A page that is still loading has recorded nothing yet.
    return (window.recorded?.leftovers() ?? []).map(left => `${path}: ${left}`)
  })
  for (const { frame } of pages) frame.remove()
  pages.clear()
  return leftovers
}
