import { everyRoot, takeOut } from '../../browser/elements.js'
import { genuineDocument } from '../../browser/genuine.js'
import { createBound } from './hide.js'

const find = () => genuineDocument.querySelector('head > title')

/**
 * People see the title under every cover: in the tab strip, the task bar, the history menu. Sets a neutral title, and
 * remembers what the page sets meanwhile. Returns a function that puts the title back.
 */
export function keepTitle(): () => void {
  const hadTitle = find() !== null
  const neutral = location.host
  const before = genuineDocument.title
  const passed = createBound()
  const putBack: (() => void)[] = []
  let kept = before
  const property = {
    configurable: true,
    get: () => kept,
    set(title: string) {
      kept = title
    },
  }
  // Against a page that sets its title again whenever it changes: its title elements are removed, and `document.title`
  // becomes a variable. A page that adds a new element each time wins for this task: the loop would freeze the tab.
  const insist = () => {
    Reflect.defineProperty(document, 'title', property)
    putBack.push(...[...genuineDocument.querySelectorAll('title:not(svg *)')].map(takeOut))
  }
  const hide = () => {
    const { title } = genuineDocument
    if (title === neutral || (putBack.length && !title)) return
    kept = title
    const bound = passed()
    if (bound === 0) genuineDocument.title = neutral
    else if (bound === 1) insist()
  }
  hide()
  const observer = new MutationObserver(hide)
  observer.observe(genuineDocument.head ?? document, { childList: true, subtree: true, characterData: true })
  return () => {
    observer.disconnect()
    if (putBack.length) Reflect.deleteProperty(document, 'title')
    for (const put of putBack) put()
    // At the first script the page had no title yet. The guard's comes first, and the page's own shows without it.
    if (!hadTitle) find()?.remove()
    if (hadTitle || kept !== before) genuineDocument.title = kept
  }
}

/**
 * Stops what plays, so that nobody hears it behind the cover or sees it in a floating window. Returns a function that
 * plays it on.
 */
export function keepMedia(): () => void {
  const media = everyRoot().flatMap(root => [...root.querySelectorAll<HTMLMediaElement>('video, audio')])
  const playing = media.filter(({ paused }) => !paused)
  const stop = ({ target }: Event) => {
    if (!(target instanceof HTMLMediaElement)) return
    playing.push(target)
    target.pause()
  }
  for (const one of playing) one.pause()
  genuineDocument.addEventListener('play', stop, true)
  if (genuineDocument.pictureInPictureElement) void genuineDocument.exitPictureInPicture()
  return () => {
    genuineDocument.removeEventListener('play', stop, true)
    // A browser that wants a new gesture before sound leaves the player paused, with its own controls.
    for (const one of playing) one.play().catch(() => one.pause())
  }
}
