import type { Case } from './case.js'
import { aSignOutByForm } from './cases/a-sign-out-by-form.js'

export const allCases: Case[] = [aSignOutByForm]
