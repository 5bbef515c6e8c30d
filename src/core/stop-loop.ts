import type { Step } from './next.js'
import type { Command, Context } from './states.js'

/**
 * Never a loop: a leave or renew that would go round in circles becomes a visible stop. If no ping said so just now, one
 * is asked, and may reveal the page or repeat the stop.
 */
export function stopLoop(step: Step, { isLooping }: Context): Step {
  if (step.page.state !== 'leaving' || !isLooping) return step
  const isVerdict = step.event.startsWith('signed-out')
  const kept = step.commands.filter(command => command !== 'leave' && command !== 'renew' && command !== 'stop-parsing')
  const commands: Command[] = [...kept, 'notice-loop', ...(isVerdict ? [] : (['ask'] as const))]
  return { ...step, page: { ...step.page, state: 'blocked' }, commands }
}
