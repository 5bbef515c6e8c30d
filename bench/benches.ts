import { back } from './back/back.js'
import { evaluation } from './evaluation/evaluation.js'
import type { Bench } from './measure.js'
import { signOut } from './sign-out/sign-out.js'

/** All of them, in the order of the tables. */
export const benches: Bench[] = [back, signOut, evaluation]
