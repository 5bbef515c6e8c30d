import { randomUUID } from 'node:crypto'

/**
 * Sessions as old applications have them: every visitor gets one, each request prolongs it, and its cookie stays the
 * same when somebody signs in or out.
 */
export function createSessions(lifetime) {
  const sessions = new Map()

  const find = id => {
    const session = sessions.get(id)
    return session && Date.now() - session.usedAt < lifetime ? session : undefined
  }

  const begin = id => {
    const session = {}
    sessions.set(id, session)
    return session
  }

  const open = cookies => {
    const sent = /(?:^|; )SESSID=([\w-]+)/.exec(cookies)?.[1]
    const id = sent ?? randomUUID()
    const session = find(id) ?? begin(id)
    session.usedAt = Date.now()
    return { session, cookie: sent ? undefined : `SESSID=${id}; path=/` }
  }

  return { open }
}
