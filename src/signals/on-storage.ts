import { listen } from './listen.js'

/** Another tab wrote localStorage; `key` is `null` if it cleared everything. */
export function onStorage(emit: (key: string | null) => void, target: EventTarget = window): () => void {
  return listen<StorageEvent>(target, 'storage', event => emit(event.key))
}
