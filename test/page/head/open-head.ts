import { VERSION } from '../../../src/core/protocol.js'
import { type Attributes, openPage, type Page } from '../open-page.js'

const REST = `logout-guard-rest-${VERSION}.js`

/** The file that the head loads, as a path of this server. */
export const REST_PATH = `/dist/${REST}`

export const HELD_PATH = `/held${REST_PATH}`

/** The rest waits until `letGo()`. Each has its own address, because in Chromium two requests for one address wait for each other. */
export const held = (): Record<string, string> => ({ 'data-rest-url': `${HELD_PATH}?${crypto.randomUUID()}` })

/** Answers the requests that wait, and later ones in this test. */
export const letGo = () => fetch('/let-go')

beforeEach(() => fetch('/let-go', { method: 'DELETE' }))

/** Whether the rest is here: the facade before it is writable. */
export const isGuarded = ({ window }: Page) =>
  Object.getOwnPropertyDescriptor(window, 'logoutGuard')?.writable === false

/** A fixture with the head instead of the one file. */
export const openHead = (attributes: Attributes = {}, fixture = 'guarded') =>
  openPage(fixture, { file: 'logout-guard.js', ...attributes })

/** This browser knows a session that began a minute ago. */
export function known(more: object = {}): void {
  const epoch = { n: 1, nonce: '1-2', begun: Date.now() - 60_000 }
  write('running', { epoch, tag: null, verdict: 'signed-in', at: Date.now() - 1000, ...more })
}

/** Writes a part of the marker like another tab. */
export const write = (part: string, record: object) =>
  localStorage.setItem(`logout-guard:default:${part}`, JSON.stringify({ v: 1, ...record }))
