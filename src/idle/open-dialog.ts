import { createSheet } from '../browser/elements.js'
import { genuineDocument } from '../browser/genuine.js'
import type { LocalTexts } from './local-texts.js'

/** The name of the prompt's element, a child of the root. */
export const PROMPT = 'logout-guard-prompt'

/**
 * The page's styles reach the host, and what the dialog would inherit from it. So the dialog starts anew, but with the
 * page's colour scheme. The host has no `display` of its own: the cover must be able to hide it. `medium` is the size
 * that the person chose, whatever the page makes of `rem`.
 */
const STYLE = `dialog{all:initial;box-sizing:border-box;position:fixed;inset:0;width:min(26em,100% - 2em);height:fit-content;
max-height:calc(100% - 2em);margin:auto;padding:1.5em;overflow:auto;overflow-wrap:anywhere;border:1px solid #8888;
border-radius:var(--${PROMPT}-radius,.75em);box-shadow:0 .5em 2em #0006;color-scheme:inherit;
background:var(--${PROMPT}-background,Canvas);color:var(--${PROMPT}-color,CanvasText);
font:medium/1.5 var(--${PROMPT}-font,system-ui,sans-serif);--accent:var(--${PROMPT}-accent,CanvasText)}
dialog::backdrop{background:#0009}h2{margin:0;font-size:1.25em}p{margin:.5em 0 1.5em}
#announcement{position:absolute;inset:0 0 auto;clip-path:inset(50%)}
div{display:flex;flex-wrap:wrap;gap:.75em}
button{flex:auto;padding:.6em 1em;border:1px solid var(--accent);border-radius:calc(var(--${PROMPT}-radius,.75em)/1.5);
background:none;color:inherit;font:inherit;cursor:pointer}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
#stay{background:var(--accent);color:var(--${PROMPT}-background,Canvas)}`

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  content: (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = genuineDocument.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...content)
  return made
}

function button(id: string, text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', { id, part: id }, [text])
  made.addEventListener('click', onClick)
  return made
}

export interface PromptDialog {
  /** The message that people see. */
  readonly message: HTMLElement
  /** The message that screen readers say, whenever it changes. */
  readonly announcement: HTMLElement
  readonly host: HTMLElement
  /** Removes it. The browser gives the focus back to the element that had it. */
  close(): void
}

/** Opens a modal dialog with empty messages above everything that is open. Escape is answered like a click on Stay. */
export function openDialog(texts: LocalTexts, onStay: () => void, onSignOut: () => void): PromptDialog {
  const { title, stay, signOut, lang, dir } = texts
  const labels = { 'aria-labelledby': 'title', 'aria-describedby': 'announcement' }
  const message = element('p', { part: 'message', 'aria-hidden': 'true' })
  const announcement = element('p', { id: 'announcement', 'aria-live': 'assertive' })
  const actions = [button('stay', stay, onStay), button('sign-out', signOut, onSignOut)]
  const dialog = element('dialog', { part: 'dialog', role: 'alertdialog', lang, dir, ...labels }, [
    element('h2', { id: 'title', part: 'title' }, [title]),
    message,
    announcement,
    element('div', {}, actions),
  ])
  dialog.addEventListener('cancel', onStay)
  const host = attach(dialog)
  dialog.showModal()
  actions[0]?.focus()
  return {
    message,
    announcement,
    host,
    close() {
      dialog.close()
      host.remove()
    },
  }
}

/** Beside the body, which the page may replace, make inert or hide from screen readers while a dialog is open. */
function attach(dialog: HTMLDialogElement): HTMLElement {
  const host = genuineDocument.createElement(PROMPT)
  const root = host.attachShadow({ mode: 'open' })
  const sheet = createSheet(STYLE)
  if (sheet) root.adoptedStyleSheets = [sheet]
  root.append(dialog)
  genuineDocument.documentElement.append(host)
  return host
}
