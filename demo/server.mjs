import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { createSite } from './create-site.mjs'

const port = process.env.PORT || '8080'
const guardFile = path.join(import.meta.dirname, '../dist/logout-guard.js')

const worker = { 'data-worker-url': '/logout-guard-sw.js' }

/** @param {string} message @returns {never} */
function giveUp(message) {
  console.error(message)
  process.exit(1)
}

if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) giveUp(`PORT must be a number up to 65535, not "${port}".`)
if (!existsSync(guardFile)) giveUp('The guard is not built yet: run "npm run build", then start again.')

const server = createServer(createSite({ guard: { file: guardFile, attributes: worker }, modes: true, canary: false }))
server.once('error', error => {
  if (error.code === 'EADDRINUSE') giveUp(`Port ${port} is taken: choose another one, for example PORT=8081 npm start.`)
  giveUp(`The site could not start on port ${port}: ${error.message}`)
})
// Only this machine can reach the site, because the login page prints the passwords.
server.listen(Number(port), '127.0.0.1', () => {
  console.log(`Harbour is open: http://localhost:${server.address().port}`)
  console.log('Choose at the top of each page what protects it: nothing, no-store headers, or logout-guard.')
  console.log('Sign in as alice or bob, password demo. Ctrl+C stops the site.')
})
