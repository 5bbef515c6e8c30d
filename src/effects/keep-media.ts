import { everyElement } from './every-element.js'

/** Stops what plays, so that it is not heard behind the cover nor seen in a floating window; returns what plays on. */
export function keepMedia(): () => void {
  const playing: HTMLMediaElement[] = []
  for (const element of everyElement(document)) {
    if (element instanceof HTMLMediaElement && !element.paused) playing.push(element)
  }
  for (const media of playing) media.pause()
  if (document.pictureInPictureElement) void document.exitPictureInPicture()
  return () => {
    // A browser that wants a new gesture before sound leaves the player paused, with its own controls.
    for (const media of playing) media.play().catch(() => media.pause())
  }
}
