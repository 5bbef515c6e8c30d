/** What a page does when the server says that nobody is signed in, or does not answer. */
export const onSignedOut = `
The server ended the session: the page leaves, and the end is broadcast
  running                          | any                               | signed-out | leave       | end        | mark broadcast cover empty leave
The sign-out is confirmed: the page leaves, and the end is broadcast
  ending                           | any noticed own-sign-out-answered | signed-out | leave       | end intent | mark broadcast cover empty leave
A new page without a marker, and nobody is signed in: the page leaves
  came-first missing               | any                               | signed-out | leave       | end        | mark broadcast cover empty leave
A sign-out that nobody had confirmed is confirmed: the empty page leaves
  foreign unconfirmed              | unconfirmed-notice                | signed-out | leave       | end        | mark broadcast cover leave
A public page broadcasts the end and stays as it is
  public running                   | open                              | signed-out | open        | end        | mark broadcast
A new page after a known end, and nobody is signed in: the page leaves
  unclaimed ended                  | any                               | signed-out | leave       |            | cover empty leave
The end is confirmed before the answer to the sign-out came: leaving now would lose the request
  ending                           | shut sends-sign-out noticed       | signed-out | covered     | end intent | mark broadcast cover?
  ending                           | open sends-sign-out               | signed-out | covered     | end intent | mark broadcast cover
"signed out" from before the sign-in ends nothing
  running                          | open valid-from=0.05s             | signed-out | open        |            |
"signed out" from before the page was covered: it asks again
  running                          | shut in-doubt=0.05s               | signed-out | same        |            | ask
One failed ping covers nothing that is open
  running                          | open                              | unknown    | open        | running    | mark ask-later
No verdict: a covered page shows a notice with Retry
  running                          | shut                              | unknown    | no-answer   | running    | mark cover? notice? ask-later
No verdict, onUnknown reveal: a restored page of the running session is shown
  running onUnknown=reveal         | shut restored                     | unknown    | open        |            | reveal ask-later
No verdict, onUnknown reveal: a page that may not be of the session stays hidden
  foreign running onUnknown=reveal | covered restored uncertain        | unknown    | covered     | running    | mark
  unclaimed ended onUnknown=reveal | shut restored                     | unknown    | no-answer   | running    | mark cover? notice? ask-later
No verdict, onUnknown reveal: a page of no session is reloaded, with or without a verdict
  foreign running onUnknown=reveal | shut restored                     | unknown    | reload      | running    | mark cover empty reload
No verdict, onUnknown reveal: without a marker a restored page stays hidden
  missing onUnknown=reveal         | shut restored                     | unknown    | no-answer   |            | cover? notice? ask-later
No verdict, onUnknown leave: a restored page goes to the login page
  running onUnknown=leave          | shut restored                     | unknown    | leave       | running    | mark cover empty leave
No verdict, onUnknown leave: a page that was not restored shows the notice
  running onUnknown=leave          | shut                              | unknown    | no-answer   | running    | mark cover? notice? ask-later
No verdict while a sign-out is under way: it may still be answered
  ending                           | covered noticed                   | unknown    | covered     |            |
No verdict, and the deadline of the sign-out passed: this browser ends the session by itself
  ending-overdue                   | any noticed=5s                    | unknown    | unconfirmed | end intent | mark broadcast cover empty notice repeat-sign-out ask-later
No verdict in a background tab, and the deadline of the sign-out passed: the page goes to the login page
  ending-overdue background        | any noticed=5s                    | unknown    | leave       | end intent | mark broadcast cover empty leave
No verdict on a public page, and the deadline of its sign-out passed: the session ends, the page stays as it is
  public ending-overdue            | open sent-sign-out=5s noticed=5s  | unknown    | open        | end intent | mark broadcast repeat-sign-out
No verdict after a sign-out that nobody confirmed: the page is emptied, the server is asked again later
  unconfirmed                      | shut                              | unknown    | unconfirmed |            | cover empty notice ask-later
No verdict after a sign-out that nobody confirmed: an empty page keeps its notice
  foreign unconfirmed              | unconfirmed-notice                | unknown    | unconfirmed |            | ask-later
No verdict after a sign-out that only the worker saw ends nothing: a notice, and the server is asked again later
  ending-by-worker                 | shut noticed=6s                   | unknown    | no-answer   | running    | mark cover? notice? ask-later
No verdict, and the deadline of another tab’s sign-out passed, which this page had not noticed: the session ends all the same
  ending-overdue                   | open                              | unknown    | unconfirmed | end intent | mark broadcast cover empty notice repeat-sign-out ask-later
No verdict, and the page notices a sign-out that only the worker saw: it is covered, and asks later
  ending-by-worker                 | open                              | unknown    | covered     | running    | abort mark cover ask-later await-deadline
`
