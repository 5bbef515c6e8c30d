import type { Case } from './case.js'
import { onLeaving } from './leaving.js'
import { onRestored } from './restored.js'
import { onShown } from './shown.js'
import { onSignedIn } from './signed-in.js'
import { onSignedOut } from './signed-out.js'
import { onSigningOut } from './signing-out.js'

export const everyCase: readonly Case[] = [
  ...onRestored,
  ...onShown,
  ...onLeaving,
  ...onSigningOut,
  ...onSignedIn,
  ...onSignedOut,
]
