/**
 * A session library in each tab that asks when its tab becomes visible. `tellsOthers`: every answer makes all other tabs
 * ask too, as next-auth 4 does. `asksOnLoad`: a new document asks first; else the server put the session into it.
 */
export function askOnFocus(count, { tellsOthers = false, asksOnLoad = false } = {}) {
  let tabs = new Set()
  const ask = at => {
    const asking = tellsOthers ? tabs.size : 1
    for (let one = 0; one < asking; one++) count.add(at)
  }
  const load = at => asksOnLoad && ask(at)
  const open = (at, tab) => {
    tabs.add(tab)
    load(at)
  }
  const close = () => {
    tabs = new Set()
  }
  return {
    ...{ begin: at => open(at, 0), open, view: load, hide() {}, close },
    show: (at, _tab, wasHidden) => wasHidden && ask(at),
    /** Out of the back/forward cache a page becomes visible too. */
    back: (at, _tab, isCached) => (isCached ? ask(at) : load(at)),
    signOut(at) {
      if (tellsOthers) for (let one = 1; one < tabs.size; one++) count.add(at)
      close()
    },
  }
}
