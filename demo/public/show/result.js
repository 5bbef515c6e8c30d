import { element } from './element.js'
import { tellBack } from './words.js'

const advice = 'Now wear logout-guard, and do the same.'
const leaks = {
  back: `Nobody is signed in, and Back brought this page to the screen again. ${advice}`,
  open: `Nobody is signed in any more, and this tab goes on showing the page. ${advice}`,
}

/** Whether this page shows an account although the last page from the server knew that nobody is signed in. */
function isLeaking({ isGuarded }) {
  const isMember = document.documentElement.dataset.member === 'yes'
  return isMember && !isGuarded && localStorage.getItem('harbour:signed-in') === 'no'
}

/** The Back that led here: this page's own, or that of the page before, which the guard emptied. */
function lastBack([current, previous]) {
  if (current.isBack) return current
  return previous?.isBack && previous.outcome === 'left' && previous.reveal === undefined ? previous : undefined
}

function verdictOn(visits) {
  const [current] = visits
  if (current && isLeaking(current)) return { isLeak: true, text: leaks[current.isBack ? 'back' : 'open'] }
  const back = current && lastBack(visits)
  return { isLeak: false, text: back ? tellBack(back) : '' }
}

/** Says above the page what the last Back came to, and says it loudly where it came to a leak. */
export function showResult(visits, place) {
  const { isLeak, text } = verdictOn(visits)
  const parts = [isLeak && element('b', '', 'A leak. '), text].filter(Boolean)
  // Said once: a screen reader would repeat it with every note.
  if (place.textContent === parts.map(part => part.textContent ?? part).join('')) return
  place.classList.toggle('leak', isLeak)
  place.replaceChildren(...parts)
}
