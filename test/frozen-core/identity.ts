import type { Running } from './marker.js'
import { type Place, placeOf } from './place.js'
import type { Context, Page, Signal } from './states.js'
import { isOther, tagFrom } from './tags.js'

/** Where the page stands once the sign-out is forgotten: it did not happen. */
export const placeAfter = ({ birth }: Page, { marker }: Context) => placeOf(birth, { ...marker, intent: null })

/** What is known of who is signed in now. The key in a page tells of now only if the page is of this epoch, or the next. */
export function tagNow(page: Page, signal: Signal, context: Context, salt: string): string | null {
  const isOfNow = ['own', 'newborn'].includes(placeAfter(page, context))
  const key = context.key ?? (isOfNow ? context.pageKey : null)
  return tagFrom(key, 'user' in signal ? signal.user : null, salt)
}

/** Whether somebody else than the person of that epoch is signed in. Without a tag nobody knows. */
export function isReplaced(of: Pick<Running, 'epoch' | 'tag'> | null, page: Page, signal: Signal, context: Context) {
  return of !== null && isOther(of.tag, tagNow(page, signal, context, of.epoch.nonce))
}

/** Whether this session key is known not to be the one of that epoch. */
export const isOtherKey = ({ epoch, tag }: Pick<Running, 'epoch' | 'tag'>, key: string | null) =>
  isOther(tag, tagFrom(key, null, epoch.nonce))

/** Whether another session key is there than at the first script of the page. */
export const isOutdated = (page: Page, { key }: Context) => page.key !== null && key !== null && page.key !== key

/**
 * Where the page stands now. Where the session key of this moment is not the one of the epoch that runs, the marker
 * tells of a session that is over, and not of this one: it counts as missing.
 */
export function placeNow({ birth }: Page, { marker, key }: Context): Place {
  const place = placeOf(birth, marker)
  return place === 'own' && marker.running && isOtherKey(marker.running, key) ? 'missing' : place
}

/** What the document itself says: whether the server made it for the session of the epoch that runs, or for another. */
export function isOwnKey({ marker: { running }, pageKey }: Context): boolean | undefined {
  const [ofPage] = tagFrom(pageKey, null, running?.epoch.nonce ?? '')?.split(' ') ?? []
  const [ofEpoch] = running?.tag?.split(' ') ?? []
  return ofPage && ofEpoch ? ofPage === ofEpoch : undefined
}
