/**
 * In every tab, after the guard's own script: notes when a bare message came, when the tab had hidden itself in the
 * simplest way after a message, and when the guard had covered the page.
 */
const script = `<script>
const now = () => performance.timeOrigin + performance.now()
const notes = { heard: [], hidden: [], covered: [] }
const [bare, plain] = ['bare', 'plain'].map(name => new BroadcastChannel(name))
const { style } = document.documentElement
bare.onmessage = () => notes.heard.push(now())
plain.onmessage = () => {
  style.setProperty('display', 'none', 'important')
  document.documentElement.getBoundingClientRect()
  notes.hidden.push(now())
}
logoutGuard.on('cover', () => notes.covered.push(now()))
</script>`

const payments = Array.from({ length: 40 }, (_, index) => `<li>Payment ${index}: ${index * 7} €</li>`).join('\n')

export const ACCOUNT = `<!doctype html>
<meta charset="utf-8"><title>Account</title><link rel="icon" href="data:,">
${script}<h1>Your account</h1><ul>${payments}</ul>`

/** To the guard a benchmark that signs in and out so often looks like a redirect loop (LG211), so this page forgets. */
export const LOGIN = `<!doctype html>
<meta charset="utf-8"><title>Sign in</title><link rel="icon" href="data:,">
<script>sessionStorage.clear()</script><h1>Sign in</h1>`
