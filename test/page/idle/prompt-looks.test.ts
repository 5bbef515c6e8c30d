import { emulateMedia } from '@web/test-runner-commands'
import { expect } from 'chai'
import '../leave-nothing-behind.js'
import type { Page } from '../open-page.js'
import { openWithPrompt } from './open-with-prompt.js'

const PARTS = ['dialog', 'title', 'message', 'stay', 'sign-out'] as const
const LONG = 'Zu Ihrer Sicherheit melden wir Sie in {time} automatisch ab, falls Sie bis dahin nichts weiter tun.'
const GERMAN = { title: 'Sind Sie noch da?', message: LONG, stay: 'Angemeldet bleiben', signOut: 'Jetzt abmelden' }

const style = ({ document }: Page, css: string) =>
  document.head.insertAdjacentHTML('beforeend', `<style>${css}</style>`)

async function openShown(css = '', options = {}) {
  const opened = await openWithPrompt(options)
  style(opened.page, css)
  opened.prompt.show(opened.clock.in(60_000))
  return opened
}

describe('the looks of the prompt', () => {
  it('are not those of the page', async () => {
    const plain = await openShown()
    const spoilt = await openShown(
      `html{font-size:62.5%} *, dialog, button, logout-guard-prompt{color:red!important;visibility:hidden!important;
      opacity:0!important;pointer-events:none!important;font:3px/9 cursive!important;letter-spacing:1em!important;
      text-transform:uppercase!important;transform:scale(0)!important;filter:blur(9px)!important;
      text-align:end!important;white-space:nowrap!important;position:absolute!important;width:9px!important}`,
    )
    const properties = ['color', 'visibility', 'opacity', 'pointerEvents', 'font', 'letterSpacing', 'textTransform']
    const geometry = ['textAlign', 'whiteSpace', 'width', 'height', 'position', 'display']
    for (const part of PARTS) {
      const looks = ({ styleOf }: typeof plain) =>
        [...properties, ...geometry].map(name => styleOf(part)[name as 'color'])
      expect(looks(spoilt)).to.deep.equal(looks(plain))
    }
    expect(spoilt.partAt('stay')).to.equal('stay')
  })

  it('follow the custom properties', async () => {
    const { styleOf } = await openShown(`:root{--logout-guard-prompt-background:rgb(1, 1, 1);
      --logout-guard-prompt-color:rgb(2, 2, 2);--logout-guard-prompt-accent:rgb(3, 3, 3);
      --logout-guard-prompt-radius:5px;--logout-guard-prompt-font:Georgia, serif}`)
    const dialog = styleOf('dialog')
    expect([dialog.backgroundColor, dialog.color, dialog.borderRadius, dialog.fontFamily]).to.deep.equal([
      ...['rgb(1, 1, 1)', 'rgb(2, 2, 2)', '5px', 'Georgia, serif'],
    ])
    const [stay, signOut] = [styleOf('stay'), styleOf('sign-out')]
    expect([stay.backgroundColor, stay.color, stay.borderRadius]).to.deep.equal(['rgb(3, 3, 3)', 'rgb(1, 1, 1)', '5px'])
    expect([signOut.borderColor, signOut.color, signOut.fontFamily]).to.deep.equal([
      ...['rgb(3, 3, 3)', 'rgb(2, 2, 2)', 'Georgia, serif'],
    ])
  })

  for (const part of PARTS) {
    it(`can be changed by ::part(${part})`, async () => {
      const { styleOf } = await openShown(`logout-guard-prompt::part(${part}){color:rgb(4, 5, 6)}`)
      expect(styleOf(part).color).to.equal('rgb(4, 5, 6)')
    })
  }

  for (const [colorScheme, preferred, text] of [
    ['light dark', 'dark', 'rgb(255, 255, 255)'],
    ['light dark', 'light', 'rgb(0, 0, 0)'],
    ['dark', 'light', 'rgb(255, 255, 255)'],
    ['normal', 'dark', 'rgb(0, 0, 0)'],
  ] as const) {
    it(`are those of a page with color-scheme: ${colorScheme} where ${preferred} is preferred`, async () => {
      await emulateMedia({ colorScheme: preferred })
      const { styleOf } = await openShown(`:root{color-scheme:${colorScheme}}`)
      const { color, backgroundColor } = styleOf('dialog')
      const stay = { color: styleOf('stay').color, background: styleOf('stay').backgroundColor }
      await emulateMedia({ colorScheme: 'light' })
      expect(color).to.equal(text)
      expect(stay).to.deep.equal({ color: backgroundColor, background: color })
      expect(color).not.to.equal(backgroundColor)
    })
  }

  it('have no motion', async () => {
    const { dialog, page } = await openShown()
    const all = [dialog(), ...dialog().querySelectorAll('*')].map(element => page.window.getComputedStyle(element))
    expect(all.map(({ animationName }) => animationName)).to.deep.equal(all.map(() => 'none'))
    expect(all.map(({ transitionDuration }) => transitionDuration)).to.deep.equal(all.map(() => '0s'))
  })

  for (const [width, height] of [
    [320, 600],
    [320, 240],
    [1024, 600],
  ] as const) {
    it(`fit a screen of ${width} × ${height}`, async () => {
      const { page, clock, prompt, part, dialog, partAt } = await openWithPrompt({ texts: GERMAN, lang: 'de' })
      page.frame.width = String(width)
      page.frame.height = String(height)
      prompt.show(clock.in(180_000))
      const { left, right, top, bottom } = dialog().getBoundingClientRect()
      expect([left >= 8, right <= width - 8, top >= 8, bottom <= height - 8]).to.deep.equal([true, true, true, true])
      expect(right - left).to.equal(Math.min(352, width - 32))
      expect(Math.abs(left + right - page.document.documentElement.clientWidth)).to.be.lessThan(2)
      expect(dialog().scrollWidth).to.equal(dialog().clientWidth)
      for (const name of ['stay', 'sign-out']) {
        part(name).scrollIntoView()
        expect(partAt(name)).to.equal(name)
        expect(part(name).offsetHeight).to.be.at.least(40)
      }
    })
  }

  it('show which button has the focus, by a ring beside its edge', async () => {
    const { styleOf } = await openShown()
    expect([styleOf('stay').outlineStyle, styleOf('stay').outlineOffset]).to.deep.equal(['auto', '2px'])
    expect(styleOf('sign-out').outlineStyle).to.equal('none')
  })

  it('are plain in a browser without constructed style sheets, and the prompt works', async () => {
    const { page, clock, prompt, part, chosen } = await openWithPrompt()
    Object.defineProperty(page.window.Document.prototype, 'adoptedStyleSheets', { value: undefined })
    prompt.show(clock.in(60_000))
    part('stay').click()
    expect(chosen).to.deep.equal(['stay, name'])
  })

  it('hide the words for screen readers from sight, and from them alone', async () => {
    const { host, dialog, partAt } = await openShown()
    const announcement = host()?.shadowRoot?.querySelector('#announcement') as HTMLElement
    expect(announcement.checkVisibility({ opacityProperty: true, visibilityProperty: true })).to.equal(true)
    expect(dialog().ownerDocument.defaultView?.getComputedStyle(announcement).clipPath).to.equal('inset(50%)')
    expect(partAt('message')).to.equal('message')
    expect(dialog().scrollHeight).to.equal(dialog().clientHeight)
  })
})
