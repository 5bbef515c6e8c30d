import type { Tab } from '../../support/tab.js'

/** Runs in the page: everything that a person would miss if the guard changed it. */
function lookAround() {
  const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E
  const { value, selectionStart, selectionEnd } = get<HTMLTextAreaElement>('draft')
  return {
    document: performance.timeOrigin,
    path: location.pathname,
    title: document.title,
    scroll: Math.round(scrollY),
    nestedScroll: Math.round(get('box').scrollTop),
    draft: value,
    selection: [selectionStart, selectionEnd],
    focus: document.activeElement?.id,
    popover: get('popover').matches(':popover-open'),
    dialog: get<HTMLDialogElement>('dialog').matches(':modal'),
    visible: get('secret').checkVisibility(),
  }
}

/** What this tab's account page looks like now. */
export const look = (tab: Tab): Promise<ReturnType<typeof lookAround>> => tab.run(lookAround)
