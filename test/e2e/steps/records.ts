import type { Tab } from '../../support/tab.js'
import { outcome } from './outcome.js'

/** Runs in the page. It opens no database that does not exist. */
async function readAll(): Promise<Record<string, unknown>> {
  const name = 'logout-guard:default'
  if (!(await indexedDB.databases()).some(database => database.name === name)) return {}
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await result(indexedDB.open(name))
  const store = database.transaction('marker').objectStore('marker')
  const [keys, values] = await Promise.all([result(store.getAllKeys()), result(store.getAll())])
  database.close()
  return Object.fromEntries(keys.map((key, index) => [key, values[index]]))
}

/** What the guard keeps in its database, where pages and worker meet. */
export const records = (tab: Tab): Promise<Record<string, unknown>> => outcome(tab, readAll)
