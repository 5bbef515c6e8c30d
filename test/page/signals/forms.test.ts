import { expect } from 'chai'
import type { SignOutRequest, Submission } from '../../../src/signals/links-and-forms.js'
import '../leave-nothing-behind.js'
import { openPage } from '../open-page.js'
import { aTaskLater, until } from '../until.js'

type FormModule = typeof import('../../../src/signals/links-and-forms.js')

type Seen = Omit<Submission, 'request'>

const POST = '<form method="post" action="/pages/plain?sent"><button>Send</button></form>'

async function openWithForm(html = POST) {
  const page = await openPage('plain')
  page.document.body.innerHTML = html
  const { onForm } = await page.load<FormModule>('signals/links-and-forms.js')
  const emitted: Seen[] = []
  const requests: SignOutRequest[] = []
  const stop = onForm(({ request, ...seen }) => {
    emitted.push(seen)
    requests.push(request())
  })
  const form = page.find<HTMLFormElement>('form')
  /** Submits like a person, and prevents the submission after all other listeners. */
  const submit = (submitter?: HTMLElement) => {
    const prevent = (event: Event) => event.preventDefault()
    const last = () => page.window.addEventListener('submit', prevent, { once: true })
    form.addEventListener('submit', last, { once: true })
    page.window.HTMLFormElement.prototype.requestSubmit.call(form, submitter)
  }
  return { page, emitted, requests, stop, form, submit }
}

const at = (path: string) => new URL(path, location.href).href
const sent: Seen = { url: at('/pages/plain?sent'), isPost: true, isHere: true }

