/** What a sign-out does, from the click to its answer. */
export const onSigningOut = `
A click on "sign out" cancels session checks, marks, broadcasts and covers, and does not empty the page yet
  running               | any                              | intent          | covered     | intent | abort mark broadcast cover? await-deadline
A sign-out while no session is known is a sign-out, too
  missing               | any                              | intent          | covered     | intent | abort mark broadcast cover? await-deadline
A sign-out in this tab while another tab signs out
  ending                | any                              | intent          | covered     | intent | abort mark broadcast cover? await-deadline
  ending                | covered noticed                  | intent          | covered     | intent | abort mark broadcast await-deadline
A sign-out from a public page is marked and broadcast, and the page stays as it is
  public running        | open                             | intent          | open        | intent | abort mark broadcast await-deadline
A second click on "sign out" is the same sign-out
  ending                | covered sends-sign-out noticed   | intent          | covered     |        | abort await-deadline
  ending                | no-answer sends-sign-out noticed | intent          | covered     |        | abort cover await-deadline
A second click on "sign out" on a page that lost its cover covers it again
  ending                | open sends-sign-out              | intent          | covered     |        | abort cover await-deadline
A click on "sign out" after the deadline of the first one is another sign-out
  ending-overdue        | any sent-sign-out=5s             | intent          | covered     | intent | abort mark broadcast cover? await-deadline
A sign-out while no epoch runs is about the session that no ping has noticed yet
  ended                 | any                              | intent          | covered     | intent | abort mark broadcast cover? await-deadline
A sign-out after one that nobody confirmed only waits again
  unconfirmed           | any                              | intent          | covered     |        | abort cover? await-deadline
  foreign unconfirmed   | unconfirmed-notice               | intent          | unconfirmed |        | abort await-deadline
The sign-out was answered: one new ping confirms it, and earlier ones are aborted
  ending                | open sends-sign-out              | answered-ok     | covered     | intent | abort mark cover ask-anyway await-deadline
  ending                | covered sends-sign-out noticed   | answered-ok     | covered     | intent | abort mark ask-anyway
The answer came after all pages were revealed: it is broadcast, and they are covered again until one ping decides
  running               | any sent-sign-out=8s             | answered-ok     | covered     | intent | abort mark broadcast cover? ask-anyway await-deadline
The site wiped the marker while it signed out: one ping decides
  missing               | any sends-sign-out               | answered-ok     | covered     | intent | abort mark broadcast cover? ask-anyway await-deadline
The late answer on a public page covers nothing
  public running        | open sent-sign-out=8s            | answered-ok     | open        | intent | abort mark broadcast ask-anyway await-deadline
The sign-out failed: one ping finds out whether it happened all the same
  ending                | covered sends-sign-out noticed   | answered-failed | covered     |        | abort ask-anyway
  ending                | no-answer sends-sign-out noticed | answered-failed | no-answer   |        | abort ask-anyway
The sign-out failed, and the page has lost its cover: it is covered, one ping decides
  ending                | open sends-sign-out              | answered-failed | covered     |        | abort cover ask-anyway await-deadline
No answer to the sign-out in time: one ping decides
  ending                | covered noticed                  | deadline        | covered     |        | ask-anyway
  ending                | no-answer noticed                | deadline        | no-answer   |        | ask-anyway
No answer to the sign-out in time, and this page had not noticed it: it is covered, one ping decides
  ending                | open                             | deadline        | covered     |        | abort cover ask-anyway await-deadline
The deadline of a sign-out that did not happen leaves an open page alone
  running               | open                             | deadline        | open        |        |
The deadline of a sign-out that did not happen makes a covered page ask; after no answer the next ping is already planned
  running               | covered                          | deadline        | same        |        | ask
  running               | no-answer                        | deadline        | same        |        |
At the deadline the end is known: the page leaves
  ended                 | any sent-sign-out=5s             | deadline        | leave       |        | cover empty leave
At the deadline another tab has ended the session unconfirmed: an empty page with a notice
  unconfirmed           | open                             | deadline        | unconfirmed |        | cover empty notice repeat-sign-out ask
  unconfirmed           | covered                          | deadline        | unconfirmed |        | cover empty notice repeat-sign-out ask
  unconfirmed           | no-answer                        | deadline        | unconfirmed |        | cover empty notice repeat-sign-out
The deadline passes on a public page whose sign-out has no answer yet: one ping decides
  public ending-overdue | open sent-sign-out=5s noticed=5s | deadline        | open        |        | ask-anyway
Retry asks
  running               | any                              | retry           | same        |        | ask
Retry asks while a page waits for its first verdict
  unclaimed ended       | shut                             | retry           | same        |        | ask
Retry asks while a sign-out is under way
  ending-long-overdue   | open                             | retry           | covered     |        | abort cover ask await-deadline
  ending-long-overdue   | covered noticed=1m               | retry           | covered     |        | ask
  ending-long-overdue   | no-answer noticed=1m             | retry           | no-answer   |        | ask
Retry does not ask the server if the end is known
  ended                 | any                              | retry           | leave       |        | cover empty leave
Retry after an unconfirmed sign-out sends the sign-out again
  unconfirmed           | any                              | retry           | unconfirmed |        | cover empty notice repeat-sign-out ask
  foreign unconfirmed   | unconfirmed-notice               | retry           | unconfirmed |        | repeat-sign-out ask
A public page never asks because time has passed
  public running        | open                             | retry           | open        |        |
`
