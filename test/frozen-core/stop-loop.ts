import type { Command, Context, Page } from './states.js'
import type { Step } from './step.js'

/** Only a page that the server sent a moment ago takes part in a loop: who presses Back again and again does not. */
export const isMoving = ({ birth, certain, restored }: Page) => (birth.kind !== 'stale' || certain) && !restored

const MOVES: readonly Command[] = ['leave', 'renew', 'stop-parsing']

/**
 * Never a loop: a leave or renew that would go round in circles becomes a visible stop. If no ping said so just now, one
 * is asked, and may reveal the page or repeat the stop; what is never shown again asks nothing. A page of an ended epoch is emptied all the same.
 */
export function stopLoop(step: Step, { isLooping }: Context): Step {
  const { page, event } = step
  if (page.state !== 'leaving' || !isLooping || !isMoving(page)) return step
  const isOver = page.birth.kind === 'epoch'
  const commands = step.commands.filter(command => !MOVES.includes(command))
  if (isOver) commands.push('empty')
  commands.push('notice-loop')
  if (!event.startsWith('signed-out') && page.birth.kind !== 'stale') commands.push('ask')
  return {
    ...step,
    page: {
      ...page,
      birth: isOver ? { kind: 'stale' } : page.birth,
      emptied: page.emptied || isOver,
      state: 'blocked',
    },
    commands,
  }
}
