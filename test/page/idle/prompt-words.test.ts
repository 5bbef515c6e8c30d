import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { createPrompt, type PromptOptions } from '../../../src/idle/prompt.js'
import type { Page } from '../open-page.js'
import { until } from '../until.js'
import { openWithPrompt, shownIn } from './open-with-prompt.js'

type Opened = Awaited<ReturnType<typeof openWithPrompt>>

const GERMAN = { title: 'Noch da?', message: 'Abmeldung in {time}.', stay: 'Bleiben', signOut: 'Abmelden' }

const announcementOf = ({ host }: Opened) => host()?.shadowRoot?.querySelector<HTMLElement>('#announcement')
const announced = (opened: Opened) => announcementOf(opened)?.textContent

/** Every text that an element gets while `during` runs, the first included. */
function textsOf({ page }: Opened, element: HTMLElement, during: () => void) {
  const observer = new page.window.MutationObserver(() => {})
  observer.observe(element, { childList: true })
  const first = element.textContent
  during()
  const added = observer.takeRecords().flatMap(({ addedNodes }) => [...addedNodes].map(node => node.textContent))
  return [first, ...added]
}

describe('the count-down of the prompt', () => {
  for (const [left, time] of [
    [30 * 60_000, '30 minutes'],
    [151_000, '3 minutes'],
    [149_000, '2 minutes'],
    [90_001, '2 minutes'],
    [90_000, '90 seconds'],
    [59_001, '60 seconds'],
    [1000, '1 second'],
    [1, '1 second'],
    [0, '0 seconds'],
    [-60_000, '0 seconds'],
  ] as const) {
    it(`says "${time}" ${left} ms before the end`, async () => {
      const opened = await openWithPrompt()
      opened.prompt.show(opened.clock.in(left))
      expect(opened.part('message').textContent).to.equal(`You will be signed out in ${time}.`)
      expect(announced(opened)).to.equal(`You will be signed out in ${time}.`)
      expect(opened.clock.timers.size).to.equal(left > 0 ? 1 : 0)
    })
  }

  it('changes each second, never twice in one, and ends at 0', async () => {
    const opened = await openWithPrompt()
    const { clock, prompt, part } = opened
    prompt.show(clock.in(5400))
    const texts = textsOf(opened, part('message'), () => clock.pass(10_000))
    expect(texts.map(text => /\d/.exec(text ?? '')?.[0]).join('')).to.equal('6543210')
    expect(clock.timers.size).to.equal(0)
  })

  it('changes when a second is over, not a second after it was shown', async () => {
    const { clock, prompt, part } = await openWithPrompt()
    prompt.show(clock.in(5400))
    clock.pass(399)
    expect(part('message').textContent).to.contain(' 6 seconds')
    clock.pass(2)
    expect(part('message').textContent).to.contain(' 5 seconds')
  })

  it('follows the clock on the wall, also when that jumps', async () => {
    const { clock, prompt, part } = await openWithPrompt()
    prompt.show(clock.in(80_000))
    clock.jump(50_000)
    clock.pass(1001)
    expect(part('message').textContent).to.contain(' 29 seconds')
    clock.jump(3_600_000)
    clock.pass(1001)
    expect(part('message').textContent).to.contain(' 0 seconds')
  })

  it('runs with the clock of the browser', async () => {
    const { part } = shownIn({ document, window } as Page)
    const prompt = createPrompt({}, { onStay: () => {}, onSignOut: () => {} })
    prompt.show(Date.now() + 1500)
    await until(() => part('message').textContent?.includes(' 1 second.'))
    await until(() => part('message').textContent?.includes(' 0 seconds.'))
    prompt.hide()
  })

  it('moves to another end', async () => {
    const { clock, prompt, part } = await openWithPrompt()
    prompt.show(clock.in(40_000))
    prompt.show(clock.in(80_000))
    expect(part('message').textContent).to.contain(' 80 seconds')
    clock.pass(1001)
    expect(part('message').textContent).to.contain(' 79 seconds')
    expect(clock.timers.size).to.equal(1)
  })

  it('is announced at the start, and when a minute and 20 seconds are left', async () => {
    const opened = await openWithPrompt()
    const { clock, prompt, part } = opened
    prompt.show(clock.in(150_500))
    const element = announcementOf(opened) as HTMLElement
    const texts = textsOf(opened, element, () => clock.pass(200_000))
    expect(texts.map(text => /\d+ \w+/.exec(text ?? '')?.[0])).to.deep.equal(['3 minutes', '60 seconds', '20 seconds'])
    expect(part('message').ariaHidden).to.equal('true')
    expect(element.ariaLive).to.equal('assertive')
  })

  it('is announced again if the end moves across such a moment, and only then', async () => {
    const opened = await openWithPrompt()
    const { clock, prompt } = opened
    prompt.show(clock.in(15_000))
    const element = announcementOf(opened) as HTMLElement
    const texts = textsOf(opened, element, () => {
      for (const left of [18_000, 120_000, 110_000]) prompt.show(clock.in(left))
    })
    expect(texts.map(text => /\d+ \w+/.exec(text ?? '')?.[0])).to.deep.equal(['15 seconds', '2 minutes'])
  })
})

