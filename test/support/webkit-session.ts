import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import type { Trust } from './browser.js'
import { freePort } from './free-port.js'
import { startProcess } from './start-process.js'
import { until } from './until.js'
import type { WebkitProgram } from './webkit-programs.js'
import { within } from './within.js'

export interface WebkitSession {
  driver: WebDriver
  close(): Promise<void>
}

/** Renders without a graphics card, and without the sandbox: it needs user namespaces, which few containers have. */
const bare = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
}

/** The browser inherits the environment of its driver. */
async function driverProcess(display: string, own: NodeJS.ProcessEnv = {}) {
  const port = await freePort()
  const env = { ...process.env, ...bare, ...own, DISPLAY: display }
  const { stop } = await startProcess('WebKitWebDriver', [`--port=${port}`], { env })
  const url = `http://127.0.0.1:${port}`
  await until(async () => (await fetch(`${url}/status`)).ok, { what: 'WebKitWebDriver' })
  return { url, stop }
}

const capabilities = ({ binary, args }: WebkitProgram, trust?: Trust) =>
  new Capabilities({
    browserName: 'MiniBrowser',
    acceptInsecureCerts: trust !== undefined,
    'webkitgtk:browserOptions': { binary, args },
  })

/** One program with the WebKitWebDriver that drives it. */
export async function webkitSession(display: string, program: WebkitProgram, trust?: Trust): Promise<WebkitSession> {
  const server = await driverProcess(display, program.env)
  const builder = new Builder().usingServer(server.url).withCapabilities(capabilities(program, trust))
  // If the program dies at its start, its driver waits for ever.
  const driver = await within(60_000, `to start ${program.binary}`, Promise.resolve(builder.build())).catch(
    async error => {
      await server.stop()
      throw error
    },
  )
  const close = async () => {
    await driver.quit()
    await server.stop()
  }
  return { driver, close }
}
