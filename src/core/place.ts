import { isSameEpoch } from './epochs.js'
import { type Marker, type Standing, standingOf, topOf } from './marker.js'
import type { Birth } from './states.js'

/**
 * Where a document stands to the marker. `own`: its epoch runs. `other`: another one does. `newborn`: it came from the
 * network while none ran, and nothing happened since. `public`: there is nothing to hide, and no sign-out to confirm.
 */
export type Place = Exclude<Standing, 'running'> | 'own' | 'other' | 'newborn' | 'public'

export function placeOf(birth: Birth, marker: Marker): Place {
  const standing = standingOf(marker)
  if (birth.kind === 'public') return standing === 'ending' ? 'ending' : 'public'
  if (birth.kind === 'newborn' && standing !== 'ending' && topOf(marker) <= birth.seen) return 'newborn'
  if (standing !== 'running' || !marker.running) return standing === 'running' ? 'missing' : standing
  const { epoch } = marker.running
  if (birth.kind === 'epoch') return isSameEpoch(birth.epoch, epoch) ? 'own' : 'other'
  return birth.kind === 'newborn' && epoch.n === birth.seen + 1 ? 'own' : 'other'
}