describe('the words of the prompt', () => {
  it('are those of the site, and English where it gives none', async () => {
    const { clock, prompt, part } = await openWithPrompt({ texts: { title: 'Hello?', stay: 'I am here' } })
    prompt.show(clock.in(20_000))
    const words = ['title', 'message', 'stay', 'sign-out'].map(name => part(name).textContent)
    expect(words).to.deep.equal(['Hello?', 'You will be signed out in 20 seconds.', 'I am here', 'Sign out'])
  })

  const cases: [documentLang: string, options: PromptOptions, lang: string, dir: string, time: string][] = [
    ['', {}, 'en', 'ltr', '20 seconds'],
    ['en-GB', {}, 'en-GB', 'ltr', '20 seconds'],
    ['EN', {}, 'en', 'ltr', '20 seconds'],
    ['enm', {}, 'en', 'ltr', '20 seconds'],
    ['de', {}, 'en', 'ltr', '20 seconds'],
    ['ar', {}, 'en', 'ltr', '20 seconds'],
    ['de', { lang: 'de' }, 'en', 'ltr', '20 seconds'],
    ['de', { lang: 'en-AU' }, 'en-AU', 'ltr', '20 seconds'],
    ['de', { texts: GERMAN }, 'de', 'ltr', '20 Sekunden'],
    ['fr', { texts: GERMAN, lang: 'de-AT' }, 'de-AT', 'ltr', '20 Sekunden'],
    ['fr', { texts: { title: GERMAN.title } }, 'en', 'ltr', '20 seconds'],
    ['de_DE', { texts: GERMAN }, 'en', 'ltr', '20 seconds'],
    ['en', { texts: GERMAN, lang: 'no language' }, 'en', 'ltr', '20 seconds'],
    ['en', { texts: GERMAN, lang: 'ar-EG' }, 'ar-EG', 'rtl', '٢٠ ثانية'],
    ['en', { texts: GERMAN, lang: 'he' }, 'he', 'rtl', '20 שניות'],
    ['en', { texts: GERMAN, lang: 'az-Arab' }, 'az-Arab', 'rtl', ''],
    ['en', { texts: GERMAN, lang: 'dv' }, 'dv', 'rtl', ''],
  ]
  for (const [documentLang, options, lang, dir, time] of cases) {
    it(`are ${lang} and ${dir} in a document in "${documentLang}" with ${JSON.stringify(options)}`, async () => {
      const { page, clock, prompt, dialog, part, styleOf } = await openWithPrompt(options, { lang: documentLang })
      page.document.documentElement.dir = dir === 'ltr' ? 'rtl' : 'ltr'
      prompt.show(clock.in(20_000))
      expect(dialog().lang).to.equal(lang)
      expect(styleOf('dialog').direction).to.equal(dir)
      expect(part('message').textContent).to.contain(time)
    })
  }

  it('may contain what is special in a replacement', async () => {
    const { clock, prompt, part } = await openWithPrompt({ texts: { message: "$& {time} $' <b>" } })
    prompt.show(clock.in(20_000))
    expect(part('message').textContent).to.equal("$& 20 seconds $' <b>")
  })
})
