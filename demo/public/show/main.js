import { drawLast, drawVisit } from './draw-visit.js'
import { showResult } from './result.js'
import { clearNotes, readNotes, visitsFrom } from './visits.js'
import { shortly } from './words.js'

const byId = id => document.getElementById(id)
const SHOWN = 12
// References are kept, as the guard takes every element out of a page that it leaves.
const parts = Object.fromEntries(
  ['panel', 'panel-body', 'watching', 'last', 'visits', 'nothing', 'news', 'result'].map(id => [id, byId(id)]),
)
const ownTab = Number(sessionStorage.getItem('harbour:tab'))
/** Beside a page the panel shows the visits in its mode only; in its own window it shows them all. */
const { mode } = parts['panel-body'].dataset
const isOurs = visit => !parts.result || visit.mode === mode

const watching = {
  none: 'Nobody is watching: the site has no protection. The panel only shows how each page came back.',
  'no-store': 'Nobody is watching: there is a header, but no script. The panel only shows how each page came back.',
  guard: 'The guard does not run on this page, which is public. Other pages and tabs are watched.',
}

function showState() {
  const state = window.logoutGuard?.state
  parts.watching.textContent = state ? `The guard runs on this page, which is ${state}.` : watching[mode]
}

function showNews([visit]) {
  if (!parts.news) return
  parts.news.textContent = visit?.isBack ? shortly(visit) : (visit?.steps.at(-1)?.to ?? '')
}

function show() {
  const visits = visitsFrom(readNotes(localStorage)).filter(isOurs)
  parts.visits.replaceChildren(...visits.slice(0, SHOWN).map(visit => drawVisit(visit, ownTab)))
  parts.last.replaceChildren(...drawLast(visits.find(({ isBack }) => isBack)))
  parts.nothing.hidden = visits.length > 0
  showState()
  showNews(visits)
  const own = visits.filter(({ tab }) => tab === ownTab)
  if (parts.result) showResult(own, parts.result)
}

/** Many notes come in one task; drawing once is enough for them. */
let isWaiting = false
function showSoon() {
  if (isWaiting) return
  isWaiting = true
  setTimeout(() => {
    isWaiting = false
    show()
  })
}

function toggle({ currentTarget }) {
  const isOpen = currentTarget.getAttribute('aria-expanded') !== 'true'
  currentTarget.setAttribute('aria-expanded', String(isOpen))
  currentTarget.textContent = isOpen ? 'Hide' : 'Show'
  parts.panel.classList.toggle('is-open', isOpen)
}

function closeOnEscape({ key }) {
  if (key === 'Escape' && parts.panel.classList.contains('is-open')) byId('panel-toggle').click()
}

addEventListener('harbour:note', showSoon)
addEventListener('storage', showSoon)
// A frozen page gets no events from other tabs.
addEventListener('pageshow', showSoon)
byId('panel-toggle')?.addEventListener('click', toggle)
parts.panel.addEventListener('keydown', closeOnEscape)
byId('clear').addEventListener('click', () => {
  clearNotes(localStorage)
  show()
})
show()
