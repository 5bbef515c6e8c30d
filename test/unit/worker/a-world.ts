import { createStore, getMany, setMany } from 'idb-keyval'
import { formatRecord, type Marker } from '../../../src/core/marker.js'
import type { Caches } from '../../../src/core/purge-caches.js'

/** Cache Storage as a map of addresses. */
function fakeCaches(): Caches & { readonly stored: Map<string, Set<string>> } {
  const stored = new Map<string, Set<string>>()
  const open = async (name: string) => {
    const urls = stored.get(name) ?? new Set()
    return { keys: async () => [...urls].map(url => ({ url })), delete: async (url: string) => urls.delete(url) }
  }
  return { keys: async () => [...stored.keys()], open, stored }
}

/** A document that the worker controls. */
export interface FakeClient {
  url: string
  postMessage(message: unknown, ports: MessagePort[]): void
  navigate(url: string): Promise<unknown>
}

let count = 0

/** Everything that outlives a worker: its database, the caches, and the server that it asks. */
export function aWorld() {
  count += 1
  return {
    name: `world-${count}`,
    caches: fakeCaches(),
    /** The messages that the worker broadcast. */
    broadcast: [] as string[],
    /** The pages that it controls. */
    documents: [] as FakeClient[],
    /** The messages that it posted to single windows. */
    woken: [] as string[],
    /** Clients by their ids; a promise if the browser waits. */
    clients: {} as Record<string, unknown>,
    /** What the server was asked. */
    asked: [] as string[],
    /** What it answers. */
    answer: (): Response | Promise<Response> => new Response(null, { status: 401 }),
  }
}

export type World = ReturnType<typeof aWorld>

const storeOf = ({ name }: World) => createStore(`logout-guard:${name}`, 'marker')
const text = (record: Parameters<typeof formatRecord>[0] | null) => record && formatRecord(record)

/** Puts the pages' copy of a marker into the database, and anything else. */
export async function stored(world: World, { running, end, intent }: Marker, more: object = {}): Promise<void> {
  const records = { running: text(running), end: text(end), intent: text(intent), ...more }
  await setMany(Object.entries(records), storeOf(world))
}

export const inDatabase = (world: World, ...keys: string[]) => getMany<unknown>(keys, storeOf(world))

/** Every method calls `live` when it is done. If that never resolves, nothing follows. */
export function mortal<T extends object>(target: T, live: () => Promise<void>): T {
  const methods = Object.entries(target).map(([name, action]) => {
    const act = async (...args: unknown[]) => {
      const result = await action(...args)
      await live()
      return result
    }
    return [name, act]
  })
  return Object.fromEntries(methods)
}
