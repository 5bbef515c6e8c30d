/** Which tab the person looks at: a random one after a switch or a hidden gap, the same if it only had no focus. */
function chosen({ isHidden, choice }, current, tabs) {
  return isHidden ? Math.floor(choice * tabs) : current
}

/** Simulates one visit with so many tabs. The subject gets the events of each tab, as from its browser. */
export function play(actions, tabs, subject) {
  const opened = new Set([0])
  let current = 0
  let isVisible = true
  const looks = {
    begin: ({ at }) => subject.begin(at),
    view: ({ at }) => subject.view(at, current),
    back: ({ at, isCached }) => subject.back(at, current, isCached),
    away({ at, isHidden }) {
      if (isHidden) subject.hide(at, current)
      isVisible = !isHidden
    },
    look(action) {
      const tab = chosen(action, current, tabs)
      if (isVisible && tab === current && action.isHidden) return
      if (isVisible && tab !== current) subject.hide(action.at, current)
      if (opened.has(tab)) subject.show(action.at, tab, action.isHidden)
      else subject.open(action.at, tab)
      opened.add(tab)
      current = tab
      isVisible = true
    },
    'sign-out': ({ at }) => subject.signOut(at, current),
    close: ({ at }) => subject.close(at),
  }
  for (const action of actions) looks[action.type](action)
}
