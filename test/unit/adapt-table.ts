import type { AnySignal, Beginning, Core, Decision, Moment } from './a-core.js'

interface Step extends Omit<Decision, 'orders'> {
  readonly event: string
  readonly commands: readonly string[]
}

/** What a core that is a table of events exports. */
export interface Table<S extends Step, Policy> {
  startOf(beginning: Beginning, moment: Moment): S
  next(page: S['page'], signal: Exclude<AnySignal, { type: 'not-gone' }>, moment: Moment, policy: Policy): S
}

/** Commands that have another name in `World`. */
const NAMES: Readonly<Record<string, string>> = {
  renew: 'reload',
  confirm: 'ask-anyway',
  'retry-later': 'ask-later',
  'sign-out-again': 'repeat-sign-out',
  'notice-unknown': 'notice-no-answer',
}

/** `tell` is one command for two messages. */
const nameOf = (command: string, event: string) =>
  command === 'tell' ? (event === 'intent' ? 'broadcast-ending' : 'broadcast-ended') : (NAMES[command] ?? command)

const decisionOf = <S extends Step>(step: S) => ({
  ...step,
  orders: step.commands.map(command => nameOf(command, step.event)),
})

/** Gives a core that is a table of events the interface `Core`. It ignores `not-gone`. */
export const adaptTable = <S extends Step>({
  startOf,
  next,
}: Table<S, Parameters<Core<Decision>['decide']>[3]>): Core<S & Decision> => ({
  begin: (beginning, moment) => decisionOf(startOf(beginning, moment)),
  decide: (page, signal, moment, policy) =>
    signal.type === 'not-gone'
      ? decisionOf({ event: 'not-gone', page, marker: moment.marker, commands: [] as readonly string[] } as S)
      : decisionOf(next(page, signal, moment, policy)),
})
