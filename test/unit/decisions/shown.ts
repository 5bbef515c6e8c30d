/** What a page does when it is shown, or when the marker may have changed. */
export const onShown = `
A tab that comes to the front stays as it is, and asks the server in the background
  running                         | open hidden=14m                 | shown    | open        |  | ask
The server is not asked twice within a minute
  just-asked                      | open hidden=0.5s                | shown    | open        |  |
A page that was hidden longer than hiddenFor is covered until the server answers
  just-asked                      | open hidden=15m                 | shown    | covered     |  | abort cover ask
A covered tab that comes to the front asks
  just-asked                      | shut                            | shown    | same        |  | ask
A page that comes out of the bfcache asks only once, when it is restored
  running                         | covered frozen                  | shown    | covered     |  |
A page that comes out of the bfcache leaves when it is restored, not at the signal before
  ended                           | covered frozen                  | shown    | covered     |  |
The marker is gone: an open page is covered until the server answers
  missing                         | open                            | shown    | covered     |  | abort cover ask-anyway
  missing                         | open                            | marker   | covered     |  | abort cover ask-anyway
  missing                         | open                            | hint     | covered     |  | abort cover ask-anyway
The marker is gone: a covered page asks
  missing                         | covered                         | marker   | covered     |  | ask
The marker is gone, and the server did not answer: the next ping is already planned
  missing                         | no-answer                       | marker   | no-answer   |  |
A page that waits for its first verdict asks when it is shown
  unclaimed ended                 | shut                            | shown    | same        |  | ask
A sign-out elsewhere covers every page at once, and cancels its session checks
  ending                          | any                             | marker   | covered     |  | abort cover? await-deadline
A sign-out that was noticed already is not noticed twice
  ending                          | covered noticed                 | marker   | covered     |  |
A second sign-out, after one that was given up, covers again
  ending                          | open noticed-another            | hint     | covered     |  | abort cover await-deadline
Another session runs: the page is reloaded
  another                         | any                             | marker   | reload      |  | cover empty reload
An end while the page is open empties it in the same task
  ended                           | any                             | marker   | leave       |  | cover empty leave
A page that finds an end when it is shown is emptied
  ended                           | any                             | shown    | leave       |  | cover empty leave
A message makes the page read the marker, which knows the end
  ended                           | any                             | hint     | leave       |  | cover empty leave
The end comes while this page still sends its own sign-out: emptying the page would lose the request, and a ping could undo the sign-out
  ended                           | covered sends-sign-out          | marker   | covered     |  |
Another session began while this page still sends its own sign-out: a reload would lose the request
  another                         | covered sends-sign-out          | marker   | covered     |  |
The deadline of its own sign-out passed: the page leaves
  ended                           | covered sent-sign-out=5s        | marker   | leave       |  | cover empty leave
After a sign-out that nobody confirmed, a background tab goes to the login page: nobody reads a notice there
  unconfirmed background          | any                             | marker   | leave       |  | cover empty leave
After a sign-out that nobody confirmed: an empty page with a notice
  unconfirmed                     | open                            | marker   | unconfirmed |  | cover empty notice repeat-sign-out ask
  unconfirmed                     | covered                         | marker   | unconfirmed |  | cover empty notice repeat-sign-out ask
  unconfirmed                     | no-answer                       | marker   | unconfirmed |  | cover empty notice repeat-sign-out
An empty page that shows the notice already does not show it twice
  foreign unconfirmed             | unconfirmed-notice              | marker   | unconfirmed |  | ask
A verdict that another tab got reveals the pages of its session
  just-asked                      | shut in-doubt=2s                | marker   | open        |  | reveal
A verdict that another tab asked for before this page was covered reveals nothing
  just-asked                      | covered in-doubt=0.5s           | marker   | covered     |  | ask
  just-asked                      | no-answer in-doubt=0.5s         | marker   | no-answer   |  |
Another tab that could not reach the server reveals nothing
  no-answer-elsewhere             | covered in-doubt=2s             | marker   | same        |  | ask
  no-answer-elsewhere             | no-answer in-doubt=2s           | marker   | same        |  |
The verdict of another tab does not reveal a page that belongs to no session
  foreign just-asked              | covered in-doubt=2s             | marker   | reload      |  | cover empty reload
A message while the marker says nothing new: the page is covered and asks, because the marker may lag behind
  just-asked                      | open                            | hint     | covered     |  | abort cover ask
Many messages without a cause lead to one session check: a ping that is on its way is not sent twice
  just-asked                      | covered                         | hint     | covered     |  | ask
Many messages without a cause do not bring a retry forward
  just-asked                      | no-answer                       | hint     | no-answer   |  |
A public page stays open while a session ends elsewhere
  public ended                    | open                            | marker   | open        |  |
The session key is another one: an open page is covered until the server answers
  key-of-alice,just-asked key=bob | open                            | shown    | covered     |  | abort cover ask-anyway
  key-of-alice,just-asked key=bob | open                            | marker   | covered     |  | abort cover ask-anyway
  key-of-alice,just-asked key=bob | open                            | hint     | covered     |  | abort cover ask-anyway
The session key is another one: the verdict of another tab reveals nothing
  key-of-alice,just-asked key=bob | covered in-doubt=2s             | marker   | covered     |  | ask
  key-of-alice,just-asked key=bob | no-answer in-doubt=2s           | marker   | no-answer   |  |
The session key is gone: that alone covers nothing
  key-of-alice,just-asked         | open                            | shown    | open        |  |
Nobody knows yet where the document came from: the verdict of another tab does not reveal it
  just-asked                      | covered in-doubt=2s uncertain   | marker   | same        |  |
  just-asked                      | no-answer in-doubt=2s uncertain | marker   | same        |  |
A covered page that missed something catches up at any signal
  just-asked                      | covered in-doubt=2s             | hint     | open        |  | reveal
  just-asked                      | covered in-doubt=2s             | hidden   | open        |  | reveal
  just-asked                      | covered in-doubt=2s             | shown    | open        |  | reveal ask
An open page that missed something catches up at any signal
  ended                           | open                            | hidden   | leave       |  | cover empty leave
  another                         | open                            | deadline | reload      |  | cover empty reload
  ending                          | open                            | hidden   | covered     |  | abort cover await-deadline
A tab that is hidden stays as it is
  running                         | open                            | hidden   | open        |  |
A page that is hidden before its first verdict stays covered, and does not ask
  unclaimed ended background      | covered                         | hidden   | covered     |  |
`
