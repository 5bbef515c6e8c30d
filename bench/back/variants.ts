import type { Variant } from '../measure.js'

const NO_STORE = 'no-store, no-cache, must-revalidate, private'
const CACHED = 'public, max-age=3600'

export interface BackVariant extends Variant {
  /** Attributes of the guard's script tag, in addition to those that every site needs; `null`: no guard. */
  guard: Record<string, string> | null
  /** `Cache-Control` of documents and of the API; `null`: none. */
  pages: string | null
  /** `Cache-Control` of the 30 subresources. */
  assets: string
  /** Whether Back must come from the bfcache, or must not. */
  isRestored: boolean
}

const restored = { pages: null, assets: CACHED, isRestored: true }
const loaded = { guard: null, pages: NO_STORE, isRestored: false }

export const variants: BackVariant[] = [
  { id: 'none', title: 'no guard (the page leaks)', guard: null, ...restored },
  { id: 'fresh', title: 'guard, `freshFor` 10 min', guard: { 'data-fresh-for': '10m' }, ...restored },
  { id: 'ping', title: 'guard, ping first', guard: {}, ...restored },
  { id: 'cached', title: '`no-store`, subresources cached', assets: CACHED, ...loaded },
  { id: 'uncached', title: '`no-store`, subresources too', assets: NO_STORE, ...loaded },
]
