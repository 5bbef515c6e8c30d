import type { IdleOptions, IdlePart } from '../../../src/idle/idle.js'
import type { GuardEvents, LogoutGuardOptions } from '../../../src/index.js'
import type { Page } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests } from '../requests.js'
import { signedIn } from '../session.js'
import { until } from '../until.js'

export const MINUTE = 60_000

/** The end that all tabs share, in ms since 1970; 0: none. */
export const storedEnd = () => Number(localStorage.getItem('logout-guard:default:ends'))

/** How far away that end is. */
export const left = () => storedEnd() - Date.now()

export const setEnd = (endsAt: number) => localStorage.setItem('logout-guard:default:ends', `${endsAt}`)

/** The site's own kind of activity: the browser's own events count only if a person makes them. */
export const act = ({ window }: Page) => window.dispatchEvent(new window.Event('my-activity'))

/** Makes the guard look at its page at once. */
export const wake = ({ window }: Page) => window.dispatchEvent(new window.Event('focus'))

export const prompt = ({ document }: Page) => document.querySelector('logout-guard-prompt')

/** Presses a button of the warning. */
export const press = (page: Page, id: 'stay' | 'sign-out') =>
  prompt(page)?.shadowRoot?.querySelector<HTMLElement>(`#${id}`)?.click()

const OPTIONS: Partial<LogoutGuardOptions> = { signOut: { method: 'POST', url: '/logout' }, protect: '/pages/*' }
const IDLE: IdleOptions = { timeout: '30m', events: ['my-activity'], throttle: 0 }

/** A page with an idle limit of 30 minutes, not started yet, and the warnings that it emits. */
export async function openWithIdle(idle: IdleOptions = {}, options: Partial<LogoutGuardOptions> = {}) {
  let part: IdlePart | undefined
  const opened = await openWithGuard({ ...OPTIONS, idle: site => part?.(site) ?? (() => {}), ...options })
  const entry = await opened.page.window.Function('return import("/dist/idle.js")')()
  part = entry.idle({ ...IDLE, ...idle })
  const warnings: GuardEvents['warning'][] = []
  opened.guard.on('warning', event => warnings.push(event))
  return { ...opened, warnings }
}

/** The same, started and open. */
export async function openIdle(idle: IdleOptions = {}, options: Partial<LogoutGuardOptions> = {}) {
  signedIn()
  const opened = await openWithIdle(idle, options)
  opened.guard.start()
  await until(() => opened.guard.state === 'open' && storedEnd() > 0)
  await forgetRequests()
  opened.events.length = 0
  return opened
}

/** Whether the page went to the login page because of this reason. */
export const wentBy = (page: Page, reason: string) => page.path.startsWith(`/login?reason=${reason}&`)
