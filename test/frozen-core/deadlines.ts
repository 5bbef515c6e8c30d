/** A verdict younger than this is not asked for again when a page opens or is shown, in ms. */
export const RECENT = 60_000
