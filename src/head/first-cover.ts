import { createSheet } from '../effects/create-sheet.js'
import { genuineDocument } from '../genuine-document.js'

const STYLE =
  ':root>*{display:none!important}:root{background:Canvas!important}:root::before{content:"This page is hidden: its logout guard did not load."}'

export interface FirstCover {
  readonly lift: () => void
  /** Says why nothing is shown. */
  readonly explain: () => void
}

/** A neutral title: where the document has none yet, ours comes before the page's own. */
function hideTitle(): () => void {
  const { title } = genuineDocument
  genuineDocument.title = location.host
  return () => {
    if (title) genuineDocument.title = title
    else genuineDocument.querySelector('head>title')?.remove()
  }
}

/**
 * Hides everything in two ways until the rest is here, which knows what to save and to give back: the root itself, since
 * at the first script there is nothing else, and a sheet, which leaves room for a notice.
 */
export function firstCover(): FirstCover {
  const { documentElement: root } = genuineDocument
  const { style } = root
  // `none` may be another head's.
  const display = style.display.replace('none', '')
  const sheet = createSheet(STYLE)
  const giveTitle = hideTitle()
  const others = () => genuineDocument.adoptedStyleSheets.filter(other => other !== sheet)
  const assert = () => {
    if (style.display !== 'none') style.setProperty('display', 'none', 'important')
    if (sheet) genuineDocument.adoptedStyleSheets = [...others(), sheet]
  }
  const observer = new MutationObserver(assert)
  assert()
  observer.observe(root, { attributeFilter: ['style'], childList: true })
  const unhide = () => {
    observer.disconnect()
    style.display = display
    // No empty attribute where there was none.
    if (!style.length) root.removeAttribute('style')
  }
  return {
    explain() {
      // In browsers without constructed sheets there is nothing else.
      if (sheet) unhide()
    },
    lift() {
      unhide()
      if (sheet) genuineDocument.adoptedStyleSheets = others()
      giveTitle()
    },
  }
}
