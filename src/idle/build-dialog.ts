import { createSheet } from '../browser/elements.js'
import { genuineDocument } from '../browser/genuine.js'
import type { LocalTexts } from './local-texts.js'

/**
 * The page's styles reach the host, and what the dialog would inherit from it. So the dialog starts anew, but with the
 * page's colour scheme. The host has no `display` of its own: the cover must be able to hide it. `medium` is the size
 * that the person chose, whatever the page makes of `rem`.
 */
const STYLE = `dialog{all:initial;color-scheme:inherit;position:fixed;inset:1em;max-width:22em;height:fit-content;
max-height:80%;margin:auto;overflow:auto;display:flex;flex-wrap:wrap;gap:.75em;padding:1.5em;box-sizing:border-box;
border:1px solid #8888;border-radius:var(--logout-guard-prompt-radius,.6em);
background:var(--logout-guard-prompt-background,Canvas);color:var(--logout-guard-prompt-color,CanvasText);
font:medium/1.5 var(--logout-guard-prompt-font,system-ui);--accent:var(--logout-guard-prompt-accent,CanvasText)}
::backdrop{background:#0009}h2,p{width:100%;margin:0}h2{font-size:1.25em}
#announcement{position:absolute;inset:0;clip-path:inset(50%)}
button{flex:auto;padding:.6em 1em;border:1px solid var(--accent);border-radius:inherit;background:none;color:inherit;
font:inherit;outline-offset:2px}#stay{background:var(--accent);color:var(--logout-guard-prompt-background,Canvas)}`

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string, text = '', attributes = {}) {
  const made = genuineDocument.createElement(tag)
  made.textContent = text
  const all = { id: name, part: name, ...attributes }
  for (const [key, value] of Object.entries<string>(all)) made.setAttribute(key, value)
  return made
}

function hostOf(dialog: HTMLDialogElement): HTMLElement {
  const host = genuineDocument.createElement('logout-guard-prompt')
  const root = host.attachShadow({ mode: 'open' })
  const sheet = createSheet(STYLE)
  if (sheet) root.adoptedStyleSheets = [sheet]
  root.append(dialog)
  return host
}

export interface PromptDialog {
  readonly host: HTMLElement
  /** The message that people see. */
  readonly message: HTMLElement
  /** The message that screen readers say, whenever it changes. */
  readonly announcement: HTMLElement
  /** Shows it above everything that is open. */
  readonly open: () => void
  /** Removes it. The browser gives the focus back to the element that had it. */
  readonly close: () => void
}

/** Makes a modal dialog, with empty messages. Escape is answered like a click on Stay. */
export function buildDialog(texts: LocalTexts, onStay: () => void, onSignOut: () => void): PromptDialog {
  const { title, lang, dir } = texts
  const labels = { 'aria-labelledby': 'title', 'aria-describedby': 'announcement' }
  const dialog = element('dialog', 'dialog', '', { role: 'alertdialog', lang, dir, ...labels })
  const message = element('p', 'message', '', { 'aria-hidden': 'true' })
  const announcement = element('p', 'announcement', '', { 'aria-live': 'assertive' })
  const stay = element('button', 'stay', texts.stay)
  const signOut = element('button', 'sign-out', texts.signOut)
  dialog.oncancel = stay.onclick = onStay
  signOut.onclick = onSignOut
  dialog.append(element('h2', 'title', title), message, announcement, stay, signOut)
  const host = hostOf(dialog)
  const open = () => {
    // Beside the body, which the page may replace, make inert or hide from screen readers while a dialog is open.
    genuineDocument.documentElement.append(host)
    dialog.showModal()
    stay.focus()
  }
  const close = () => {
    dialog.close()
    host.remove()
  }
  return { host, message, announcement, open, close }
}
