import { randomUUID } from 'node:crypto'
import session from 'express-session'

/** Sessions in memory: they end with the process. The cookie is a session cookie, unreadable for scripts. */
export function createSessions() {
  const store = new session.MemoryStore()
  const handler = session({
    name: 'sid',
    secret: randomUUID(),
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax' },
  })
  return { store, handler }
}
