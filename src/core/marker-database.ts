/** The parts of `IDBObjectStore` and its database that this needs, in a page or a worker. */
interface Objects {
  readonly transaction: {
    readonly db: { close(): void; onclose: ((event: never) => unknown) | null; onversionchange: unknown }
  }
}

type Use<Mode, Store> = <T>(mode: Mode, action: (objects: Store) => T | PromiseLike<T>) => Promise<T>

/**
 * A store of idb-keyval that closes its database when somebody wants to delete it, and opens it anew when it is used
 * again. Kept open it would block that, and every tab that opens it afterwards.
 */
export function closeOnVersionChange<Mode, Store extends Objects>(store: Use<Mode, Store>): Use<Mode, Store> {
  return (mode, action) =>
    store(mode, objects => {
      const { db } = objects.transaction
      db.onversionchange = () => {
        db.close()
        // So idb-keyval is told of a database that the browser closed.
        db.onclose?.({} as never)
      }
      return action(objects)
    })
}
