import { isSameEpoch } from './epochs.js'
import { type Marker, type Standing, standingOf, topOf } from './marker.js'
import type { Birth } from './states.js'

/**
 * Where a document stands to the marker. `own`: its epoch runs. `other`: another one does. `newborn`: it came from the
 * network while none ran, and nothing happened since. `public`: there is nothing to hide, and no sign-out to confirm.
 */
export type Place = Exclude<Standing, 'running'> | 'own' | 'other' | 'newborn' | 'public'

/** Nobody knew the session that a newborn page may show: an end that came after its request may be the end of that one. */
const aged = (birth: Birth, { end }: Marker): Birth =>
  birth.kind === 'newborn' && end && end.at > birth.since ? { kind: 'stale' } : birth

/** Nobody knows whose document this is: while it waited for its first verdict, anybody may have signed in. */
export const isOrphan = (birth: Birth): boolean => birth.kind === 'newborn' && birth.orphan === true

export function placeOf(born: Birth, marker: Marker): Place {
  const standing = standingOf(marker)
  const birth = aged(born, marker)
  if (birth.kind === 'public') return standing === 'ending' ? 'ending' : 'public'
  if (birth.kind === 'newborn' && standing !== 'ending' && topOf(marker) <= birth.seen) return 'newborn'
  if (standing !== 'running') return standing
  const epoch = marker.running?.epoch
  if (!epoch) return 'missing'
  if (birth.kind === 'epoch') return isSameEpoch(birth.epoch, epoch) ? 'own' : 'other'
  return birth.kind === 'newborn' && !isOrphan(birth) && epoch.n === birth.seen + 1 ? 'own' : 'other'
}
