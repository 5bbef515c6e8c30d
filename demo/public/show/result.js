import { element } from './element.js'
import { describeBack } from './words.js'

const advice = 'Now choose logout-guard, and do the same.'
const leaks = {
  back: `Nobody is signed in, and Back showed this page again. ${advice}`,
  open: `Nobody is signed in any more, and this tab still shows the page. ${advice}`,
}

/** Whether this page shows an account although the last page from the server knew that nobody is signed in. */
function isLeaking({ isGuarded }) {
  const isMember = document.documentElement.dataset.member === 'yes'
  return isMember && !isGuarded && localStorage.getItem('harbour:signed-in') === 'no'
}

/** The Back that led here: to this page, or to the page before, which the guard emptied. */
function lastBack([current, previous]) {
  if (current.isBack) return current
  return previous?.isBack && previous.outcome === 'left' && previous.reveal === undefined ? previous : undefined
}

function verdictOn(visits) {
  const [current] = visits
  if (current && isLeaking(current)) return { isLeak: true, text: leaks[current.isBack ? 'back' : 'open'] }
  const back = current && lastBack(visits)
  return { isLeak: false, text: back ? describeBack(back) : '' }
}

/** Shows above the page how the last Back ended, with emphasis on a leak. */
export function showResult(visits, place) {
  const { isLeak, text } = verdictOn(visits)
  const parts = [isLeak && element('b', '', 'A leak. '), text].filter(Boolean)
  // Only once: a screen reader would repeat the text with every note.
  if (place.textContent === parts.map(part => part.textContent ?? part).join('')) return
  place.classList.toggle('leak', isLeak)
  place.replaceChildren(...parts)
}
