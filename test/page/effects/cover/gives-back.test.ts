import { expect } from 'chai'
import '../../leave-nothing-behind.js'
import { until } from '../../until.js'
import { isPainted, openWithCover } from './open-with-cover.js'

describe('a cover gives back', () => {
  it('the scroll position of the page, both ways', async () => {
    const { page, cover } = await openWithCover()
    page.window.scrollTo(321, 1234)
    cover.set()
    expect(page.window.scrollY).to.equal(0)
    cover.lift()
    expect([page.window.scrollX, page.window.scrollY]).to.deep.equal([321, 1234])
  })

  it('the scroll position of a page in quirks mode', async () => {
    const { page, cover } = await openWithCover('quirks')
    expect(page.document.compatMode).to.equal('BackCompat')
    page.window.scrollTo(321, 1234)
    cover.set()
    expect(isPainted(page.find('#text'))).to.equal(false)
    cover.lift()
    expect([page.window.scrollX, page.window.scrollY]).to.deep.equal([321, 1234])
  })

  it('the scroll position of a page that reads from right to left', async () => {
    const { page, cover } = await openWithCover()
    page.document.documentElement.dir = 'rtl'
    page.window.scrollTo(-321, 1234)
    cover.set()
    cover.lift()
    expect([page.window.scrollX, page.window.scrollY]).to.deep.equal([-321, 1234])
  })

  it('the scroll position at once, although the site scrolls smoothly', async () => {
    const { page, cover } = await openWithCover()
    page.window.scrollTo(0, 1234)
    page.document.documentElement.style.scrollBehavior = 'smooth'
    cover.set()
    cover.lift()
    expect(page.window.scrollY).to.equal(1234)
  })

  it('the scroll position of boxes, in shadow roots too', async () => {
    const { page, cover } = await openWithCover()
    const box = page.find('#box')
    const inner = page.find('#host').shadowRoot?.querySelector('#box') as HTMLElement
    box.scrollTo(40, 400)
    inner.scrollTo(0, 250)
    cover.set()
    cover.lift()
    expect([box.scrollLeft, box.scrollTop, inner.scrollTop]).to.deep.equal([40, 400, 250])
  })

  it('nothing to a box that was removed', async () => {
    const { page, cover } = await openWithCover()
    const box = page.find('#box')
    box.scrollTo(0, 400)
    cover.set()
    box.remove()
    cover.lift()
    expect(isPainted(page.document.body)).to.equal(true)
  })

  for (const id of ['name', 'note']) {
    it(`focus and caret of #${id}`, async () => {
      const { page, cover } = await openWithCover()
      const field = page.find<HTMLInputElement>(`#${id}`)
      field.focus()
      field.setSelectionRange(2, 5, 'backward')
      cover.set()
      await until(() => page.document.activeElement !== field)
      cover.lift()
      expect(page.document.activeElement).to.equal(field)
      expect([field.selectionStart, field.selectionEnd, field.selectionDirection]).to.deep.equal([2, 5, 'backward'])
    })
  }

  for (const id of ['number', 'button', 'editor', 'frame']) {
    it(`focus of #${id}, which has no caret to set`, async () => {
      const { page, cover } = await openWithCover()
      page.find(`#${id}`).focus()
      cover.set()
      cover.lift()
      expect(page.document.activeElement?.id).to.equal(id)
    })
  }

  it('focus and caret in a shadow root', async () => {
    const { page, cover } = await openWithCover()
    const root = page.find('#host').shadowRoot
    const field = root?.querySelector('input') as HTMLInputElement
    field.focus()
    field.setSelectionRange(1, 4)
    cover.set()
    await until(() => root?.activeElement !== field)
    cover.lift()
    expect(root?.activeElement).to.equal(field)
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([1, 4])
  })

  it('focus of a picture that can be focused', async () => {
    const { page, cover } = await openWithCover()
    page.document.body.insertAdjacentHTML(
      'afterbegin',
      '<svg id="picture" tabindex="0"><rect width="9" height="9"/></svg>',
    )
    const picture = page.find<SVGElement>('#picture')
    picture.focus()
    cover.set()
    await until(() => page.document.activeElement !== picture)
    cover.lift()
    expect(page.document.activeElement?.id).to.equal('picture')
  })

  it('no focus if there was none', async () => {
    const { page, cover } = await openWithCover()
    cover.set()
    cover.lift()
    expect(page.document.activeElement).to.equal(page.document.body)
  })

  it('the selection, and its direction', async () => {
    const { page, cover } = await openWithCover()
    const text = page.find('#text').firstChild as Text
    const selection = page.window.getSelection() as Selection
    selection.setBaseAndExtent(text, 20, text, 4)
    cover.set()
    cover.lift()
    expect(selection.toString()).to.equal('balance of Alice')
    expect([selection.anchorOffset, selection.focusOffset]).to.deep.equal([20, 4])
  })

  it('the caret in rich text', async () => {
    const { page, cover } = await openWithCover()
    const editor = page.find('#editor')
    editor.focus()
    page.window.getSelection()?.collapse(editor.firstChild, 6)
    cover.set()
    cover.lift()
    expect(page.document.activeElement).to.equal(editor)
    expect(page.window.getSelection()?.anchorOffset).to.equal(6)
  })

  it('no selection of removed content', async () => {
    const { page, cover } = await openWithCover()
    page.window.getSelection()?.selectAllChildren(page.find('#text'))
    cover.set()
    page.find('#text').remove()
    cover.lift()
    expect(isPainted(page.document.body)).to.equal(true)
  })

  it('media that played, and leaves paused media alone', async () => {
    const { page, cover } = await openWithCover()
    const video = page.find<HTMLVideoElement>('video')
    await video.play()
    cover.set()
    cover.lift()
    await until(() => !video.paused)
    video.pause()
    cover.set()
    cover.lift()
    expect(video.paused).to.equal(true)
  })

  it('popover and dialog, still open and on top', async () => {
    const { page, cover } = await openWithCover()
    page.find<HTMLDialogElement>('#dialog').showModal()
    page.find('#popover').showPopover()
    cover.set()
    cover.lift()
    expect(page.find('#dialog').matches(':modal')).to.equal(true)
    expect(page.find('#popover').matches(':popover-open')).to.equal(true)
    expect([page.find('#dialog'), page.find('#popover')].every(isPainted)).to.equal(true)
  })

  it('what was typed, opened and loaded', async () => {
    const { page, cover } = await openWithCover()
    const inner = page.find<HTMLIFrameElement>('#frame').contentWindow as Window
    inner.name = 'as it was'
    page.find<HTMLInputElement>('#name').value = 'typed by Alice'
    page.find<HTMLDetailsElement>('#details').open = true
    cover.set()
    cover.lift()
    expect(page.find<HTMLInputElement>('#name').value).to.equal('typed by Alice')
    expect(page.find<HTMLDetailsElement>('#details').open).to.equal(true)
    expect(page.find<HTMLIFrameElement>('#frame').contentWindow?.name).to.equal('as it was')
  })

  for (const style of [null, '', 'color: red;', 'display: flex;', 'display: flex !important; color: red;']) {
    it(`the style attribute of the body: ${style}`, async () => {
      const { page, cover } = await openWithCover()
      if (style !== null) page.document.body.setAttribute('style', style)
      cover.set()
      cover.lift()
      expect(page.document.body.style.display).to.equal(style?.includes('flex') ? 'flex' : '')
      expect(page.document.body.style.color).to.equal(style?.includes('red') ? 'red' : '')
      expect(page.document.body.hasAttribute('style')).to.equal(style !== null)
      expect(page.document.body.style.getPropertyPriority('display')).to.equal(
        style?.includes('!important') ? 'important' : '',
      )
    })
  }

  it("the page's own adopted style sheets", async () => {
    const { page, cover } = await openWithCover()
    const sheet = new page.window.CSSStyleSheet()
    page.document.adoptedStyleSheets = [sheet]
    cover.set()
    cover.lift()
    expect([...page.document.adoptedStyleSheets]).to.deep.equal([sheet])
  })

  it('the title', async () => {
    const { page, cover } = await openWithCover()
    cover.set()
    cover.lift()
    expect(page.document.title).to.equal('Account of Alice')
  })

  it('no title if there was none', async () => {
    const { page, cover } = await openWithCover()
    page.find('title').remove()
    cover.set()
    expect(page.document.title).to.equal(page.window.location.host)
    cover.lift()
    expect(page.document.querySelector('title')).to.equal(null)
  })

  it('a title that was parsed or set meanwhile', async () => {
    const { page, cover } = await openWithCover()
    page.find('title').remove()
    cover.set()
    page.document.head.insertAdjacentHTML('beforeend', '<title>Parsed</title>')
    await Promise.resolve()
    expect(page.document.title).to.equal(page.window.location.host)
    cover.lift()
    expect(page.document.title).to.equal('Parsed')
    page.find('title').remove()
    cover.set()
    page.document.title = 'Set'
    await Promise.resolve()
    cover.lift()
    expect(page.document.title).to.equal('Set')
  })

  it('everything else if one part fails', async () => {
    const { page, cover } = await openWithCover()
    const field = page.find('#name')
    page.find('#box').scrollTo(0, 99)
    field.focus()
    field.focus = () => {
      throw new Error('no focus')
    }
    cover.set()
    cover.lift()
    expect(page.document.title).to.equal('Account of Alice')
    expect(page.find('#box').scrollTop).to.equal(99)
    expect(isPainted(page.document.body)).to.equal(true)
  })

  it('the same, however often it is shown and removed', async () => {
    const { page, cover } = await openWithCover()
    page.window.scrollTo(0, 700)
    cover.lift()
    for (const _ of [1, 2, 3]) {
      cover.set()
      cover.set()
      cover.lift()
      cover.lift()
    }
    expect(page.window.scrollY).to.equal(700)
    expect(page.document.title).to.equal('Account of Alice')
    expect(page.document.body.hasAttribute('style')).to.equal(false)
    expect(page.document.adoptedStyleSheets).to.have.length(0)
  })
})
