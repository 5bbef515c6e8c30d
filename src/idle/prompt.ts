import { buildDialog, type PromptDialog } from './build-dialog.js'
import { type LocalTexts, localTexts, type PromptTexts } from './local-texts.js'

export type { PromptTexts }

/** What the person chose. The prompt is closed by then. */
export interface PromptActions {
  readonly onStay: () => void
  readonly onSignOut: () => void
}

export interface PromptOptions {
  /** Texts that are not given are English. */
  readonly texts?: Partial<PromptTexts>
  /** The language of the texts. Default: the document's. With the built-in `message` it only says which English. */
  readonly lang?: string
}

export interface Prompt {
  /** Shows the dialog, or moves its count-down to another end (ms since 1970). */
  show(end: number): void
  /** Closes it and gives the focus back. Nothing if it is not shown. */
  hide(): void
}

/** A screen reader says what is left when the prompt opens, and again when only so many seconds are left. */
const ANNOUNCED_AT = [60, 20]

/** Returns a function that shows how much time is left until `end`, and when to call it again: in ms, or never (0). */
function createCountDown({ messageAt }: LocalTexts, { message, announcement }: PromptDialog) {
  let announced = -1
  return (end: number): number => {
    const left = Math.max(0, end - Date.now())
    const seconds = Math.ceil(left / 1000)
    const due = ANNOUNCED_AT.filter(at => seconds <= at).length
    message.textContent = messageAt(seconds)
    if (due !== announced) announcement.textContent = message.textContent
    announced = due
    return left && (left % 1000) + 1
  }
}

/** Makes an accessible dialog that asks whether anybody is still there, before an idle limit ends the session. */
export function createPrompt({ texts, lang }: PromptOptions, { onStay, onSignOut }: PromptActions): Prompt {
  let dialog: PromptDialog | undefined
  let update: (end: number) => number
  let timer = 0
  const hide = () => {
    clearTimeout(timer)
    dialog?.close()
    dialog = undefined
  }
  const hideAnd = (act: () => void) => () => {
    hide()
    act()
  }
  const tick = (end: number) => {
    clearTimeout(timer)
    const next = update(end)
    if (next) timer = setTimeout(tick, next, end)
  }
  const open = (end: number) => {
    hide()
    const local = localTexts(texts, lang)
    dialog = buildDialog(local, hideAnd(onStay), hideAnd(onSignOut))
    update = createCountDown(local, dialog)
    tick(end)
    dialog.open()
  }
  // The page may have removed what is shown.
  return { show: end => (dialog?.host.isConnected ? tick : open)(end), hide }
}
