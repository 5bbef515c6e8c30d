import { parseUrl } from '../browser/attempt.js'
import { genuineDocument } from '../browser/genuine.js'
import { listen, patch, stopAll } from '../browser/listen.js'

/**
 * Calls `then` in the task of the event, after the page's own listeners, unless one of them prevented it. If the page
 * stops the propagation, the event does not reach `target` again: then the call comes in the next task, or when the
 * page is left.
 */
export function afterDispatch(event: Event, target: EventTarget, then: () => void): void {
  const decide = () => {
    target.removeEventListener(event.type, decide)
    removeEventListener('pagehide', decide, true)
    clearTimeout(timer)
    if (!event.defaultPrevented) then()
  }
  const timer = setTimeout(decide)
  target.addEventListener(event.type, decide)
  addEventListener('pagehide', decide, true)
}

/** Whether a link or form with this `target` replaces this document. */
export function isHere(target: string): boolean {
  return /^(_self|_top|_parent)?$/i.test(target)
}

const MIDDLE = 1

const isLink = (target: EventTarget): target is HTMLAnchorElement | HTMLAreaElement =>
  (target instanceof HTMLAnchorElement || target instanceof HTMLAreaElement) &&
  target.href !== '' &&
  !target.hasAttribute('download')

/** A click on a link that nobody prevented. `isHere`: the link opens in place of this document. */
export function onLink(emit: (url: string, isHere: boolean) => void): () => void {
  const clicked = (event: MouseEvent) => {
    const link = event.composedPath().find(isLink)
    if (!link) return
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button === MIDDLE
    afterDispatch(event, window, () => emit(link.href, !isElsewhere && isHere(link.target)))
  }
  return stopAll(
    listen(window, 'click', clicked, { capture: true }),
    listen<MouseEvent>(window, 'auxclick', event => event.button === MIDDLE && clicked(event), { capture: true }),
  )
}

/** A sign-out request: as the site described it, or as a form of the page would send it. */
export interface SignOutRequest {
  readonly method: string
  readonly url: string
  readonly headers?: [string, string][]
  readonly body?: BodyInit | null | undefined
}

export interface Submission {
  readonly url: string
  readonly isPost: boolean
  /** Whether the answer replaces this document. */
  readonly isHere: boolean
  /** Makes the request that the form sends. This runs the page's `formdata` listeners, so call it only if needed. */
  readonly request: () => SignOutRequest
}

function requestOf(url: string, isPost: boolean, fields: FormData, type: string): SignOutRequest {
  const query = new URLSearchParams([...fields] as [string, string][])
  if (!isPost) return { method: 'GET', url: `${url.split('?')[0]}?${query}` }
  return { method: 'POST', url, body: /multipart/i.test(type) ? fields : query }
}

/**
 * What submitting the form sends; `null` if it sends nothing. Reads attributes, not properties: an input named `action`
 * hides `form.action`, and one named `getAttribute` hides the form's own method.
 */
export function submissionOf(form: HTMLFormElement, submitter: HTMLElement | null): Submission | null {
  const { getAttribute } = Element.prototype
  const read = (name: string) => submitter?.getAttribute(`form${name}`) ?? getAttribute.call(form, name) ?? ''
  const method = read('method').toLowerCase()
  const url = parseUrl(read('action') || location.href, genuineDocument.baseURI)?.href
  if (method === 'dialog' || !url) return null
  const isPost = method === 'post'
  const request = () => requestOf(url, isPost, new FormData(form, submitter), read('enctype'))
  return { url, isPost, isHere: isHere(read('target')), request }
}

/** A form is sent: a `submit` that nobody prevented, or `form.submit()`, which fires no event. */
export function onForm(emit: (submission: Submission) => void): () => void {
  const send = (form: HTMLFormElement, submitter: HTMLElement | null = null) => {
    const submission = submissionOf(form, submitter)
    if (submission) emit(submission)
  }
  const submitted = (event: SubmitEvent) => {
    const { target: form, currentTarget: root } = event
    if (root && form instanceof HTMLFormElement) afterDispatch(event, root, () => send(form, event.submitter))
  }
  const listening = new AbortController()
  const options = { capture: true, signal: listening.signal }
  // The `submit` event of a form in a shadow root never leaves that root. The click or key before it does, and its path
  // names the root.
  const touched = (event: Event) => {
    for (const root of event.composedPath()) if (root instanceof ShadowRoot) listen(root, 'submit', submitted, options)
  }
  for (const type of ['click', 'keydown']) listen(window, type, touched, options)
  listen(window, 'submit', submitted, options)
  return stopAll(
    () => listening.abort(),
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
