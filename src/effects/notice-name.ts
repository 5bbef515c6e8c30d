/** The element of the notice: the only child of the root that the cover leaves visible. */
export const NOTICE = 'logout-guard-notice'
