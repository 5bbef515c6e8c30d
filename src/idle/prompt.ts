import { type LocalTexts, localTexts, type PromptTexts } from './local-texts.js'
import { openDialog, type PromptDialog } from './open-dialog.js'

export type { PromptTexts }

/** What the person chose. The prompt is closed by then. */
export interface PromptActions {
  readonly onStay: () => void
  readonly onSignOut: () => void
}

export interface PromptOptions {
  /** Texts that are not given are English. */
  readonly texts?: Partial<PromptTexts>
  /** The language of the texts. Default: the document's. Not used while `message` is the built-in one, in English. */
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

/** Shows how much time is left. `to` sets the end, and starts or moves the count-down. */
function createCountDown({ messageAt }: LocalTexts, { message, announcement }: PromptDialog) {
  let end = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let announced: number | undefined
  const update = () => {
    const left = Math.max(0, end - Date.now())
    const seconds = Math.ceil(left / 1000)
    const due = ANNOUNCED_AT.filter(at => seconds <= at).length
    message.textContent = messageAt(seconds)
    if (due !== announced) announcement.textContent = message.textContent
    announced = due
    // The next full second: an interval drifts, and would show some second twice.
    timer = left ? setTimeout(update, left % 1000 || 1000) : undefined
  }
  const stop = () => clearTimeout(timer)
  const to = (next: number) => {
    end = next
    stop()
    update()
  }
  return { to, stop }
}

/** Makes an accessible dialog that asks whether anybody is still there, before an idle limit ends the session. */
export function createPrompt({ texts, lang }: PromptOptions, { onStay, onSignOut }: PromptActions): Prompt {
  let dialog: PromptDialog | undefined
  let countDown: ReturnType<typeof createCountDown> | undefined
  const hide = () => {
    countDown?.stop()
    dialog?.close()
    countDown = dialog = undefined
  }
  const hideAnd = (act: () => void) => () => {
    hide()
    act()
  }
  const open = () => {
    const local = localTexts(texts, lang)
    dialog = openDialog(local, hideAnd(onStay), hideAnd(onSignOut))
    countDown = createCountDown(local, dialog)
  }
  return {
    show(end) {
      // The page may have removed it.
      if (dialog && !dialog.host.isConnected) hide()
      if (!dialog) open()
      countDown?.to(end)
    },
    hide,
  }
}
