import type { PromptOptions } from '../../../src/idle/prompt.js'
import { openPage, type Page } from '../open-page.js'

type PromptModule = typeof import('../../../src/idle/prompt.js')

/** A clock that stands still until `pass` moves it, and runs what is due meanwhile. `jump` is a clock that is set. */
export function holdClock({ window }: Page) {
  const timers = new Map<number, { at: number; run: () => void }>()
  let now = 1_700_000_000_000
  let elapsed = 0
  let last = 0
  window.Date.now = () => now
  window.setTimeout = ((run: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) => {
    timers.set(++last, { at: elapsed + ms, run: () => run(...values) })
    return last
  }) as typeof window.setTimeout
  window.clearTimeout = id => void timers.delete(id as number)
  const runNext = (until: number) => {
    const [id, timer] = [...timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? []
    if (id === undefined || !timer || timer.at > until) return false
    timers.delete(id)
    now += timer.at - elapsed
    elapsed = timer.at
    timer.run()
    return true
  }
  return {
    in: (ms: number) => now + ms,
    timers,
    pass(ms: number) {
      const until = elapsed + ms
      while (runNext(until)) {}
      now += until - elapsed
      elapsed = until
    },
    jump: (ms: number) => {
      now += ms
    },
  }
}

/** What is shown of the prompt of a page. */
export function shownIn(page: Page) {
  const host = () => page.document.querySelector<HTMLElement>('logout-guard-prompt')
  const part = <E extends HTMLElement = HTMLElement>(name: string) =>
    host()?.shadowRoot?.querySelector<E>(`[part=${name}]`) as E
  return {
    host,
    part,
    dialog: () => part<HTMLDialogElement>('dialog'),
    styleOf: (name: string) => page.window.getComputedStyle(part(name)),
    /** The part at the middle of a part, if nothing is above it. */
    partAt: (name: string) => {
      const { x, y, width, height } = part(name).getBoundingClientRect()
      return host()
        ?.shadowRoot?.elementFromPoint(x + width / 2, y + height / 2)
        ?.getAttribute('part')
    },
    focused: () => host()?.shadowRoot?.activeElement?.getAttribute('part'),
  }
}

/** A page with all kinds of content, a prompt that is not shown yet, and what was chosen. */
export async function openWithPrompt(options: PromptOptions = {}, html?: { lang: string }) {
  const page = await openPage('rich')
  if (html) page.document.documentElement.lang = html.lang
  const clock = holdClock(page)
  const { createPrompt } = await page.load<PromptModule>('idle/prompt.js')
  const chosen: string[] = []
  const choose = (what: string) => () => void chosen.push(`${what}, ${page.document.activeElement?.id}`)
  const prompt = createPrompt(options, { onStay: choose('stay'), onSignOut: choose('sign out') })
  page.window.focus()
  page.find('#name').focus()
  return { page, clock, prompt, chosen, ...shownIn(page) }
}
