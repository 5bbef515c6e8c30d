import { html } from './html.mjs'
import { framed, frameHead, frameScript } from './show/frame.mjs'

const publicLinks = { '/': 'Home', '/about': 'About', '/account': 'My account' }
const memberLinks = { '/account': 'Account', '/account/messages': 'Messages', '/sessions': 'Sessions' }

const link =
  current =>
  ([path, text]) =>
    html`<li><a href="${path}"${path === current ? html` aria-current="page"` : ''}>${text}</a></li>`

const signOutForm = html`<form id="sign-out-form" method="post" action="/logout">
  <button id="sign-out-button" class="quiet">Sign out</button>
</form>`

const header = ({ member, path }) => html`<header class="site-header">
<div class="bar">
  <a class="brand" href="/">Harbour</a>
  <nav aria-label="Main"><ul>${Object.entries(member ? memberLinks : publicLinks).map(link(path))}</ul></nav>
  ${member ? signOutForm : ''}
</div>
</header>`

const content = ({ member = false, path, main }) => html`${header({ member, path })}
<main id="main">
${main}
</main>
<footer>Harbour is a demonstration. The money is invented.</footer>`

const styleSheets = canary =>
  ['base', 'layout', 'parts', ...(canary ? ['canary'] : [])].map(
    name => html`<link rel="stylesheet" href="/${name}.css">\n`,
  )

/** This tag comes before the guard's, as the guard reads it at once. */
const keyOfSession = key => (key ? html`<meta name="session-key" content="${key}">\n` : '')

/**
 * A whole page. Pages without `member` show nothing personal, whoever is signed in.
 * @param {{ guardTag: unknown, canary: string, sessionKey?: string,
 *   show?: { mode: object, isSignedIn: () => boolean } }} site
 * @param {{ title: string, path: string, main: unknown, guide?: string[], member?: boolean, script?: string,
 *   unguarded?: boolean }} page
 */
export function layout(site, page) {
  const { title, member = false, script, unguarded = false } = page
  const { show } = site
  const { canary, sessionKey } = member ? site : { canary: '', sessionKey: '' }
  return html`<!doctype html>
<html lang="en">
<head>
${keyOfSession(sessionKey)}${unguarded ? '' : site.guardTag}${show ? frameScript(show, member) : ''}<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${[title, canary, 'Harbour'].filter(Boolean).join(' · ')}</title>
<link rel="icon" href="/icon.svg">
${styleSheets(site.canary)}${show ? frameHead : ''}${script ? html`<script type="module" src="${script}"></script>\n` : ''}</head>
<body${canary ? html` class="canary"` : ''}>
${show ? framed(show, page, content(page)) : content(page)}
</body>
</html>
`.toString()
}
