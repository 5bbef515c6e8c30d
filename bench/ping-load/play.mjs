/** Which of the tabs a look goes to: any other one for a switch, any at all after a gap, the same if it only had no focus. */
function chosen({ isHidden, choice }, current, tabs) {
  return isHidden ? Math.floor(choice * tabs) : current
}

/** Plays one visit with so many tabs. The subject is told what happens to each tab, as its browser would tell it. */
export function play(acts, tabs, subject) {
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
    look(act) {
      const tab = chosen(act, current, tabs)
      if (isVisible && tab === current && act.isHidden) return
      if (isVisible && tab !== current) subject.hide(act.at, current)
      if (opened.has(tab)) subject.show(act.at, tab, act.isHidden)
      else subject.open(act.at, tab)
      opened.add(tab)
      current = tab
      isVisible = true
    },
    'sign-out': ({ at }) => subject.signOut(at, current),
    close: ({ at }) => subject.close(at),
  }
  for (const act of acts) looks[act.type](act)
}
