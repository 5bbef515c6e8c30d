import { VERSION } from '../../../src/core/protocol.js'
import type { WorkerConfig } from '../../../src/core/worker-config.js'
import { type Attributes, openPage, type Page } from '../open-page.js'
import { until } from '../until.js'

let count = 0

/** A folder of this server with a worker of its own, and a guard of its own name. All tests share one browser. */
export function aSite() {
  count += 1
  const name = `w${count}x${Math.floor(performance.timeOrigin % 1e8)}`
  const folder = `/w/${name}/`
  const scope = new URL(folder, location.href).href
  const attributes: Attributes = {
    ...{ 'data-name': name, 'data-worker-url': `${folder}guard.js`, 'data-protect': `${folder}answers/*` },
    ...{
      'data-ping-url': `${folder}session`,
      'data-login-url': `${folder}login`,
      'data-logout-url': `${folder}logout`,
    },
  }
  const registration = async () => {
    const found = await navigator.serviceWorker.getRegistration(scope)
    return found?.scope === scope ? found : undefined
  }
  return {
    ...{ name, folder, scope, attributes, registration },
    /** A page of this site, with our tag. */
    open: (more: Attributes = {}, fixture = 'guarded'): Promise<Page> =>
      openPage(`${folder}pages/${fixture}`, { ...attributes, ...more }),
    /** The registration, once its worker is active. */
    active: () =>
      until(async () => {
        const found = await registration()
        return found?.active?.state === 'activated' ? found : null
      }),
  }
}

export type Site = ReturnType<typeof aSite>

/** A page that the ready-made worker of this site controls, and the registration. */
export async function openGoverned(more: Attributes = {}) {
  const site = aSite()
  const first = await site.open(more)
  const registration = await site.active()
  first.frame.remove()
  const page = await site.open(more)
  await until(() => page.window.navigator.serviceWorker.controller)
  return { site, page, registration }
}

/** The configuration that the pages of a site give to the worker. */
export function configOf({ name, folder }: Site): WorkerConfig {
  const absolute = (path: string) => new URL(folder + path, location.href).href
  return {
    ...{ version: VERSION, name, protect: [`${folder}answers/*`], protectAssets: [], pingTimeout: 5000 },
    ...{ loginUrl: absolute('login'), logoutUrl: [absolute('logout')] },
    ping: {
      url: absolute('session'),
      signedOutStatus: [401, 419, 440],
      signInOrigins: [],
      expect: null,
      passive: true,
    },
  }
}

/** No worker outlives its test, and no database. */
afterEach(async () => {
  for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister()
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '')
})
