import { back } from './back/back.js'
import { ways } from './back/ways.js'
import { blank } from './blank/blank.js'
import { evaluation } from './evaluation/evaluation.js'
import { firstPage } from './first-page/first-page.js'
import type { Bench } from './measure.js'
import { signOut } from './sign-out/sign-out.js'
import { together } from './together/together.js'

/** All benchmarks, in the order of the tables. */
export const benches: Bench[] = [back, ways, blank, signOut, firstPage, evaluation, together]
