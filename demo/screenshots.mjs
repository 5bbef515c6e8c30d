// npm run screenshots: pictures of the running demo for docs/screenshots/, from Debian's Chromium with its bfcache on.
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import puppeteer from 'puppeteer-core'
import { createSite } from './create-site.mjs'

const folder = path.join(import.meta.dirname, '../docs/screenshots')
const sizes = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]
const worker = { 'data-worker-url': '/logout-guard-sw.js' }

/** Chromium's sandbox refuses to run as root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const launch = () =>
  puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: [...asRoot, '--hide-scrollbars'],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })

/** What a visitor does: clicks, and waits for the result. Scripts in the page navigate, as a click does. */
function createVisit(page, origin) {
  const at = (where, seen) =>
    page.waitForFunction(
      (pathname, selector) =>
        location.pathname === pathname &&
        document.readyState === 'complete' &&
        (window.logoutGuard?.state ?? 'open') === 'open' &&
        document.querySelector(selector)?.checkVisibility(),
      { timeout: 15_000 },
      where,
      seen,
    )
  const perform = async (task, where, seen = 'main') => {
    await page.evaluate(task).catch(() => undefined)
    await at(where, seen)
  }
  return {
    choose: mode => page.goto(`${origin}/?mode=${mode}`),
    async signIn() {
      await page.goto(`${origin}/login`)
      await page.type('#username', 'alice')
      await page.type('#password', 'demo')
      await perform(() => document.getElementById('sign-in').click(), '/account')
      await page.waitForFunction(() => document.getElementById('balance').textContent !== '…')
    },
    signOut: () => perform(() => document.getElementById('sign-out-button').click(), '/login'),
    verdict: () => page.waitForFunction(() => document.getElementById('visits').textContent.includes('signed out')),
    leave: () => perform(() => document.getElementById('leave').click(), '/about'),
    back: (where, seen) => perform(() => history.back(), where, seen),
  }
}

const result = '#result:not(:empty)'

const scenes = {
  welcome: ({ choose }) => choose('guard'),
  async account({ choose, signIn, leave, back }) {
    await choose('guard')
    await signIn()
    await leave()
    await back('/account', result)
  },
  async 'signed-out'({ signOut, verdict, back }) {
    await signOut()
    await verdict()
    await back('/login', result)
  },
  async leak({ choose, signIn, signOut, back }) {
    await choose('none')
    await signIn()
    await signOut()
    await back('/account', result)
  },
}

/** The pages have few colours: with a palette the files are a third as large. */
function reduce(file) {
  const palette = 'split[a][b];[a]palettegen=max_colors=160[p];[b][p]paletteuse=dither=none'
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', file, '-vf', palette, `${file}.small.png`])
  renameSync(`${file}.small.png`, file)
}

async function shot(page, name) {
  const file = path.join(folder, `${name}.png`)
  await page.screenshot({ path: file })
  reduce(file)
}

async function shoot(page, name) {
  for (const size of sizes) {
    await page.setViewport(size)
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])
      await shot(page, `${name}-${size.width}-${value}`)
    }
  }
  await page.setViewport(sizes[0])
}

async function openPanel(page) {
  await page.setViewport(sizes[1])
  await page.click('#panel-toggle')
  await shot(page, 'panel-390-dark')
  await page.click('#panel-toggle')
}

async function run(origin, browser) {
  const [page] = await browser.pages()
  const visit = createVisit(page, origin)
  await page.setViewport(sizes[0])
  for (const [name, scene] of Object.entries(scenes)) {
    await scene(visit)
    await shoot(page, name)
    if (name === 'account') await openPanel(page)
    console.log(`${name}: done`)
  }
}

mkdirSync(folder, { recursive: true })
const guard = { attributes: worker }
const server = createServer(createSite({ guard, modes: true, canary: false }))
await new Promise(resolve => server.listen(0, 'localhost', resolve))
const browser = await launch()
try {
  await run(`http://localhost:${server.address().port}`, browser)
} finally {
  await browser.close()
  server.close()
}
