import type { Tab } from '../../test/support/tab.js'

/** When the patch was put into the page, and when `history.back()` was called: ms since 1970 by the page's clock. */
export interface Times {
  patched: number
  called: number
}

/**
 * Runs in the page. The patch comes one frame before the call, so that the film shows whether both clocks agree. It is
 * in the upper left corner, as WebKit's window is larger than the screen. The call comes at a random moment of a frame:
 * at the same moment, all figures would be whole frames.
 */
function patchAndLeave() {
  const now = () => performance.timeOrigin + performance.now()
  const patch = document.createElement('div')
  patch.style.cssText = 'position: fixed; left: 0; top: 0; width: 210px; height: 160px; background: #f00'
  const leave = (patched: number) => {
    navigator.sendBeacon('/times', JSON.stringify({ patched, called: now() }))
    history.back()
  }
  requestAnimationFrame(() => {
    document.body.append(patch)
    const patched = now()
    requestAnimationFrame(() => setTimeout(leave, (Math.random() * 1000) / 60, patched))
  })
}

/** Goes back by script; the page sends its times to its server, see create-times.ts. */
export const leaveByBack = (tab: Tab): Promise<void> => tab.run(patchAndLeave)
