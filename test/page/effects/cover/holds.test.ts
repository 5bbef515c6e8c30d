import { expect } from 'chai'
import '../../leave-nothing-behind.js'
import { isHidden, openWithCover } from './open-with-cover.js'

/** What a page's own code may do while it is covered, by accident or to force its own display. */
const attempts: Record<string, (document: Document) => void> = {
  'sets display with priority': ({ body }) => body.style.setProperty('display', 'block', 'important'),
  'removes the style attribute': ({ body }) => body.removeAttribute('style'),
  'sets another style attribute': ({ body }) => body.setAttribute('style', 'display: flex !important; color: red'),
  'clears cssText': ({ body }) => {
    body.style.cssText = ''
  },
  'replaces the adopted style sheets': document => {
    document.adoptedStyleSheets = []
  },
  'disables the adopted style sheets': document => {
    for (const sheet of document.adoptedStyleSheets) sheet.disabled = true
  },
  'empties the adopted style sheets': document => {
    for (const sheet of document.adoptedStyleSheets) sheet.replaceSync('')
  },
  'adopts a style sheet after ours': document => {
    const { CSSStyleSheet } = document.defaultView as Window & typeof globalThis
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(':root > body { display: block !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  },
  'adds a style element': ({ head }) => {
    head.insertAdjacentHTML('beforeend', '<style>html body#body { display: block !important }</style>')
  },
  'undoes both ways at once': document => {
    document.adoptedStyleSheets = []
    document.body.style.setProperty('display', 'block', 'important')
  },
  'replaces the body': document => {
    document.body = document.createElement('body')
  },
  'replaces the body and both ways': document => {
    document.adoptedStyleSheets = []
    document.body = document.createElement('body')
    document.body.style.setProperty('display', 'block', 'important')
  },
  'replaces everything': document => {
    document.documentElement.innerHTML = '<head></head><body style="display: block !important">Alice</body>'
  },
  'replaces the root': document => {
    const root = document.createElement('html')
    root.innerHTML = '<head></head><body style="display: block !important">Alice</body>'
    document.documentElement.replaceWith(root)
  },
  'moves the body out and in': document => {
    const { body } = document
    body.remove()
    body.removeAttribute('style')
    document.documentElement.append(body)
  },
}

describe('a cover holds when the page', () => {
  for (const [what, attempt] of Object.entries(attempts)) {
    it(what, async () => {
      const { page, cover } = await openWithCover()
      page.document.body.id = 'body'
      cover.set()
      attempt(page.document)
      await Promise.resolve()
      expect(isHidden(page, page.document.body)).to.equal(true)
    })

    it(`${what}, twice`, async () => {
      const { page, cover } = await openWithCover()
      page.document.body.id = 'body'
      cover.set()
      attempt(page.document)
      await Promise.resolve()
      attempt(page.document)
      await Promise.resolve()
      expect(isHidden(page, page.document.body)).to.equal(true)
      cover.lift()
      expect(isHidden(page, page.document.body)).to.equal(false)
    })
  }

  it('sets its own display meanwhile, which it gets back', async () => {
    const { page, cover } = await openWithCover()
    cover.set()
    page.document.body.style.display = 'flex'
    await Promise.resolve()
    expect(isHidden(page, page.document.body)).to.equal(true)
    cover.lift()
    expect(page.document.body.style.display).to.equal('flex')
  })

  it('sets its title meanwhile, which it gets back', async () => {
    const { page, cover } = await openWithCover()
    cover.set()
    for (const title of ['Inbox (1)', 'Inbox (2)']) {
      page.document.title = title
      await Promise.resolve()
      expect(page.document.title).to.equal(page.window.location.host)
    }
    cover.lift()
    expect(page.document.title).to.equal('Inbox (2)')
  })
})
