import type { EngineName, Profile, ProfileKind, Trust } from '../test/support/browser.js'
import { display } from '../test/support/display.js'
import { engines } from '../test/support/engines.js'

/** Starts an engine on a display of its own, calls the task with a new profile, and closes everything again. */
export async function withProfile<T>(
  engine: EngineName,
  task: (profile: Profile, screen: string) => Promise<T>,
  trust?: Trust,
  kind: ProfileKind = 'light',
): Promise<T> {
  const screen = await display()
  const browser = await engines[engine](screen.name, trust)
  const profile = await browser.profile(kind)
  try {
    return await task(profile, screen.name)
  } finally {
    await profile.close()
    await browser.close()
    await screen.stop()
  }
}
