import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { createSessions } from './create-sessions.mjs'
import { accountPage, adminPage, homePage, loginPage } from './pages.mjs'

const people = {
  alice: { password: 'alice-password', name: 'Alice', isAdmin: true },
  bob: { password: 'bob-password', name: 'Bob', isAdmin: false },
}

const [port, lifetime] = process.argv.slice(2).map(Number)
const sessions = createSessions(lifetime * 1000)

const signOut = session => {
  delete session.user
  return { page: loginPage("You have left the members' area.") }
}

/** A protected address never redirects: if nobody is signed in, the login form is the page. */
const memberPage =
  page =>
  (session, { failed }) => {
    const person = people[session.user]
    return { page: person ? page(person) : loginPage(failed ? 'Wrong name or password.' : '') }
  }

const scripts = {
  '/': () => ({ page: homePage() }),
  '/account.php': memberPage(accountPage),
  '/admin.php': memberPage(adminPage),
  '/login.php': signIn,
  '/logout.php': signOut,
}

/** The login page leads to the page that the address names. */
function signIn(session, { failed, next }) {
  if (session.user) return { location: Object.hasOwn(scripts, next) ? next : '/account.php' }
  return { page: loginPage(failed ? 'Wrong name or password.' : '') }
}

/** Any page accepts the form, as the form posts to the address at which it is. Returns whether a sign-in failed. */
async function readForm(request, session) {
  if (request.method !== 'POST') return false
  const form = new URLSearchParams(await text(request))
  const user = form.get('user') ?? ''
  if (!Object.hasOwn(people, user) || people[user].password !== form.get('password')) return true
  session.user = user
  return false
}

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  const script = scripts[pathname]
  if (!script) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
  const { session, cookie } = sessions.open(request.headers.cookie ?? '')
  if (cookie) response.setHeader('Set-Cookie', cookie)
  const failed = await readForm(request, session)
  const { page, location } = script(session, { failed, next: searchParams.get('page') })
  if (location) response.writeHead(302, { Location: location }).end()
  else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
}

createServer(answer).listen(port, '127.0.0.1')
