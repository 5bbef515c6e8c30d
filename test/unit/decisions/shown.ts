/** What a page does when it is looked at, or told that the marker may have changed. */
export const onShown = `
A tab that comes to the front stays as it is, and asks behind the open page
  running                    | open hidden=14m                 | shown    | open        |  | ask
Nothing is asked twice within a minute
  asked                      | open hidden=0.5s                | shown    | open        |  |
Hidden longer than hiddenFor, a page is covered until the server answered
  asked                      | open hidden=15m                 | shown    | covered     |  | abort cover ask
A covered tab that comes to the front asks
  asked                      | shut                            | shown    | same        |  | ask
A page on its way out of the bfcache asks only once, when it is restored
  running                    | covered left                    | shown    | covered     |  |
A page on its way out of the bfcache waits for its restore, which follows: then it leaves
  ended                      | covered left                    | shown    | covered     |  |
The marker is gone: an open page is covered until the server answered
  missing                    | open                            | shown    | covered     |  | abort cover ask-anyway
  missing                    | open                            | marker   | covered     |  | abort cover ask-anyway
  missing                    | open                            | hint     | covered     |  | abort cover ask-anyway
The marker is gone: a covered page asks
  missing                    | covered                         | marker   | covered     |  | ask
The marker is gone, and the server did not answer: the next ping has its time already
  missing                    | no-answer                       | marker   | no-answer   |  |
A page that waits for its first verdict asks when it is shown
  unclaimed ended              | shut                            | shown    | same        |  | ask
A sign-out elsewhere covers every page at once, and ends what it asks
  ending                     | any                             | marker   | covered     |  | abort cover? await-deadline
A sign-out that was noticed already is not noticed twice
  ending                     | covered noticed                 | marker   | covered     |  |
A second sign-out, after one that was given up, covers again
  ending                     | open noticed-another            | hint     | covered     |  | abort cover await-deadline
Another session runs: the page is loaded anew
  another                    | any                             | marker   | reload      |  | cover empty reload
The end that comes while a page is open empties it in the same task
  ended                      | any                             | marker   | leave       |  | cover empty leave
The end that a page finds when it is shown empties it
  ended                      | any                             | shown    | leave       |  | cover empty leave
A message leads to the marker, and the marker knows the end
  ended                      | any                             | hint     | leave       |  | cover empty leave
The end comes while this page still sends its own sign-out: emptying the page would lose the request, a ping could undo it
  ended                      | covered sends-sign-out          | marker   | covered     |  |
Another session began while this page still sends its own sign-out: loading anew would lose the request
  another                    | covered sends-sign-out          | marker   | covered     |  |
Its own sign-out had its time: the page goes
  ended                      | covered sent-sign-out=5s        | marker   | leave       |  | cover empty leave
A sign-out that nobody confirmed takes a background tab to the login page: nobody reads a notice there
  unconfirmed background     | any                             | marker   | leave       |  | cover empty leave
A sign-out that nobody confirmed leaves an empty page with a notice
  unconfirmed                | open                            | marker   | unconfirmed |  | cover empty notice repeat-sign-out ask
  unconfirmed                | covered                         | marker   | unconfirmed |  | cover empty notice repeat-sign-out ask
  unconfirmed                | no-answer                       | marker   | unconfirmed |  | cover empty notice repeat-sign-out
A page that was emptied and says so already does not say it twice
  foreign unconfirmed          | unconfirmed-notice              | marker   | unconfirmed |  | ask
A verdict that another tab was given uncovers the pages of its session
  asked                      | shut in-doubt=2s                | marker   | open        |  | reveal
A verdict that another tab asked for before this page was covered uncovers nothing
  asked                      | covered in-doubt=0.5s           | marker   | covered     |  | ask
  asked                      | no-answer in-doubt=0.5s         | marker   | no-answer   |  |
Another tab that could not reach the server uncovers nothing
  failed                     | covered in-doubt=2s             | marker   | same        |  | ask
  failed                     | no-answer in-doubt=2s           | marker   | same        |  |
A page that belongs to no session is not uncovered by the verdict of another tab
  foreign asked                | covered in-doubt=2s             | marker   | reload      |  | cover empty reload
A message while the marker says nothing new covers and asks: the marker may lag behind
  asked                      | open                            | hint     | covered     |  | abort cover ask
Many messages that nothing stands behind are one question: a ping that is on its way is not sent twice
  asked                      | covered                         | hint     | covered     |  | ask
Many messages that nothing stands behind hurry no retry
  asked                      | no-answer                       | hint     | no-answer   |  |
A public page looks on while a session ends elsewhere
  public ended               | open                            | marker   | open        |  |
Another session key is there: an open page is covered until the server answered
  key-of-alice,asked key=bob | open                            | shown    | covered     |  | abort cover ask-anyway
  key-of-alice,asked key=bob | open                            | marker   | covered     |  | abort cover ask-anyway
  key-of-alice,asked key=bob | open                            | hint     | covered     |  | abort cover ask-anyway
Another session key is there: the verdict of another tab uncovers nothing
  key-of-alice,asked key=bob | covered in-doubt=2s             | marker   | covered     |  | ask
  key-of-alice,asked key=bob | no-answer in-doubt=2s           | marker   | no-answer   |  |
The session key is gone: that alone covers nothing
  key-of-alice,asked         | open                            | shown    | open        |  |
Nobody knows yet where the document came from: the verdict of another tab uncovers nothing
  asked                      | covered in-doubt=2s uncertain   | marker   | same        |  |
  asked                      | no-answer in-doubt=2s uncertain | marker   | same        |  |
A page that missed something catches up with any signal
  asked                      | covered in-doubt=2s             | hint     | open        |  | reveal
  asked                      | covered in-doubt=2s             | hidden   | open        |  | reveal
  asked                      | covered in-doubt=2s             | shown    | open        |  | reveal ask
An open page that missed something catches up with any signal
  ended                      | open                            | hidden   | leave       |  | cover empty leave
  another                    | open                            | deadline | reload      |  | cover empty reload
  ending                     | open                            | hidden   | covered     |  | abort cover await-deadline
A tab that is hidden stays as it is
  running                    | open                            | hidden   | open        |  |
A page that is hidden before its first verdict stays covered, and asks nothing
  unclaimed ended background   | covered                         | hidden   | covered     |  |
`
