import { existsSync, readdirSync } from 'node:fs'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { freePort } from './free-port.js'
import { startProcess } from './start-process.js'
import { until } from './until.js'

export interface WebkitSession {
  driver: WebDriver
  close(): Promise<void>
}

/** Debian keeps it in the library folder of the architecture. */
function miniBrowser(): string {
  const paths = readdirSync('/usr/lib').map(folder => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
  const found = paths.find(path => existsSync(path))
  if (!found) throw new Error('MiniBrowser is missing: apt-get install webkit2gtk-driver')
  return found
}

/** Rendering without a graphics card; the sandbox needs user namespaces that a container seldom has. */
const bare = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
}

async function driverProcess(display: string) {
  const port = await freePort()
  const env = { ...process.env, ...bare, DISPLAY: display }
  const { stop } = await startProcess('WebKitWebDriver', [`--port=${port}`], { env })
  const url = `http://127.0.0.1:${port}`
  await until(async () => (await fetch(`${url}/status`)).ok, { what: 'WebKitWebDriver' })
  return { url, stop }
}

const capabilities = () =>
  new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation', '--geometry=1024x768'] },
  })

/** One MiniBrowser with the WebKitWebDriver that drives it. */
export async function webkitSession(display: string): Promise<WebkitSession> {
  const server = await driverProcess(display)
  const driver = await new Builder().usingServer(server.url).withCapabilities(capabilities()).build()
  const close = async () => {
    await driver.quit()
    await server.stop()
  }
  return { driver, close }
}
