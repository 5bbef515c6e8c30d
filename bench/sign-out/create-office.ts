import { createServer } from 'node:http'
import { until } from '../../test/support/until.js'
import { guardFiles } from '../guard-files.js'
import { guardTag } from '../guard-tag.js'
import { type Listening, listen } from '../listen.js'
import { ACCOUNT, LOGIN } from './pages.js'

export interface Office extends Pick<Listening, 'close'> {
  origin: string
  /** Everybody is signed in again. */
  signIn(): void
  /** Answers the sign-out that waits: until then every tab stays covered, and the driver can ask it. */
  answerSignOut(): Promise<void>
}

const signOut = JSON.stringify({ method: 'POST', url: '/logout' })
const tag = guardTag({ 'data-sign-out': signOut, 'data-ping-timeout': '60s' })

/** A site with one session for all; the benchmark decides when the sign-out is answered. */
export async function createOffice(guardFile: string): Promise<Office> {
  const scripts = guardFiles(guardFile)
  let isSignedIn = true
  let answer: (() => void) | undefined
  const server = createServer(({ url = '/' }, response) => {
    const send = (type: string, text: string | Buffer) => response.writeHead(200, { 'Content-Type': type }).end(text)
    const path = url.split('?')[0] ?? ''
    const script = scripts.get(path)
    if (path === '/account') send('text/html; charset=utf-8', tag + ACCOUNT)
    else if (path === '/login') send('text/html; charset=utf-8', LOGIN)
    else if (script) send('text/javascript', script)
    else if (path === '/session') response.writeHead(isSignedIn ? 204 : 401).end()
    else if (path === '/logout') answer = () => response.writeHead(204).end()
    else response.writeHead(404).end()
  })
  const { port, close } = await listen(server)
  return {
    origin: `http://localhost:${port}`,
    signIn() {
      isSignedIn = true
      answer = undefined
    },
    async answerSignOut() {
      const send = await until(() => answer, { what: 'the sign-out at the server' })
      isSignedIn = false
      send()
    },
    close,
  }
}
