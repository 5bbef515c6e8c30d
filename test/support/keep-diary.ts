import type { DiaryEntry } from './diary-entry.js'

/**
 * Runs in the page. Notes in `window.name` when the document starts and when it is shown. The name belongs to the tab
 * and lives on when the guard replaces the document, so that a test can tell afterwards whether the way back that it
 * filmed was a restore or a load. A restored page finds the name as it left it and writes on from there, so entries are
 * compared, not counted. Storage cannot serve: Firefox shows a restored page an old copy for good.
 */
export function keepDiary(): void {
  const self = window as unknown as { keepsDiary?: boolean }
  if (self.keepsDiary || !location.protocol.startsWith('http')) return
  self.keepsDiary = true
  const written = (): DiaryEntry[] => (window.name ? JSON.parse(window.name) : [])
  const note = (entry: Partial<DiaryEntry>) => {
    const about = { path: location.pathname, born: performance.timeOrigin, at: Date.now() }
    window.name = JSON.stringify([...written(), { ...about, ...entry }])
  }
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
  const { notRestoredReasons } = (navigation ?? {}) as { notRestoredReasons?: unknown }
  note({ what: 'start', type: navigation?.type ?? '', notRestored: JSON.stringify(notRestoredReasons ?? null) })
  addEventListener('pageshow', event => note({ what: 'pageshow', persisted: event.persisted }))
}
