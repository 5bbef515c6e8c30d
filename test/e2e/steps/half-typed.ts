import type { Tab } from '../../support/tab.js'

/** Settles after the scroll event of the box, as a person who scrolls sees frames: a busy Firefox makes few. */
async function arrange() {
  const draft = document.getElementById('draft') as HTMLTextAreaElement
  draft.setSelectionRange(5, 9)
  const box = document.getElementById('box')
  const isScrolled = new Promise(resolve => box?.addEventListener('scroll', resolve, { once: true }))
  box?.scrollTo(0, 70)
  scrollTo(0, 130)
  if (box) await isScrolled
}

/** Types half a message, selects a word of it, and scrolls the page and the box in it. */
export async function halfTyped(tab: Tab): Promise<void> {
  await tab.type('#draft', 'Dear bank, I would like')
  await tab.run(arrange)
}
