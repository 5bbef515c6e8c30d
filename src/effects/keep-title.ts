/**
 * The title is seen under every cover: tab strip, task bar, history menu. Puts a neutral one in its place, and remembers
 * what the page sets meanwhile. Returns what gives it back.
 */
export function keepTitle(): () => void {
  const hadTitle = document.querySelector('head > title') !== null
  const neutral = location.host
  const before = document.title
  let kept = before
  const hide = () => {
    if (document.title === neutral) return
    kept = document.title
    document.title = neutral
  }
  hide()
  const observer = new MutationObserver(hide)
  observer.observe(document.head ?? document, { childList: true, subtree: true, characterData: true })
  return () => {
    observer.disconnect()
    // At the first script there is no title yet: ours came before the page's own, which shows as soon as it is gone.
    if (!hadTitle) document.querySelector('head > title')?.remove()
    if (hadTitle || kept !== before) document.title = kept
  }
}
