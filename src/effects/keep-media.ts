import { everyElement } from './every-element.js'

/** Stops what plays, so that it is not heard behind the cover nor seen in a floating window; returns what plays on. */
export function keepMedia(): () => void {
  const playing: HTMLMediaElement[] = []
  for (const element of everyElement(document)) {
    if (element instanceof HTMLMediaElement && !element.paused) playing.push(element)
  }
  const stop = ({ target }: Event) => {
    if (!(target instanceof HTMLMediaElement)) return
    playing.push(target)
    target.pause()
  }
  for (const media of playing) media.pause()
  document.addEventListener('play', stop, true)
  if (document.pictureInPictureElement) void document.exitPictureInPicture()
  return () => {
    document.removeEventListener('play', stop, true)
    // A browser that wants a new gesture before sound leaves the player paused, with its own controls.
    for (const media of playing) media.play().catch(() => media.pause())
  }
}
