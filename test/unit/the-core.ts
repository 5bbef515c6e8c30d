import { begin } from '../../src/core/begin.js'
import { decide } from '../../src/core/decide.js'
import type { Page, State } from '../../src/core/states.js'
import type { Core, Decision } from './a-core.js'
import { adaptLevels } from './adapt-levels.js'

export interface Decided extends Decision {
  readonly page: Page & { readonly state: State }
}

/** The core of `src/core/`. */
export const CORE: Core<Decided> = adaptLevels({ begin, decide })
