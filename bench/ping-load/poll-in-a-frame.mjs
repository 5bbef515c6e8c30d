/** An iframe in each tab that asks repeatedly; the browser throttles a tab that is hidden for long. */
export function pollInAFrame(count, { pollEvery, throttledAfter, throttledTo }) {
  let tabs = new Map()
  const advance = (tab, until) => {
    while (tab.next <= until) {
      count.add(tab.next)
      tab.next += tab.next - tab.hiddenAt > throttledAfter ? throttledTo : pollEvery
    }
  }
  const open = (at, tab) => tabs.set(tab, { next: at + pollEvery, hiddenAt: Number.POSITIVE_INFINITY })
  const change = (at, tab, hiddenAt) => {
    const found = tabs.get(tab)
    advance(found, at)
    found.hiddenAt = hiddenAt
    if (hiddenAt > at) found.next = Math.min(found.next, at + pollEvery)
  }
  const close = at => {
    for (const tab of tabs.values()) advance(tab, at)
    tabs = new Map()
  }
  return {
    ...{ begin: at => open(at, 0), open, view() {}, back() {}, signOut: close, close },
    hide: (at, tab) => change(at, tab, at),
    show: (at, tab) => change(at, tab, Number.POSITIVE_INFINITY),
  }
}
