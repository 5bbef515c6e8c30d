import type { Step } from './next.js'
import type { Command, Context, Page } from './states.js'

/** Only a page that the server sent a moment ago takes part in a loop: who presses Back again and again does not. */
export const isMoving = ({ birth, restored }: Page) => birth.kind !== 'stale' && !restored

/**
 * Never a loop: a leave or renew that would go round in circles becomes a visible stop. If no ping said so just now, one
 * is asked, and may reveal the page or repeat the stop. A page of an ended epoch is emptied all the same.
 */
export function stopLoop(step: Step, { isLooping }: Context): Step {
  if (step.page.state !== 'leaving' || !isLooping || !isMoving(step.page)) return step
  const isVerdict = step.event.startsWith('signed-out')
  const kept = step.commands.filter(command => command !== 'leave' && command !== 'renew' && command !== 'stop-parsing')
  const isOver = step.page.birth.kind === 'epoch'
  const added: Command[] = [
    ...(isOver ? (['empty'] as const) : []),
    'notice-loop',
    ...(isVerdict ? [] : (['ask'] as const)),
  ]
  const birth = isOver ? ({ kind: 'stale' } as const) : step.page.birth
  return { ...step, page: { ...step.page, birth, state: 'blocked' }, commands: [...kept, ...added] }
}
