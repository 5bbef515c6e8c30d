import type { GuardEvents, LogoutGuardOptions } from '../../src/index.js'
import { openPage } from './open-page.js'

type Entry = typeof import('../../src/index.js')

const TYPES = [
  ...(['cover', 'reveal', 'beforeLeave', 'leave', 'verdict', 'logout', 'change', 'error'] as const),
  ...(['warning', 'warningOver'] as const),
]

const detailOf = (event: GuardEvents[keyof GuardEvents]): string => {
  if (!event) return ''
  if ('code' in event) return ` ${event.code}`
  if ('verdict' in event) return ` ${event.verdict}`
  if ('endsAt' in event) return ''
  return 'from' in event ? ` ${event.from} ${event.to}` : ` ${event.reason}`
}

/** A page with a guard from the npm entry, not started yet, and its events as they come: `change open covered`. */
export async function openWithGuard(options: Partial<LogoutGuardOptions> = {}, fixture = 'plain') {
  const page = await openPage(fixture)
  const { createLogoutGuard } = (await page.window.Function('return import("/dist/index.js")')()) as Entry
  const guard = createLogoutGuard({ pingUrl: '/session', loginUrl: '/login', logoutUrl: '/logout', ...options })
  const events: string[] = []
  for (const type of TYPES) guard.on(type, event => events.push(type + detailOf(event)))
  Object.defineProperty(page.window, 'logoutGuard', { value: guard, configurable: true })
  return { page, guard, events, createLogoutGuard }
}
