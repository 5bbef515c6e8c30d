import type { Tab } from '../../support/tab.js'

/** What a page noted as the limit ended the session: all in ms since 1970. */
export interface EndNote {
  /** When it was about to be covered. */
  at: number
  /** The end that the limit had. */
  end: number
}

type Guarded = { logoutGuard: { on(type: 'beforeLeave', listener: () => void): void } }

/** Runs in the page. Another tab may remove the end before this one reads it. */
function watch(key: string) {
  const read = () => Number(localStorage.getItem('logout-guard:default:ends'))
  let end = read()
  addEventListener('storage', () => {
    end = read() || end
  })
  const note = () => localStorage.setItem(key, JSON.stringify({ at: Date.now(), end: read() || end }))
  ;(window as unknown as Guarded).logoutGuard.on('beforeLeave', note)
}

/** Lets this tab's page note its end. The function that it returns reads the note in any page of the site. */
export async function noteEnd(tab: Tab, name: string): Promise<() => Promise<EndNote>> {
  const key = `end-of-${name}`
  await tab.run(watch, key)
  return async () => JSON.parse((await tab.run(of => localStorage.getItem(of), key)) ?? 'null')
}
