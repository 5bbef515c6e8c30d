/**
 * Runs in the page. Notes when the document starts and when it is shown, so that a test can tell afterwards whether the
 * way back that it filmed was a restore or a load. The notes leave the browser at once: whatever a page can keep, the
 * guard may empty, and Firefox shows a restored page an old copy of sessionStorage.
 */
export function keepDiary(address: string): void {
  const self = window as unknown as { keepsDiary?: boolean }
  if (self.keepsDiary || !location.protocol.startsWith('http')) return
  self.keepsDiary = true
  const note = (entry: object) =>
    navigator.sendBeacon(address, JSON.stringify({ path: location.pathname, born: performance.timeOrigin, ...entry }))
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
  const { notRestoredReasons } = (navigation ?? {}) as { notRestoredReasons?: unknown }
  note({ what: 'start', type: navigation?.type, notRestored: JSON.stringify(notRestoredReasons ?? null) })
  addEventListener('pageshow', event => note({ what: 'pageshow', persisted: event.persisted }))
}
