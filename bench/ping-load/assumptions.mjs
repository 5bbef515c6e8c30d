// The assumptions of the simulation. `why` says where a number comes from; an "estimate" was not measured.
const SECOND = 1000
const MINUTE = 60 * SECOND

export const ASSUMPTIONS = {
  people: { value: 1_000_000, why: 'the question: people who use the site on this day' },
  sample: { value: 2_000, why: 'simulated people; the rest is scaled up' },
  tabs: { value: 3, why: 'the question: tabs of the site that each of them has open' },
  sessionsPerDay: { value: 2, why: 'estimate: mean number of visits a day, at least one (1 + Poisson)' },
  busyHours: {
    value: [1, 1, 1, 1, 1, 2, 4, 7, 11, 13, 13, 12, 10, 12, 13, 12, 10, 8, 7, 7, 6, 5, 3, 2],
    why: 'estimate: weight of each hour of the day for the begin of a visit; one time zone, offices and evenings',
  },
  sessionLength: { value: 25 * MINUTE, why: 'estimate: median length of a visit (log-normal, sigma 0.8)' },
  glanceLength: {
    value: 45 * SECOND,
    why: 'estimate: median time that the person looks at one tab (log-normal, sigma 1)',
  },
  gapLength: { value: 60 * SECOND, why: 'estimate: median time that the person is elsewhere (log-normal, sigma 1.2)' },
  switchesAtOnce: {
    value: 0.3,
    why: 'estimate: share of glances that end with a switch to another tab of the site, if there is one',
  },
  gapsHidden: {
    value: 0.7,
    why: 'estimate: share of gaps in which the tab is hidden; in the others only the window loses focus',
  },
  viewEvery: {
    value: 40 * SECOND,
    why: 'estimate: mean time between two page views while looking; every view is a new document',
  },
  backs: {
    value: 0.1,
    why: 'Chrome usage data: 1 in 10 navigations on desktop is Back or Forward (web.dev/articles/bfcache)',
  },
  bfcacheHits: {
    value: 0.8,
    why: 'estimate: share of these that the back/forward cache serves; the others come from the HTTP cache',
  },
  signOuts: { value: 0.3, why: 'estimate: share of visits that end by signing out; in the others the tabs are closed' },
  latency: { value: 100, why: 'ms from a request to its answer' },
  pollEvery: { value: 5 * SECOND, why: 'the question: how often the iframe of each tab asks' },
  throttledAfter: {
    value: 5 * MINUTE,
    why: 'Chromium wakes the timers of a tab hidden for longer only once a minute (developer.chrome.com/blog/timer-throttling-in-chrome-88)',
  },
  throttledTo: { value: MINUTE, why: 'the same source; in Firefox and Safari the iframe can ask more often' },
}

/** The values alone. */
export const GIVEN = Object.fromEntries(Object.entries(ASSUMPTIONS).map(([name, { value }]) => [name, value]))
