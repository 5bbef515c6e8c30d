const byId = id => document.getElementById(id)
const publicTitle = document.title

function show(element) {
  byId('spa-sign-in').hidden = element !== 'spa-sign-in'
  byId('spa-account').hidden = element !== 'spa-account'
}

/** Reports to the panel around the site, if there is one, whether somebody is signed in on this page. */
const reportMember = isMember => dispatchEvent(new CustomEvent('harbour:member', { detail: isMember }))

function showForm() {
  document.title = publicTitle
  document.body.classList.remove('canary')
  byId('spa-account').replaceChildren()
  reportMember(false)
  show('spa-sign-in')
}

function element(name, text, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text, ...properties })
}

function signOutButton() {
  const button = element('button', 'Sign out', { id: 'spa-sign-out', type: 'button' })
  button.addEventListener('click', () => signOut().catch(showError))
  return button
}

function render({ name, balance, note, canary }) {
  const card = element('div', '', { className: 'card narrow' })
  card.append(
    element('h1', `Hello ${name}`),
    element('p', balance, { id: 'balance', className: 'amount' }),
    element('p', note, { id: 'secret', className: 'hint' }),
    signOutButton(),
  )
  byId('spa-account').replaceChildren(card)
  document.body.classList.toggle('canary', Boolean(canary))
  document.title = ['App', name, canary, 'Harbour'].filter(Boolean).join(' · ')
  reportMember(true)
  show('spa-account')
}

function showError(error) {
  byId('spa-error').textContent = error.message
  byId('spa-error').hidden = false
  if (byId('spa-account').hidden) return
  byId('spa-account').firstElementChild.append(element('p', error.message, { className: 'notice error' }))
}

async function showAccount() {
  const response = await fetch('/api/account')
  if (response.status === 401) return location.replace('/login?returnTo=/spa/account')
  if (!response.ok) throw new Error(`The account is not available (${response.status}).`)
  render(await response.json())
}

async function signIn() {
  const credentials = { username: byId('username').value, password: byId('password').value }
  const body = JSON.stringify(credentials)
  const response = await fetch('/spa/login', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
  if (!response.ok) throw new Error((await response.json()).error)
  byId('spa-form').reset()
  byId('spa-error').hidden = true
  history.pushState(null, '', '/spa/account')
  await showAccount()
}

async function signOut() {
  const response = await fetch('/logout', { method: 'POST' })
  if (!response.ok) throw new Error(`You are still signed in: the sign-out failed (${response.status}).`)
  // Firefox keeps no page in its back/forward cache whose answer was not read to the end.
  await response.text()
  location.assign('/login')
}

function showRoute() {
  if (location.pathname === '/spa/account') showAccount().catch(showError)
  else showForm()
}

byId('spa-form').addEventListener('submit', event => {
  event.preventDefault()
  signIn().catch(showError)
})
addEventListener('popstate', showRoute)
showRoute()
