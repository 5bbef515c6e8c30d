import type { Tab } from '../../support/tab.js'

type Counting = { covers: number; logoutGuard: { on(type: 'cover', listener: () => void): void } }

function count() {
  const page = window as unknown as Counting
  page.covers = 0
  page.logoutGuard.on('cover', () => page.covers++)
}

/** Counts from now on how often the guard covers this tab's page. */
export async function countCovers(tab: Tab): Promise<() => Promise<number>> {
  await tab.run(count)
  return () => tab.run(() => (window as unknown as Counting).covers)
}
