import { createSheet, everyRoot } from '../browser/elements.js'
import { genuineDocument } from '../browser/genuine.js'
import type { Code } from '../core/errors.js'
import type { View } from '../core/states.js'

/** The name of the notice's element, the only child of the root that the cover leaves visible. */
export const NOTICE = 'logout-guard-notice'

/** Which text the notice shows. `unconfirmed` offers to sign out again; `unrepeatable`: this page cannot do that. */
export type Reason = 'unknown' | 'unconfirmed' | 'unrepeatable' | 'loop' | 'moved' | 'foreign' | 'options' | 'denied'

export interface NoticeActions {
  readonly login?: string
  readonly onRetry?: () => void
  readonly onSignOut?: () => void
}

const SAYS: Record<Reason, string> = {
  unknown: 'This page is hidden: the server did not say whether you are still signed in.',
  unconfirmed: 'You signed out in this browser, but the server has not confirmed it. Please sign out again.',
  unrepeatable:
    'You signed out in this browser, but the server has not confirmed it. Please sign out on another page of this site.',
  loop: 'This page is hidden: it and the sign-in page keep sending you to each other.',
  moved: 'This page is hidden: the next page did not load. Try again, or sign in.',
  denied: 'You are signed in, but you may not see this page.',
  foreign: 'Another site led you to this page. Please press Retry to load it.',
  options: 'This page is hidden: its logout guard is not set up correctly. See the console.',
}

/**
 * The text of each view, and the code to report with it. The view `unconfirmed` is not listed: its text depends on
 * whether this page can sign out again.
 */
export const NOTICE_FOR_VIEW: Readonly<Partial<Record<View, readonly [Reason, Code?]>>> = {
  'no-answer': ['unknown'],
  loop: ['loop', 'LG211'],
  stuck: ['moved', 'LG222'],
  denied: ['denied'],
}

const STYLE = `:host{all:initial;display:grid!important;position:fixed;inset:0;place-content:center;padding:1rem;
font:1rem/1.5 system-ui,sans-serif;color:CanvasText;background:Canvas;text-align:center}
dialog{color:inherit;background:inherit;border:0}p{max-width:32rem;margin:0 0 1rem}
a,button{font:inherit;margin:0 .5rem}`

function element<Tag extends 'p' | 'a' | 'button'>(tag: Tag, text: string, action?: string) {
  const made = genuineDocument.createElement(tag)
  made.textContent = text
  if (action) made.dataset.action = action
  return made
}

function button(action: string, text: string, onClick: () => void): HTMLElement {
  const made = element('button', text, action)
  made.addEventListener('click', onClick)
  return made
}

function signInLink(href: string): HTMLElement {
  const made = element('a', 'Sign in', 'sign-in')
  made.href = href
  return made
}

function actionsOf({ login, onRetry, onSignOut }: NoticeActions): HTMLElement {
  const row = genuineDocument.createElement('div')
  if (onRetry) row.append(button('retry', 'Retry', onRetry))
  if (onSignOut) row.append(button('sign-out', 'Sign out', onSignOut))
  if (login) row.append(signInLink(login))
  return row
}

/** Whether nothing can be clicked or focused outside of an open dialog, or of the element that fills the screen. */
function isElsewhereInert(): boolean {
  const isOpen = (root: ParentNode) => root.querySelector('dialog[open]') !== null
  return Boolean(genuineDocument.fullscreenElement) || everyRoot().some(isOpen)
}

/** Shows a dialog above the page's own, which stays open behind the cover. Escape closes it, so it opens again. */
function showOnTop(dialog: HTMLDialogElement): void {
  const show = () => dialog.isConnected && dialog.showModal()
  dialog.addEventListener('close', show)
  show()
}

const current = () => genuineDocument.querySelector<HTMLElement>(`:root > ${NOTICE}`)

/** Removes the notice. */
export function hideNotice(): void {
  current()?.remove()
}

/**
 * Shows a short accessible notice in place of the content. Screen readers announce it; its first action gets the focus.
 * A notice that is already shown is not shown again: it would take the focus again, even from another window, and that
 * one asks the server again when it is focused.
 */
export function showNotice(reason: Reason, actions: NoticeActions = {}): void {
  if (current()?.dataset.reason === reason) return
  hideNotice()
  const host = genuineDocument.createElement(NOTICE)
  host.setAttribute('role', 'alert')
  host.lang = 'en'
  host.dataset.reason = reason
  const root = host.attachShadow({ mode: 'open' })
  const sheet = createSheet(STYLE)
  if (sheet) root.adoptedStyleSheets = [sheet]
  const panel = genuineDocument.createElement(isElsewhereInert() ? 'dialog' : 'div')
  panel.append(element('p', SAYS[reason]), actionsOf(actions))
  root.append(panel)
  genuineDocument.documentElement.append(host)
  if (panel instanceof HTMLDialogElement) showOnTop(panel)
  if (genuineDocument.hasFocus()) root.querySelector<HTMLElement>('button, a')?.focus()
}
