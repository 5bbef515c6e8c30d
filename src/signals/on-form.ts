import { afterDispatch } from './after-dispatch.js'
import { listen } from './listen.js'
import { patch } from './patch.js'
import { stopAll } from './stop-all.js'

export interface Submission {
  readonly url: string
  readonly isPost: boolean
}

/** Attributes, not properties: an input named `action` stands in the way of `form.action`. */
function submissionOf(form: HTMLFormElement, submitter: HTMLElement | null): Submission | null {
  const read = (name: string) => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? ''
  const method = read('method').toLowerCase()
  const url = read('action')
  if (method === 'dialog' || !URL.canParse(url, document.baseURI)) return null
  return { url: new URL(url, document.baseURI).href, isPost: method === 'post' }
}

/** A form is sent: a `submit` that nobody prevented, or `form.submit()`, which fires no event. */
export function onForm(emit: (submission: Submission) => void): () => void {
  const send = (form: HTMLFormElement, submitter: HTMLElement | null = null) => {
    const submission = submissionOf(form, submitter)
    if (submission) emit(submission)
  }
  const submitted = (event: SubmitEvent) => {
    if (event.target instanceof HTMLFormElement) {
      const form = event.target
      afterDispatch(event, window, () => send(form, event.submitter))
    }
  }
  return stopAll(
    listen(window, 'submit', submitted, { capture: true }),
    patch(
      HTMLFormElement.prototype,
      'submit',
      original =>
        function (this: HTMLFormElement) {
          send(this)
          return original.call(this)
        },
    ),
  )
}
