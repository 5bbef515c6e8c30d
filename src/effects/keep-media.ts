import { genuineDocument } from '../genuine-document.js'
import { everyRoot } from './every-root.js'

/** Stops what plays, so that it is not heard behind the cover nor seen in a floating window; returns what plays on. */
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
