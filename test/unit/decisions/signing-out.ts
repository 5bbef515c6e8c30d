/** What a sign-out does, from the click to its answer. */
export const onSigningOut = `
A click on "sign out" ends what is asked, covers, marks and tells, and empties nothing yet
  running            | any                              | intent         | covered     | intent | abort mark broadcast cover? await-deadline
A sign-out that nobody knew a session for is a sign-out too
  missing            | any                              | intent         | covered     | intent | abort mark broadcast cover? await-deadline
A sign-out in this tab while another tab signs out
  ending             | any                              | intent         | covered     | intent | abort mark broadcast cover? await-deadline
  ending             | covered noticed                  | intent         | covered     | intent | abort mark broadcast await-deadline
A sign-out from a public page marks and tells, and the page stays as it is
  public running     | open                             | intent         | open        | intent | abort mark broadcast await-deadline
A second click on "sign out" is the same sign-out
  ending             | covered sends-sign-out noticed   | intent         | covered     |        | abort await-deadline
  ending             | no-answer sends-sign-out noticed | intent         | covered     |        | abort cover await-deadline
A second click on "sign out" on a page that lost its cover covers it again
  ending             | open sends-sign-out              | intent         | covered     |        | abort cover await-deadline
A click on "sign out" after the first one had its time is another sign-out
  ending-over        | any sent-sign-out=5s             | intent         | covered     | intent | abort mark broadcast cover? await-deadline
A sign-out while no epoch runs ends the session that no ping has noticed yet
  ended              | any                              | intent         | covered     | intent | abort mark broadcast cover? await-deadline
A second sign-out that nobody confirmed yet only waits again
  unconfirmed        | any                              | intent         | covered     |        | abort cover? await-deadline
  foreign unconfirmed  | unconfirmed-notice               | intent         | unconfirmed |        | abort await-deadline
The sign-out was answered: one ping confirms, and none that was asked before
  ending             | open sends-sign-out              | answered-ok     | covered     | intent | abort mark cover ask-anyway await-deadline
  ending             | covered sends-sign-out noticed   | answered-ok     | covered     | intent | abort mark ask-anyway
The answer came after everybody was given back the page: all are told and covered again until one ping confirms
  running            | any sent-sign-out=8s             | answered-ok     | covered     | intent | abort mark broadcast cover? ask-anyway await-deadline
The site wiped the marker while it signed out: one ping confirms
  missing            | any sends-sign-out               | answered-ok     | covered     | intent | abort mark broadcast cover? ask-anyway await-deadline
The late answer on a public page covers nothing
  public running     | open sent-sign-out=8s            | answered-ok     | open        | intent | abort mark broadcast ask-anyway await-deadline
The sign-out failed: one ping tells whether it happened all the same
  ending             | covered sends-sign-out noticed   | answered-failed | covered     |        | abort ask-anyway
  ending             | no-answer sends-sign-out noticed | answered-failed | no-answer   |        | abort ask-anyway
The sign-out failed, and the page lost its cover meanwhile: it is covered, one ping tells
  ending             | open sends-sign-out              | answered-failed | covered     |        | abort cover ask-anyway await-deadline
No answer to the sign-out in time: one ping tells
  ending             | covered noticed                  | deadline       | covered     |        | ask-anyway
  ending             | no-answer noticed                | deadline       | no-answer   |        | ask-anyway
No answer to the sign-out in time, and this page was never told of it: it is covered, one ping tells
  ending             | open                             | deadline       | covered     |        | abort cover ask-anyway await-deadline
The deadline of a sign-out that did not happen leaves an open page alone
  running            | open                             | deadline       | open        |        |
The deadline of a sign-out that did not happen makes a covered page ask; after no answer the next ping has its time
  running            | covered                          | deadline       | same        |        | ask
  running            | no-answer                        | deadline       | same        |        |
At the deadline the end is known: the page goes
  ended              | any sent-sign-out=5s             | deadline       | leave       |        | cover empty leave
At the deadline another tab gave the sign-out up: an empty page with a notice
  unconfirmed        | open                             | deadline       | unconfirmed |        | cover empty notice repeat-sign-out ask
  unconfirmed        | covered                          | deadline       | unconfirmed |        | cover empty notice repeat-sign-out ask
  unconfirmed        | no-answer                        | deadline       | unconfirmed |        | cover empty notice repeat-sign-out
The deadline passes on a public page whose sign-out is still open: one ping tells
  public ending-over | open sent-sign-out=5s noticed=5s | deadline       | open        |        | ask-anyway
Retry asks
  running            | any                              | retry          | same        |        | ask
Retry asks while a page waits for its first verdict
  unclaimed ended      | shut                             | retry          | same        |        | ask
Retry asks while a sign-out is under way
  ending-long-over   | open                             | retry          | covered     |        | abort cover ask await-deadline
  ending-long-over   | covered noticed=1m               | retry          | covered     |        | ask
  ending-long-over   | no-answer noticed=1m             | retry          | no-answer   |        | ask
Retry needs no server if the end is known
  ended              | any                              | retry          | leave       |        | cover empty leave
Retry after an unconfirmed sign-out sends the sign-out again
  unconfirmed        | any                              | retry          | unconfirmed |        | cover empty notice repeat-sign-out ask
  foreign unconfirmed  | unconfirmed-notice               | retry          | unconfirmed |        | repeat-sign-out ask
A public page never asks by the clock
  public running     | open                             | retry          | open        |        |
`