describe('onForm', () => {
  it('emits in the task of the submission', async () => {
    const { emitted, stop, submit } = await openWithForm()
    submit()
    expect(emitted).to.deep.equal([sent])
    await aTaskLater()
    expect(emitted).to.have.length(1)
    stop()
  })

  it('does not emit if the page prevents it', async () => {
    const { page, emitted, stop, submit, form } = await openWithForm()
    for (const target of [form, page.document]) {
      const controller = new AbortController()
      target.addEventListener('submit', event => event.preventDefault(), { signal: controller.signal })
      submit()
      await aTaskLater()
      controller.abort()
    }
    expect(emitted).to.have.length(0)
    stop()
  })

  it('emits although the page stops the event', async () => {
    const { page, emitted, stop, form, submit } = await openWithForm()
    form.target = 'nowhere'
    page.document.body.insertAdjacentHTML('beforeend', '<iframe name="nowhere" title="nowhere"></iframe>')
    form.addEventListener('submit', event => event.stopPropagation())
    submit()
    await aTaskLater()
    expect(emitted).to.deep.equal([{ ...sent, isHere: false }])
    stop()
  })

  const fields = ['action', 'method', 'target', 'submit', 'getAttribute', 'requestSubmit', 'baseURI'].map(
    name => `<input name="${name}" value="/elsewhere">`,
  )
  const clobbered = `<form method="post" action="/pages/plain?sent">${fields.join('')}</form>`

  it('is not misled by fields with the names of properties that it reads', async () => {
    const { emitted, stop, submit } = await openWithForm(clobbered)
    submit()
    expect(emitted).to.deep.equal([sent])
    stop()
  })

  it('is not misled either when script submits such a form', async () => {
    const { page, emitted, stop, form } = await openWithForm(clobbered)
    page.window.HTMLFormElement.prototype.submit.call(form)
    expect(emitted).to.deep.equal([sent])
    stop()
    await until(() => page.path === '/pages/plain?sent')
  })

  it('emits for form.submit(), which fires no event', async () => {
    const { page, emitted, stop, form } = await openWithForm()
    form.submit()
    expect(emitted).to.deep.equal([sent])
    stop()
    await until(() => page.path === '/pages/plain?sent')
  })

  it('takes the attributes of the button that submits into account', async () => {
    const { emitted, stop, submit, page } = await openWithForm(
      '<form action="/a"><button formaction="/b" formmethod="post" formtarget="_blank">x</button></form>',
    )
    submit(page.find('button'))
    expect(emitted).to.deep.equal([{ url: at('/b'), isPost: true, isHere: false }])
    stop()
  })

  const forms: [html: string, submission: Seen | null][] = [
    ['<form></form>', { url: at('/pages/plain'), isPost: false, isHere: true }],
    ['<form action="" method="POST"></form>', { url: at('/pages/plain'), isPost: true, isHere: true }],
    ['<form action="there" method="put"></form>', { url: at('/pages/there'), isPost: false, isHere: true }],
    ['<base href="/base/"><form action="there"></form>', { url: at('/base/there'), isPost: false, isHere: true }],
    ['<base href="/base/"><form></form>', { url: at('/pages/plain'), isPost: false, isHere: true }],
    ['<form action="/a" method="dialog"></form>', null],
    ['<form action="https://["></form>', null],
  ]
  for (const [html, submission] of forms) {
    it(`reads ${html}`, async () => {
      const { emitted, stop, submit } = await openWithForm(html)
      submit()
      expect(emitted).to.deep.equal(submission ? [submission] : [])
      stop()
    })
  }

  const FIELDS = '<input name="token" value="a b"><button name="by" value="me">x</button>'
  const inTurn: [attributes: string, method: string, path: string, body: string | undefined][] = [
    ['method="post" action="/a"', 'POST', '/a', 'token=a+b&by=me'],
    ['action="/a?gone=1"', 'GET', '/a?token=a+b&by=me', undefined],
  ]
  for (const [attributes, method, path, body] of inTurn) {
    it(`can repeat <form ${attributes}>`, async () => {
      const { page, requests, stop, submit } = await openWithForm(`<form ${attributes}>${FIELDS}</form>`)
      submit(page.find('button'))
      const [request] = requests
      expect([request?.method, request?.url]).to.deep.equal([method, at(path)])
      expect(request?.body?.toString()).to.equal(body)
      stop()
    })
  }

  it('sends the parts of a multipart form as such', async () => {
    const html = `<form method="post" enctype="multipart/form-data" action="/a">${FIELDS}</form>`
    const { page, requests, stop, submit } = await openWithForm(html)
    submit(page.find('button'))
    const body = requests[0]?.body
    expect(body instanceof page.window.FormData && body.get('token')).to.equal('a b')
    stop()
  })

  const touches: Record<string, (button: HTMLElement) => void> = {
    'a click': button => button.click(),
    'a key': button => {
      const Key = (button.ownerDocument.defaultView as Window & typeof globalThis).KeyboardEvent
      button.dispatchEvent(new Key('keydown', { key: 'Enter', bubbles: true, composed: true }))
      button.closest('form')?.requestSubmit()
    },
  }
  for (const [what, touch] of Object.entries(touches)) {
    it(`emits in the task of ${what} for a form in a shadow root, unless the page prevents it`, async () => {
      const { page, emitted, stop } = await openWithForm(
        '<form></form><div id="host"></div><iframe name="nowhere" title="x"></iframe>',
      )
      const root = page.find('#host').attachShadow({ mode: 'open' })
      root.innerHTML = POST.replace('<form', '<form target="nowhere"')
      const button = root.querySelector('button') as HTMLElement
      touch(button)
      touch(button)
      expect(emitted).to.deep.equal([1, 2].map(() => ({ ...sent, isHere: false })))
      root.addEventListener('submit', event => event.preventDefault(), { once: true })
      touch(button)
      await aTaskLater()
      expect(emitted).to.have.length(2)
      stop()
      touch(button)
      await aTaskLater()
      expect(emitted).to.have.length(2)
    })
  }

  it('unsubscribes completely', async () => {
    const { page, emitted, stop, submit } = await openWithForm()
    stop()
    submit()
    await aTaskLater()
    expect(emitted).to.have.length(0)
    expect(page.window.recorded.leftovers()).to.deep.equal([])
  })
})
