import type { Play } from './play-both.js'

type Step = readonly [who: number, name: string, after?: number]

/** A sequence in few words. One millisecond passes before a step, unless the step says otherwise. */
const played = (
  steps: readonly Step[],
  isSignedIn = true,
  more: Partial<Play['rules']['policy']> = {},
  rules: Partial<Play['rules']> = {},
): Play => ({
  rules: {
    namesUser: false,
    sessionKey: 'none',
    ...rules,
    policy: { freshFor: 0, hiddenFor: 900_000, pingTimeout: 5000, onUnknown: 'cover', ...more },
  },
  isSignedIn,
  actions: steps.map(([who, name, after = 1]) => ({ name, who, after })),
})

interface Example {
  readonly example: Play
  readonly shows: readonly (readonly [name: string, old: string, fresh: string])[]
}

/** The shortest sequence of each known difference, and what differs after it: the frozen core's, the new one's. */
export const EXAMPLES = {
  'catches-up': {
    example: played([
      [1, 'the worker finds the end'],
      [0, 'the server does not answer'],
    ]),
    shows: [['tab 0 state', 'blocked', 'leaving']],
  },
  'unconfirmed-is-asked-again': {
    example: played([
      [2, '"sign out" is clicked'],
      [0, 'the server does not answer', 6000],
    ]),
    shows: [['tab 0 retry is planned', 'false', 'true']],
  },
  'waits-for-loaded': {
    example: played([
      [0, 'a history load from the HTTP cache'],
      [0, 'the server answers that it is another session'],
    ]),
    shows: [['tab 0 state', 'leaving', 'covered']],
  },
  'signed-in-early': {
    example: played([
      [1, 'a page opens, and the browser reports later where it came from'],
      [1, 'guard.signedIn()'],
    ]),
    shows: [
      ['tab 1 session check at', '0.001 s', '0.002 s'],
      ['marker running n', 'none', '1'],
      ['marker running verdict', 'none', 'signed-in'],
    ],
  },
  'nothing-to-hide': {
    example: played([
      [2, 'guard.signedIn()'],
      [2, 'the server answers that it is another session', 6000],
    ]),
    shows: [['tab 2 retry is planned', 'true', 'false']],
  },
  'left-to-the-tab-that-signs-out': {
    example: played([
      [0, '"sign out" is clicked'],
      [0, 'Retry is clicked'],
    ]),
    shows: [['tab 0 session check at', '0.002 s', 'none']],
  },
  'own-sign-out-first': {
    example: played([
      [1, '"sign out" is clicked'],
      [1, 'guard.signedIn()'],
    ]),
    shows: [['tab 1 state', 'leaving', 'covered']],
  },
  'not-gone': {
    example: played(
      [
        [2, 'a fresh page is opened from the HTTP cache'],
        [0, 'the worker finds the end'],
        [1, 'a history load in the background', 6000],
        [2, 'the move does not happen'],
      ],
      false,
    ),
    shows: [['tab 2 move', 'reload', 'leave']],
  },
  'cached-start': {
    example: played(
      [
        [1, 'the server answers'],
        [1, 'a fresh page is opened from the HTTP cache'],
      ],
      false,
    ),
    shows: [['tab 1 move', 'reload', 'leave']],
  },
  'orphan-reloads': {
    example: played(
      [
        [1, 'a fresh page is opened from the HTTP cache, and the browser reports that later'],
        [1, 'the tab enters or leaves a redirect loop'],
        [1, 'the page is complete'],
      ],
      false,
    ),
    shows: [['tab 1 state', 'blocked', 'leaving']],
  },
  'orphan-waits-for-the-sign-out': {
    example: played(
      [
        [1, 'guard.logout()'],
        [0, 'a fresh page is opened from the HTTP cache, and the browser reports that later'],
        [0, 'the page is complete'],
      ],
      false,
    ),
    shows: [['tab 0 state', 'leaving', 'covered']],
  },
  'late-answer-is-broadcast': {
    example: played([
      [0, 'the storage is denied'],
      [0, 'guard.logout()'],
      [0, 'the sign-out leads to a protected page'],
    ]),
    shows: [['messages', 'tab 0: broadcast-ending', 'tab 0: broadcast-ending, tab 0: broadcast-ending']],
  },
  'unconfirmed-in-the-background': {
    example: played([
      [2, 'guard.logout()'],
      [1, 'a public page opens'],
      [1, 'the server answers that it is another session', 6000],
      [2, 'a page is prerendered'],
    ]),
    shows: [
      ['tab 2 state', 'blocked', 'leaving'],
      ['tab 2 sign-out sent at', '6.003 s', 'none'],
    ],
  },
  'retry-is-planned': {
    example: played([
      [0, 'the server does not answer'],
      [0, 'the marker may have changed'],
    ]),
    shows: [['tab 0 session check at', '0.002 s', 'none']],
  },
  'clock-set-back': {
    example: played([
      [0, 'the clock is set back'],
      [0, 'the server answers'],
    ]),
    shows: [
      ['tab 0 state', 'open', 'covered'],
      ['tab 0 is hidden', 'false', 'true'],
      ['tab 0 session check at', 'none', '-599.998 s'],
    ],
  },
  'starts-with-a-future-end': {
    example: played([
      [0, 'the worker finds the end'],
      [0, 'the clock is set back'],
      [0, 'bob takes over'],
      [1, 'guard.signedIn()'],
      [0, 'an app shows a protected route'],
    ]),
    shows: [
      ['tab 0 state', 'open', 'covered'],
      ['tab 0 is hidden', 'false', 'true'],
      ['tab 0 session check at', 'none', '-599.995 s'],
    ],
  },
  'doubted-in-the-clock-set-back': {
    example: played([
      [0, 'guard.signedIn()'],
      [2, 'the clock is set back'],
      [1, 'the server does not answer'],
    ]),
    shows: [
      ['tab 1 state', 'blocked', 'leaving'],
      ['marker running verdict', 'signed-in', 'unknown'],
    ],
  },
  'emptied-reloads': {
    example: played([
      [1, 'guard.signedIn({ user })'],
      [1, 'the tab enters or leaves a redirect loop'],
      [2, 'the session expires', 61000],
      [1, 'a page opens, and the browser reports later where it came from'],
      [1, 'the server answers that it is another session'],
      [1, 'guard.logout()'],
    ]),
    shows: [['tab 1 state', 'covered', 'blocked']],
  },
  'loop-at-unknown': {
    example: played([
      [1, 'the worker finds the end'],
      [0, 'the tab enters or leaves a redirect loop'],
      [0, 'the server answers that it is another session', 6000],
    ]),
    shows: [['tab 0 notice', 'no-answer', 'loop']],
  },
  'repeats-when-looked-at': {
    example: played([
      [1, 'a page is prerendered'],
      [1, 'guard.logout()'],
      [1, 'the page is restored', 6000],
      [1, 'a timer fires'],
    ]),
    shows: [['tab 1 sign-out sent at', '6.003 s', '6.002 s']],
  },
  'keeps-notice': {
    example: played([
      [1, '"sign out" is clicked'],
      [2, 'a public page opens'],
      [2, 'the tab is hidden', 6000],
      [2, 'the server does not answer'],
      [1, 'a history load from the HTTP cache'],
      [1, 'the page is left'],
    ]),
    shows: [['tab 1 state', 'covered', 'blocked']],
  },
  'aborts-checks': {
    example: played(
      [
        [1, 'guard.signedIn()'],
        [2, 'bob takes over'],
        [1, 'the tab is shown'],
      ],
      true,
      {},
      { sessionKey: 'cookie' },
    ),
    shows: [['tab 1 session check at', '0.001 s', '0.003 s']],
  },
  'asks-at-once': {
    example: played([
      [0, 'guard.signedIn({ user })'],
      [2, 'the site clears its storage'],
      [0, 'the server does not answer'],
    ]),
    shows: [
      ['tab 0 state', 'open', 'covered'],
      ['tab 0 is hidden', 'false', 'true'],
      ['tab 0 session check at', 'none', '0.003 s'],
      ['tab 0 retry is planned', 'true', 'false'],
    ],
  },
  'loop-is-over': {
    example: played([
      [1, 'the tab enters or leaves a redirect loop'],
      [1, 'the worker finds the end'],
      [2, 'the storage is full'],
      [0, '"sign out" is clicked'],
      [1, 'Retry is clicked'],
    ]),
    shows: [['tab 1 state', 'blocked', 'covered']],
  },
  'noticed-before': {
    example: played([
      [0, 'guard.signedIn({ user })'],
      [1, 'another site asks for the sign-out URL'],
      [2, 'the tab is hidden'],
      [1, 'bob takes over', 6000],
      [2, 'a timer fires'],
    ]),
    shows: [['tab 2 session check at', 'none', '6.004 s']],
  },
  'deadline-of-what-was-noticed': {
    example: played([
      [2, 'guard.logout()', 6000],
      [1, 'the server answers that it is another session'],
      [0, 'guard.logout()'],
      [1, 'the sign-out arrives', 6000],
      [1, 'a timer fires'],
    ]),
    shows: [['tab 1 session check at', 'none', '12.003 s']],
  },
  'emptied-in-a-loop': {
    example: played([
      [0, 'the server answers that it is another session', 6000],
      [0, 'the tab enters or leaves a redirect loop'],
      [0, 'guard.signedIn({ user })'],
    ]),
    shows: [['tab 0 is emptied', 'false', 'true']],
  },
  overtaken: {
    example: played([
      [1, 'the worker finds the end'],
      [1, 'a page opens, and the browser reports later where it came from'],
      [1, 'the marker may have changed'],
    ]),
    shows: [['tab 1 state', 'leaving', 'covered']],
  },
  'deadline-asks': {
    example: played([
      [1, 'a history load from the HTTP cache'],
      [2, 'guard.logout()', 6000],
      [1, 'the server answers that it is another session'],
      [1, 'the site clears its storage'],
      [1, 'the page is complete'],
    ]),
    shows: [['tab 1 session check at', '6.004 s', 'none']],
  },
  'sent-before-the-clock': {
    example: played([
      [2, '"sign out" is clicked'],
      [2, 'Retry is clicked', 6000],
      [0, 'the clock is set back'],
      [2, 'the server does not answer'],
    ]),
    shows: [['tab 2 sign-out sent at', '-593.997 s', '0.001 s']],
  },
  'restore-aborts-checks': {
    example: played(
      [
        [0, 'bob takes over'],
        [0, 'guard.signedIn()'],
        [1, 'a page is prerendered'],
        [1, 'guard.signedIn()'],
        [1, 'the page is restored'],
      ],
      false,
      { freshFor: 60_000 },
    ),
    shows: [['tab 1 session check at', '0.004 s', 'none']],
  },
  'deadline-before-loaded': {
    example: played(
      [
        [0, 'bob takes over'],
        [1, 'a page opens, and the browser reports later where it came from'],
        [1, 'guard.logout()'],
        [0, 'guard.signedIn({ user })'],
        [1, 'a timer fires', 61_000],
      ],
      false,
    ),
    shows: [['tab 1 session check at', '61.004 s', 'none']],
  },
  'nothing-to-ask-for': {
    example: played([
      [2, 'guard.logout()'],
      [2, 'the page is left'],
      [2, 'the page is restored', 6000],
    ]),
    shows: [['tab 2 session check at', '6.002 s', 'none']],
  },
  'future-end': {
    example: played(
      [
        [2, 'alice signs in'],
        [0, 'guard.signedIn({ user })'],
        [0, '"sign out" is clicked'],
        [0, 'a fresh page is opened from the HTTP cache, and the browser reports that later', 2000],
        [0, 'the clock is set back'],
        [0, 'the server does not answer'],
      ],
      false,
    ),
    shows: [
      ['tab 0 state', 'blocked', 'covered'],
      ['tab 0 is emptied', 'true', 'false'],
      ['tab 0 notice', 'unconfirmed', 'none'],
      ['tab 0 retry is planned', 'false', 'true'],
    ],
  },
  'signed-in-asks': {
    example: played(
      [
        [0, 'the tab enters or leaves a redirect loop'],
        [2, 'bob takes over'],
        [0, 'the server does not answer'],
        [0, 'guard.signedIn({ user })'],
      ],
      true,
      {},
      { sessionKey: 'cookie' },
    ),
    shows: [
      ['tab 0 is emptied', 'false', 'true'],
      ['tab 0 session check at', 'none', '0.004 s'],
    ],
  },
  'loop-asks-once': {
    example: played([
      [1, 'guard.logout()'],
      [0, 'the worker finds the end'],
      [1, 'the tab enters or leaves a redirect loop'],
      [1, 'the page is complete', 6000],
    ]),
    shows: [
      ['tab 1 state', 'covered', 'blocked'],
      ['tab 1 notice', 'none', 'loop'],
    ],
  },
  'joined-before': {
    example: played([
      [0, 'the clock is set back'],
      [0, 'a page opens after a slow request'],
      [0, 'the server answers'],
      [1, 'the marker may have changed'],
      [1, 'the server does not answer'],
      [1, 'the marker may have changed'],
    ]),
    shows: [['tab 1 state', 'leaving', 'blocked']],
  },
  'back-is-no-loop': {
    example: played([
      [1, 'a history load from the HTTP cache'],
      [1, 'the page is complete'],
      [1, 'the tab enters or leaves a redirect loop'],
      [1, 'guard.signedIn({ user })'],
    ]),
    shows: [['tab 1 state', 'blocked', 'leaving']],
  },
  'answered-signed-out': {
    example: played(
      [
        [1, 'the tab enters or leaves a redirect loop'],
        [0, 'the clock is set back'],
        [1, 'the server answers'],
        [1, 'the tab enters or leaves a redirect loop'],
        [1, 'the tab is hidden'],
      ],
      false,
    ),
    shows: [['tab 1 state', 'blocked', 'leaving']],
  },
  'answer-counts': {
    example: played(
      [
        [2, '"sign out" is clicked'],
        [1, 'a public page opens'],
        [0, 'a page opens after a slow request', 6000],
        [1, 'the server answers that it is another session'],
        [0, 'Retry is clicked'],
        [0, 'the server answers'],
      ],
      false,
    ),
    shows: [
      ['tab 0 state', 'blocked', 'leaving'],
      ['marker end is confirmed', 'false', 'true'],
      [
        'messages',
        'tab 2: broadcast-ending, tab 1: broadcast-ended',
        'tab 2: broadcast-ending, tab 1: broadcast-ended, tab 0: broadcast-ended',
      ],
    ],
  },
  'overtaken-takes-part': {
    example: played([
      [1, 'a history load in the background'],
      [1, 'the tab enters or leaves a redirect loop'],
      [0, 'guard.signedIn()'],
      [1, 'the page is complete'],
    ]),
    shows: [['tab 1 state', 'leaving', 'blocked']],
  },
  'notice-before-loaded': {
    example: played(
      [
        [1, 'guard.signedIn({ user })'],
        [0, 'a page is prerendered'],
        [0, 'the page is restored'],
        [0, 'the server answers', 6000],
      ],
      true,
      { onUnknown: 'reveal' },
    ),
    shows: [
      ['tab 0 state', 'covered', 'blocked'],
      ['tab 0 notice', 'none', 'no-answer'],
      ['tab 0 retry is planned', 'false', 'true'],
      ['marker running verdict', 'signed-in', 'unknown'],
    ],
  },
  'waiting-asks': {
    example: played([
      [1, 'guard.signedIn({ user })'],
      [1, 'the next write is lost'],
      [2, 'a page opens'],
      [2, '"sign out" is clicked'],
      [2, 'a message arrives', 6000],
    ]),
    shows: [['tab 2 session check at', 'none', '6.004 s']],
  },
  'arrived-late': {
    example: played([
      [0, 'a history load in the background'],
      [0, 'the page is complete'],
      [0, 'guard.signedIn({ user })'],
    ]),
    shows: [['tab 0 state', 'open', 'leaving']],
  },
  'opens-without-asking': {
    example: played(
      [
        [2, 'guard.signedIn({ user })'],
        [1, 'bob takes over'],
        [1, 'a page opens, and the browser reports later where it came from'],
        [1, 'another site asks for the sign-out URL'],
        [0, 'guard.signedIn()'],
        [1, 'the page is complete'],
      ],
      true,
      {},
      { sessionKey: 'cookie' },
    ),
    shows: [
      ['tab 1 state', 'covered', 'open'],
      ['tab 1 is hidden', 'true', 'false'],
      ['tab 1 session check at', '0.006 s', 'none'],
    ],
  },
  'leaving-doubts': {
    example: played(
      [
        [0, 'the server answers that it is another session'],
        [2, 'a history load from the server', 61000],
        [2, 'a page is prerendered'],
        [2, 'the page is restored'],
        [2, 'the server answers that it is another session', 6000],
      ],
      true,
      { freshFor: 60000, onUnknown: 'leave' },
    ),
    shows: [['marker running verdict', 'signed-in', 'unknown']],
  },
  'another-write-is-lost': {
    example: played([
      [2, 'guard.signedIn({ user })'],
      [0, 'the next write is lost'],
      [0, 'the clock is set back'],
      [0, 'a page opens after a slow request'],
      [0, 'the server answers that it is another session', 6000],
      [2, '"sign out" is clicked'],
    ]),
    shows: [
      ['marker intent n', 'none', '1'],
      ['marker intent by', 'none', 'page'],
    ],
  },
  'covers-while-ending': {
    example: played([
      [1, 'the server does not answer'],
      [0, 'the storage is denied'],
      [1, 'guard.logout()'],
      [1, 'another site asks for the sign-out URL', 6000],
      [1, 'a timer fires'],
      [0, 'a history load in the background', 2000],
      [2, 'the next write is lost'],
      [0, 'an app shows a protected route', 2000],
      [1, 'the server answers', 2000],
      [1, 'the worker finds the end'],
    ]),
    shows: [['tab 1 state', 'blocked', 'covered']],
  },
  'signed-in-after-the-clock': {
    example: played([
      [2, 'the clock is set back'],
      [0, 'guard.signedIn()'],
    ]),
    shows: [
      ['tab 0 state', 'open', 'covered'],
      ['tab 0 is hidden', 'false', 'true'],
    ],
  },
} satisfies Record<string, Example>
