import { VERSION } from '../../../src/core/protocol.js'
import { type Attributes, openPage, type Page } from '../open-page.js'

const REST = `logout-guard-rest-${VERSION}.js`

/** The file that the head loads, as a path of this server. */
export const REST_PATH = `/dist/${REST}`

export const HELD_PATH = `/held${REST_PATH}`

/** The rest waits until `letGo()`. An address of its own: Chromium lets two requests for one wait for each other. */
export const held = (): Record<string, string> => ({ 'data-rest-url': `${HELD_PATH}?${crypto.randomUUID()}` })

/** What waits is answered, and what comes later in this test. */
export const letGo = () => fetch('/let-go')

beforeEach(() => fetch('/let-go', { method: 'DELETE' }))

/** Whether the rest is here: what stands in its place until then can be written. */
export const isGuarded = ({ window }: Page) =>
  Object.getOwnPropertyDescriptor(window, 'logoutGuard')?.writable === false

/** A fixture with the head in the place of the one file. */
export const openHead = (attributes: Attributes = {}, fixture = 'guarded') =>
  openPage(fixture, { file: 'logout-guard.js', ...attributes })

/** This browser knows of a session, which began a minute ago. */
export function known(more: object = {}): void {
  const epoch = { n: 1, nonce: '1-2', begun: Date.now() - 60_000 }
  write('running', { epoch, tag: null, verdict: 'signed-in', at: Date.now() - 1000, ...more })
}

/** A part of the marker, as another tab writes it. */
export const write = (part: string, record: object) =>
  localStorage.setItem(`logout-guard:default:${part}`, JSON.stringify({ v: 1, ...record }))
