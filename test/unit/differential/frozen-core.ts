import { next } from '../../frozen-core/next.js'
import { startOf } from '../../frozen-core/start.js'
import type { Core, Decision } from '../a-core.js'
import { adaptTable } from '../adapt-table.js'

/** The core as it was before its rebuild. */
export const FROZEN_CORE = adaptTable({ startOf, next }) as Core<Decision>
