/** The parts of `IDBObjectStore` and its database that this file needs, in a page or a worker. */
interface Objects {
  readonly transaction: {
    readonly db: { close(): void; onclose: ((event: never) => unknown) | null; onversionchange: unknown }
  }
}

type Use<Mode, Store> = <T>(mode: Mode, action: (objects: Store) => T | PromiseLike<T>) => Promise<T>

/**
 * A store of idb-keyval that closes its database when somebody wants to delete it, and opens it again at the next use.
 * An open database would block the deletion, and every tab that opens the database after that.
 */
export function closeOnVersionChange<Mode, Store extends Objects>(store: Use<Mode, Store>): Use<Mode, Store> {
  return (mode, action) =>
    store(mode, objects => {
      const { db } = objects.transaction
      db.onversionchange = () => {
        db.close()
        // From this call idb-keyval learns that the database is closed; at the next use it opens it again.
        db.onclose?.({} as never)
      }
      return action(objects)
    })
}
