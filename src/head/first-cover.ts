import { createSheet } from '../browser/elements.js'
import { genuineDocument } from '../browser/genuine.js'

const STYLE =
  ':root>*{display:none!important}:root{background:Canvas!important}:root::before{content:"This page is hidden: its logout guard did not load."}'

export interface FirstCover {
  readonly lift: () => void
  /** Shows a text that says why the page is hidden. */
  readonly explain: () => void
}

/** Sets a neutral title, which comes before the page's own. Returns a function that gives that one back. */
function hideTitle(): () => void {
  const { title } = genuineDocument
  genuineDocument.title = location.host
  return () => {
    if (title) genuineDocument.title = title
    else genuineDocument.querySelector('head>title')?.remove()
  }
}

/** Hides one element by its inline style. */
function hidePart(element: HTMLElement) {
  const { style } = element
  // Another head may have set this `none`.
  const display = style.display.replace('none', '')
  return {
    assert() {
      if (style.display !== 'none') style.setProperty('display', 'none', 'important')
    },
    show() {
      style.display = display
      // No empty attribute where there was none. Chromium removes the attribute only if it was read since it changed.
      if (!element.getAttribute('style')) element.removeAttribute('style')
    },
  }
}

/**
 * Hides everything in two ways until the rest is here; the rest knows what to save and to give back. An inline style
 * hides the root, since at the first script there is nothing else. A style sheet leaves room for a notice.
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
      // Without constructed style sheets there is no text to show.
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
