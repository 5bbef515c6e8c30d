import { expect } from 'chai'
import '../leave-nothing-behind.js'
import { namesInScript } from '../names.js'
import type { Page } from '../open-page.js'
import { openWithGuard } from '../open-with-guard.js'
import { forgetRequests, requestsTo } from '../requests.js'
import { signedIn, signedOut } from '../session.js'
import { until } from '../until.js'
import { freeze, restore } from '../wake-ups.js'

/** Reads names before the elements are there: afterwards the same name finds another element. */
async function openWith(html: string) {
  signedIn()
  const { page, guard } = await openWithGuard({ sessionKey: 'cookie:session' })
  const { body, documentElement } = page.document
  const elements = { body, documentElement, heading: page.find('h1') }
  body.insertAdjacentHTML('beforeend', html)
  return { page, guard, elements }
}

const titleOf = ({ window }: Page) => Reflect.get(window.Document.prototype, 'title', window.document)

/** From the first ping to the login page: the page asks, opens, covers, asks again, empties and leaves. */
async function livesThrough(html: string) {
  const { page, guard, elements } = await openWith(html)
  await forgetRequests()
  guard.start()
  expect(elements.heading.getClientRects(), 'covered while it asks').to.have.length(0)
  await until(() => guard.state === 'open', 'an answer')
  expect(elements.heading.getClientRects(), 'revealed').to.have.length(1)
  freeze(page)
  expect(elements.heading.getClientRects(), 'covered when it is left').to.have.length(0)
  expect([...elements.documentElement.children].filter(part => part.getClientRects().length)).to.deep.equal([])
  expect(titleOf(page), 'the title').to.equal(location.host)
  expect(await requestsTo('/session')).to.have.length(1)
  signedOut()
  restore(page)
  await until(() => page.path.startsWith('/login?'), 'the login page')
  expect(elements.documentElement.children, 'emptied').to.have.length(0)
  expect(await requestsTo('/session')).to.have.length(2)
}

const ofDocument = await namesInScript(Document.prototype)
const ofForm = await namesInScript(HTMLFormElement.prototype)

describe('elements with the names of properties that the guard reads', () => {
  it('get their names from the built script, not from a list', () => {
    expect(ofDocument).to.include.members(['adoptedStyleSheets', 'visibilityState', 'title', 'addEventListener'])
    expect(ofForm).to.include.members(['style', 'scrollTop', 'shadowRoot', 'children'])
  })

  for (const name of ofDocument) {
    it(`an image and a form, ${name}`, () => livesThrough(`<img name="${name}"><form name="${name}"></form>`))
  }

  it('all of them at once', () => livesThrough(ofDocument.map(name => `<img name="${name}">`).join('')))

  it('fields of forms, one and two of each name, in the body and beside it', async () => {
    const fields = ofForm.map(name => `<input name="${name}">`).join('')
    const form = (id: string, inner: string) =>
      `<form id="${id}" tabindex="0" style="display:block;height:20px;overflow:auto">${inner}</form>`
    const { page, guard, elements } = await openWith(form('one', fields) + form('two', fields + fields))
    const [one, two] = ['one', 'two'].map(id => page.find(`#${id}`)) as [HTMLElement, HTMLElement]
    elements.documentElement.append(two)
    guard.start()
    await until(() => guard.state === 'open')
    const { scrollTo, focus, getClientRects } = page.window.HTMLElement.prototype
    scrollTo.call(one, 0, 10)
    focus.call(one)
    freeze(page)
    expect([one, two].flatMap(box => [...getClientRects.call(box)])).to.deep.equal([])
    restore(page)
    await until(() => guard.state === 'open')
    expect(Reflect.get(page.window.Element.prototype, 'scrollTop', one)).to.equal(10)
    expect(page.document.activeElement).to.equal(one)
    freeze(page)
    signedOut()
    restore(page)
    await until(() => page.path.startsWith('/login?'))
    expect(elements.documentElement.children).to.have.length(0)
  })
})
