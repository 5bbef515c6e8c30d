import { createSheet } from '../browser/elements.js'
import { genuineDocument } from '../browser/genuine.js'

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

/** Hides one element by its own style. */
function hidePart(element: HTMLElement) {
  const { style } = element
  // `none` may be another head's.
  const display = style.display.replace('none', '')
  return {
    assert() {
      if (style.display !== 'none') style.setProperty('display', 'none', 'important')
    },
    show() {
      style.display = display
      // No empty attribute where there was none. Chromium removes only what was read since it changed.
      if (!element.getAttribute('style')) element.removeAttribute('style')
    },
  }
}

/**
 * Hides everything in two ways until the rest is here, which knows what to save and to give back: the root itself, since
 * at the first script there is nothing else, and a sheet, which leaves room for a notice.
 */
export function firstCover(): FirstCover {
  const { documentElement: root } = genuineDocument
  const sheet = createSheet(STYLE)
  const giveTitle = hideTitle()
  const others = () => genuineDocument.adoptedStyleSheets.filter(other => other !== sheet)
  let part = hidePart(root)
  const assert = () => {
    part.assert()
    if (sheet) genuineDocument.adoptedStyleSheets = [...others(), sheet]
  }
  const observer = new MutationObserver(assert)
  const watch = (target: Node) => observer.observe(target, { attributeFilter: ['style'], childList: true })
  assert()
  watch(root)
  return {
    explain() {
      const { body } = genuineDocument
      // In browsers without constructed sheets there would be no notice.
      if (!sheet || !body) return
      part.show()
      part = hidePart(body)
      assert()
      watch(body)
    },
    lift() {
      observer.disconnect()
      part.show()
      if (sheet) genuineDocument.adoptedStyleSheets = others()
      giveTitle()
    },
  }
}
