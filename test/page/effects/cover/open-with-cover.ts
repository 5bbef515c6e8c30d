import { openPage, type Page } from '../../open-page.js'

type CoverModule = typeof import('../../../../src/effects/cover/cover.js')

/** A page with all kinds of content, and a cover for it that is not shown yet. */
export async function openWithCover(name = 'rich') {
  const page = await openPage(name)
  const { createCover } = await page.load<CoverModule>('effects/cover/cover.js')
  return { page, cover: createCover() }
}

/** Whether the style of an element paints nothing of it and its content. */
export const isHidden = ({ window }: Page, element: Element | null) =>
  element !== null && window.getComputedStyle(element).display === 'none'

/** Whether an element takes up any room on the screen. */
export const isPainted = (element: Element) => element.getClientRects().length > 0
