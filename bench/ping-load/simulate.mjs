import { askOnFocus } from './ask-on-focus.mjs'
import { createCount } from './create-count.mjs'
import { createRandom } from './create-random.mjs'
import { guardInEachTab } from './guard-in-each-tab.mjs'
import { planDay } from './plan-day.mjs'
import { play } from './play.mjs'
import { pollInAFrame } from './poll-in-a-frame.mjs'

const HOUR = 3_600_000

/** What is compared: its name in the tables, and the simulation of one person's browser, which counts every request. */
export const SUBJECTS = {
  guard: {
    what: 'logout-guard, defaults',
    create: guardInEachTab,
  },
  focus: {
    what: 'library that asks when its tab is shown; the server puts the session into every page',
    create: count => askOnFocus(count),
  },
  load: {
    what: 'library that asks when its tab is shown, and at every page load',
    create: count => askOnFocus(count, { asksOnLoad: true }),
  },
  'all-tabs': {
    what: 'next-auth 4: asks when shown, and all other tabs ask too; the server puts the session into every page',
    create: count => askOnFocus(count, { asksInAllTabs: true }),
  },
  'all-tabs-load': {
    what: 'next-auth 4, defaults: the same, and at every page load',
    create: count => askOnFocus(count, { asksInAllTabs: true, asksOnLoad: true }),
  },
  frame: {
    what: 'iframe in each tab that asks every 5 s',
    create: (count, _random, given) => pollInAFrame(count, given),
  },
}

const lengthOf = visit => visit.at(-1).at - visit[0].at

/** One day of the sample. The plan of a person depends only on the seed, not on the tabs or the subject. */
export function simulate(name, tabs, given, seed = 1) {
  const count = createCount()
  let hours = 0
  for (let person = 0; person < given.sample; person++) {
    const visits = planDay(createRandom(seed * 1e6 + person), given)
    const subject = SUBJECTS[name].create(count, createRandom(seed * 1e6 + person + 5e5), given)
    for (const visit of visits) play(visit, tabs, subject)
    hours += visits.reduce((sum, visit) => sum + lengthOf(visit), 0) / HOUR
  }
  const scale = given.people / given.sample
  const { total, peak } = count
  return { perHour: total / hours, perDay: total / given.sample, peak: peak * scale, hours: hours / given.sample }
}
