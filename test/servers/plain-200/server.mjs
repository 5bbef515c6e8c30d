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

/** A protected address never leads to the login page: if nobody is signed in, the login form is the page. */
const memberPage = page => session => {
  const person = people[session.user]
  return { page: person ? page(person) : loginPage('') }
}

const scripts = {
  '/': () => ({ page: homePage() }),
  '/account.php': memberPage(accountPage),
  '/admin.php': memberPage(adminPage),
  '/login.php': signIn,
  '/logout.php': signOut,
}

/** The login page leads to the page that its address names. */
function signIn(session, { searchParams }) {
  const page = searchParams.get('page')
  if (session.user) return { location: Object.hasOwn(scripts, page) ? page : '/account.php' }
  return { page: loginPage('') }
}

/** Any page accepts the form, as the form posts to the address at which it is. */
async function readForm(request, session) {
  const form = new URLSearchParams(await text(request))
  const user = form.get('user') ?? ''
  if (!Object.hasOwn(people, user) || people[user].password !== form.get('password'))
    return { page: loginPage('Wrong name or password.') }
  session.user = user
  return { location: request.url }
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://localhost')
  const script = scripts[url.pathname]
  if (!script) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
  const { session, cookie } = sessions.open(request.headers.cookie ?? '')
  if (cookie) response.setHeader('Set-Cookie', cookie)
  const { page, location } = request.method === 'POST' ? await readForm(request, session) : script(session, url)
  if (location) response.writeHead(302, { Location: location }).end()
  else response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
}

createServer(answer).listen(port, '127.0.0.1')
