import { element } from './element.js'
import { duration, explain, shortly, wayName } from './words.js'

const chip = (text, kind = '') => element('span', `chip ${kind}`, text)

const arrow = ({ from, to }) => [chip(from, `state-${from}`), ' → ', chip(to, `state-${to}`)]

function drawStep(step, begin) {
  const { signal, event, from, to, commands, at } = step
  const head = element('p', 'step-head', element('b', '', signal), element('span', 'when', `+${duration(at - begin)}`))
  const change = element('p', 'chips', ...(from === to ? [chip(to, `state-${to}`)] : arrow(step)))
  if (event === 'start') change.replaceChildren(chip(to, `state-${to}`))
  const orders = commands.map(command => element('code', 'command', command))
  if (orders.length > 0) change.append(element('span', 'orders', ...orders))
  return element('li', 'step', head, element('p', 'meaning', explain(step)), change)
}

const results = { left: 'emptied', notice: 'hidden', covered: 'covered', shown: '' }

function describeResult({ outcome, reveal, frame }) {
  if (outcome !== 'shown') return results[outcome]
  if (reveal !== undefined) return `revealed after ${duration(reveal)}`
  return frame === undefined ? '' : `seen after ${duration(frame)}`
}

/** One visit: a page came to the screen. Its steps are what the guard did, in order. */
export function drawVisit(visit, ownTab) {
  const { path, tab, isBack, steps, at, bytes, way } = visit
  const title = element('p', 'visit-head', element('b', '', isBack ? `Back to ${path}` : path))
  title.append(element('span', 'tab', tab === ownTab ? 'this tab' : `tab ${tab}`))
  const facts = [wayName(visit), describeResult(visit)].filter(Boolean)
  if (isBack && bytes !== undefined && way !== 'bfcache') facts.splice(1, 0, `transferSize ${bytes}`)
  const list = element('ol', 'steps', ...steps.map(step => drawStep(step, at)))
  return element('li', 'visit', title, element('p', 'facts', facts.join(' · ')), list)
}

const labels = { left: 'until the page was emptied', notice: 'and still hidden', covered: 'and still covered' }

/** The figures of the last Back, in large type; nothing before the first one. */
export function drawLast(visit) {
  if (!visit) return []
  const { outcome, reveal } = visit
  const label = labels[outcome] ?? (reveal === undefined ? 'until it was seen' : 'until it was revealed')
  return [
    element('p', 'last-head', 'Last Back', element('span', `way way-${visit.way}`, wayName(visit))),
    element('p', 'figure', element('b', '', shortly(visit) || '…'), ` ${label}`),
  ]
}
