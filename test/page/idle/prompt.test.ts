import { a11ySnapshot, sendKeys, sendMouse } from '@web/test-runner-commands'
import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { createPrompt } from '../../../src/idle/prompt.js'
import { isPainted } from '../effects/cover/open-with-cover.js'
import { openPage, type Page } from '../open-page.js'
import { until } from '../until.js'
import { openWithPrompt, shownIn } from './open-with-prompt.js'

type NoticeModule = typeof import('../../../src/effects/notice.js')
type CoverModule = typeof import('../../../src/effects/cover/cover.js')

const press = (key: string) => sendKeys({ press: key })

/** Clicks in a page, at a point of its own. */
const clickAt = ({ frame }: Page, x: number, y: number) => {
  const { left, top } = frame.getBoundingClientRect()
  return sendMouse({ type: 'click', position: [Math.round(left + x), Math.round(top + y)] })
}

const inShadow = ({ document }: Page) => document.querySelector('#host')?.shadowRoot

describe('the prompt', () => {
  it('is one modal dialog beside the body, however often it is shown', async () => {
    const { page, clock, prompt, host, dialog } = await openWithPrompt()
    prompt.show(clock.in(60_000))
    const first = host()
    prompt.show(clock.in(50_000))
    expect(host()).to.equal(first)
    expect(page.document.querySelectorAll('logout-guard-prompt')).to.have.length(1)
    expect(host()?.parentElement).to.equal(page.document.documentElement)
    expect(dialog().matches(':modal')).to.equal(true)
  })

  it('puts the focus on Stay, and lets nothing of the page have it', async () => {
    const { page, clock, prompt, focused, host } = await openWithPrompt()
    prompt.show(clock.in(60_000))
    expect(focused()).to.equal('stay')
    page.find('#note').focus()
    expect(page.document.activeElement).to.equal(host())
    await press('Tab')
    expect(focused()).to.equal('sign-out')
  })

  it('gives the focus back, also to an element in a shadow root', async () => {
    const { page, clock, prompt } = await openWithPrompt()
    const field = inShadow(page)?.querySelector<HTMLElement>('#field')
    for (const element of [page.find('#note'), field as HTMLElement]) {
      element.focus()
      prompt.show(clock.in(60_000))
      expect(page.document.activeElement?.localName).to.equal('logout-guard-prompt')
      prompt.hide()
      expect((element.getRootNode() as Document).activeElement).to.equal(element)
    }
  })

  it('keeps the caret where it was', async () => {
    const { page, clock, prompt } = await openWithPrompt()
    page.find<HTMLInputElement>('#name').setSelectionRange(2, 5)
    prompt.show(clock.in(60_000))
    prompt.hide()
    const { selectionStart, selectionEnd } = page.find<HTMLInputElement>('#name')
    expect([page.document.activeElement?.id, selectionStart, selectionEnd]).to.deep.equal(['name', 2, 5])
  })

  it('is hidden without an error when the element that had the focus is gone', async () => {
    const { page, clock, prompt, host } = await openWithPrompt()
    prompt.show(clock.in(60_000))
    page.find('#name').remove()
    prompt.hide()
    expect(host()).to.equal(null)
    expect(page.document.activeElement).to.equal(page.document.body)
  })

  it('can be hidden before it is shown, twice, and after the page removed it, and be shown again', async () => {
    const { clock, prompt, host, dialog } = await openWithPrompt()
    prompt.hide()
    prompt.show(clock.in(60_000))
    host()?.remove()
    prompt.hide()
    prompt.hide()
    prompt.show(clock.in(60_000))
    host()?.remove()
    clock.pass(5000)
    expect(host()).to.equal(null)
    prompt.show(clock.in(60_000))
    expect(dialog().matches(':modal')).to.equal(true)
    expect(clock.timers.size).to.equal(1)
  })

  it('closes, gives the focus back and reports what was chosen, by mouse or key', async () => {
    const { page, clock, prompt, chosen, host, part } = await openWithPrompt()
    for (const [name, answer] of [
      ['stay', 'stay, name'],
      ['sign-out', 'sign out, name'],
    ] as const) {
      prompt.show(clock.in(60_000))
      const { x, y } = part(name).getBoundingClientRect()
      await clickAt(page, x + 9, y + 9)
      expect(chosen.splice(0)).to.deep.equal([answer])
      prompt.show(clock.in(60_000))
      part(name).focus()
      await press('Enter')
      expect(chosen.splice(0)).to.deep.equal([answer])
      expect(host()).to.equal(null)
    }
    expect(clock.timers.size).to.equal(0)
  })

  it('takes Escape for Stay, every time', async () => {
    const { clock, prompt, chosen, host } = await openWithPrompt()
    for (const _ of '123') {
      prompt.show(clock.in(60_000))
      await press('Escape')
      expect(chosen.splice(0)).to.deep.equal(['stay, name'])
      expect(host()).to.equal(null)
    }
  })

  it('ignores a click beside it, and so does the page', async () => {
    const { page, clock, prompt, chosen, dialog } = await openWithPrompt()
    let clicks = 0
    page.document.body.addEventListener('click', () => clicks++)
    const { x, y } = page.find('#button').getBoundingClientRect()
    await clickAt(page, x + 5, y + 5)
    expect(clicks).to.equal(1)
    prompt.show(clock.in(60_000))
    await clickAt(page, x + 5, y + 5)
    expect(dialog().matches(':modal')).to.equal(true)
    expect([clicks, chosen]).to.deep.equal([1, []])
  })

  it('is above a modal dialog of the page, which stays open and gets the focus back', async () => {
    for (const rootOf of [({ document }: Page) => document, inShadow]) {
      const { page, clock, prompt, chosen, focused, partAt } = await openWithPrompt()
      inShadow(page)?.append(page.find('#dialog').cloneNode(true))
      const dialog = rootOf(page)?.querySelector<HTMLDialogElement>('#dialog')
      const input = page.document.createElement('input')
      dialog?.append(input)
      dialog?.showModal()
      input.focus()
      // Chromium closes dialogs together that no key or click of the person lies between.
      await press('a')
      prompt.show(clock.in(60_000))
      expect([focused(), partAt('stay')]).to.deep.equal(['stay', 'stay'])
      await press('Escape')
      expect(chosen).to.have.length(1)
      expect(dialog?.matches(':modal')).to.equal(true)
      expect(rootOf(page)?.activeElement).to.equal(input)
    }
  })

  it('is above an element that fills the screen', async () => {
    const { page, clock, prompt, partAt } = await openWithPrompt()
    // Only after a key of the person may an element fill the screen.
    await press('a')
    await page.find('#box').requestFullscreen()
    expect(page.document.fullscreenElement?.id).to.equal('box')
    prompt.show(clock.in(60_000))
    expect(partAt('stay')).to.equal('stay')
    expect(page.document.fullscreenElement?.id).to.equal('box')
    prompt.hide()
    await page.document.exitFullscreen()
  })

  it('is hidden by the cover, and can be used again when that is lifted', async () => {
    const { page, clock, prompt, chosen, host, dialog, focused, partAt } = await openWithPrompt()
    const cover = (await page.load<CoverModule>('effects/cover/cover.js')).createCover()
    prompt.show(clock.in(60_000))
    expect(isPainted(dialog())).to.equal(true)
    cover.set()
    expect(isPainted(dialog())).to.equal(false)
    host()?.style.setProperty('display', 'block', 'important')
    await until(() => !isPainted(dialog()))
    cover.lift()
    expect([focused(), partAt('stay')]).to.deep.equal(['stay', 'stay'])
    await press('Enter')
    expect(chosen).to.deep.equal(['stay, name'])
  })

  it('leaves the keys and clicks to the notice of a covered page', async () => {
    const { page, clock, prompt } = await openWithPrompt()
    const cover = (await page.load<CoverModule>('effects/cover/cover.js')).createCover()
    const { showNotice, hideNotice } = await page.load<NoticeModule>('effects/notice.js')
    let retries = 0
    prompt.show(clock.in(60_000))
    cover.set()
    showNotice('unknown', { onRetry: () => retries++ })
    await press('Enter')
    expect(retries).to.equal(1)
    hideNotice()
  })

  it('is an alert dialog with a name and a description for screen readers', async () => {
    const { host, part } = shownIn({ document, window } as Page)
    const prompt = createPrompt({}, { onStay: () => {}, onSignOut: () => {} })
    prompt.show(Date.now() + 3 * 60_000)
    const tree = JSON.stringify(await a11ySnapshot({}))
    expect(part('dialog').getRootNode()).to.equal(host()?.shadowRoot)
    prompt.hide()
    expect(tree).to.match(
      /"role":"alertdialog",[^{]*"name":"Are you still there\?","description":"You will be signed out in 3 minutes\.","modal":true/,
    )
    expect(tree).to.match(/"role":"button",[^{]*"name":"Stay signed in","focused":true/)
    expect(tree.match(/"role":"StaticText",[^{]*"name":"You will/g)).to.have.length(1)
  })

  it('violates nothing on a site with a strict Content-Security-Policy and Trusted Types', async () => {
    const page = await openPage('strict', { file: '../test/fixtures/prompt.js', type: 'module' })
    const { createPrompt: create } = page.window as unknown as { createPrompt: typeof createPrompt }
    const prompt = create({}, { onStay: () => {}, onSignOut: () => {} })
    prompt.show(Date.now() + 60_000)
    expect(shownIn(page).styleOf('dialog').position).to.equal('fixed')
    expect(shownIn(page).styleOf('dialog').borderRadius).to.equal('9.6px')
    expect(page.window.recorded.lines).to.deep.equal([])
    prompt.hide()
  })
})
