import type { Tab } from '../../support/tab.js'

function arrange() {
  const draft = document.getElementById('draft') as HTMLTextAreaElement
  draft.setSelectionRange(5, 9)
  document.getElementById('box')?.scrollTo(0, 70)
  scrollTo(0, 130)
}

/** Leaves a message half typed, a word of it selected, the page and the box in it scrolled. */
export async function halfTyped(tab: Tab): Promise<void> {
  await tab.type('#draft', 'Dear bank, I would like')
  await tab.run(arrange)
}
