/**
 * A session library in each tab that asks when its tab becomes visible. `asksInAllTabs`: with every answer all other
 * tabs ask too, as in next-auth 4. `asksOnLoad`: each new document asks; else the server puts the session into it.
 */
export function askOnFocus(count, { asksInAllTabs = false, asksOnLoad = false } = {}) {
  let tabs = new Set()
  const ask = at => {
    const asking = asksInAllTabs ? tabs.size : 1
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
    /** A page from the back/forward cache becomes visible too. */
    back: (at, _tab, isCached) => (isCached ? ask(at) : load(at)),
    signOut(at) {
      if (asksInAllTabs) for (let one = 1; one < tabs.size; one++) count.add(at)
      close()
    },
  }
}
