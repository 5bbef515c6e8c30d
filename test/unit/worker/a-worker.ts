import 'fake-indexeddb/auto'
import { createRecords, type Records } from '../../../sw/records.js'
import type { WorkerContext } from '../../../sw/worker-context.js'
import { mortal, type World } from './a-world.js'

type ResumeModule = typeof import('../../../sw/resume.js')

const ORIGIN = 'https://site.example'
export const PING_TIMEOUT = 50

const place = (pathname: string) => ({ origin: ORIGIN, pathname, search: '' })

function contextOf({ name, broadcast }: World, records: Records): WorkerContext {
  const routes = { origin: ORIGIN, protect: ['/app/*'], login: [place('/login')], logout: [place('/logout')] }
  const config = {
    ...{ version: '0.1.0', name, protect: ['/app/*'], protectAssets: ['/avatars/*'], pingTimeout: PING_TIMEOUT },
    ...{ loginUrl: `${ORIGIN}/login`, logoutUrl: [`${ORIGIN}/logout`] },
    ping: { url: `${ORIGIN}/session`, signedOutStatus: [401], signInOrigins: [], expect: null, passive: true },
  }
  const assets = { ...routes, protect: config.protectAssets }
  return { config, routes, assets, records, broadcast: type => void broadcast.push(type) }
}

/** `fetch` that rejects when it is aborted, as the real one does. */
function fetchOf(world: World): typeof fetch {
  return (url, init) => {
    world.asked.push(String(url))
    const aborted = new Promise<never>((_, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason))
    })
    return Promise.race([world.answer(), aborted])
  }
}

/** One public page is open, and visible. */
function clientsOf({ clients, documents, woken }: World) {
  const postMessage = ({ type }: { type: string }) => void woken.push(type)
  const matchAll = async () => [{ url: `${ORIGIN}/about`, visibilityState: 'visible', postMessage }, ...documents]
  return { matchAll, get: async (id: string) => clients[id] }
}

let count = 0

/** A worker that just started in this world, and dies after so many steps. */
export async function startWorker(world: World, steps = Number.POSITIVE_INFINITY) {
  let left = steps
  const live = () => (left-- > 1 ? Promise.resolve() : new Promise<void>(() => {}))
  const open = async (name: string) => mortal(await world.caches.open(name), live)
  const caches = mortal({ keys: world.caches.keys, open }, live)
  Object.assign(globalThis, {
    clients: clientsOf(world),
    caches,
    location: new URL(`${ORIGIN}/sw.js`),
    fetch: fetchOf(world),
  })
  const records = mortal(createRecords(world.name, PING_TIMEOUT), live)
  const context = contextOf(world, records)
  count += 1
  // Each worker has its own modules: this one has a state.
  const { resume, cancelChecks } = (await import(`../../../sw/resume.js?${count}`)) as ResumeModule
  return {
    ...{ context, records, cancelChecks },
    resume: () => resume(context),
    /** Resumes; resolves when everything is done, or the worker is dead. */
    async liveOn() {
      const done = resume(context).then(() => true)
      while (left > 0 && !(await Promise.race([done, soon()])));
    },
  }
}

const soon = () => new Promise<false>(resolve => setImmediate(resolve, false))
