/**
 * A browser scrolls to the fragment, or else focuses what has `autofocus`, once, while the document is loaded: behind a
 * cover neither happens (measured: Chromium, Firefox). Returns what makes up for it.
 */
export function keepArrival(): () => void {
  return () => {
    const target = document.querySelector(':target')
    if (target) target.scrollIntoView({ behavior: 'instant' })
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>('[autofocus]')?.focus()
  }
}
