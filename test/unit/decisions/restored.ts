/** What happens to a page that is restored, or left. */
export const onRestored = `
Restored while its session runs: hidden until the server answers
  running                                       | any                      | restored          | covered     |            | abort cover ask
By default, a recent verdict does not show a restored page
  just-asked                                    | any                      | restored          | covered     |            | abort cover ask
With freshFor and a recent verdict, the page waits only for a second look at the marker
  just-asked freshFor=1m                        | any                      | restored          | covered     |            | abort cover recheck
Restored without a marker: hidden until the server answers
  missing                                       | any                      | restored          | covered     |            | abort cover ask
A prerendered page is activated after a known end: hidden until the server answers
  unclaimed ended                               | any                      | restored          | covered     |            | abort cover ask
Restored during a sign-out: hidden, with a timer for the deadline of the sign-out
  ending                                        | any                      | restored          | covered     |            | abort cover ask await-deadline
Restored during a sign-out that the page had noticed: its timer runs already
  ending                                        | covered noticed          | restored          | covered     |            | abort cover ask
Restored while another session runs: the page is reloaded
  another                                       | any                      | restored          | reload      |            | abort cover empty reload
Restored after a sign-out: the page goes to the login page without asking the server
  ended                                         | any                      | restored          | leave       |            | abort cover empty leave
Restored after a sign-out that nobody confirmed: an empty page with a notice
  unconfirmed                                   | any                      | restored          | unconfirmed |            | abort cover empty notice repeat-sign-out ask
Restored in a background tab after a sign-out that nobody confirmed: the page leaves, because nobody reads a notice there
  unconfirmed background                        | any                      | restored          | leave       |            | abort cover empty leave
Restored after its own sign-out got no answer in time: this browser ends the session by itself
  ending-overdue                                | any sent-sign-out=5s     | restored          | unconfirmed | end intent | abort mark broadcast cover empty notice repeat-sign-out ask
Restored after its own sign-out was answered: one ping decides
  ending-answered                               | covered sent-sign-out=5s | restored          | covered     |            | abort cover ask await-deadline
Restored after its own sign-out, when the marker has only what the worker saw: that ends nothing
  ending-by-worker                              | covered sent-sign-out=8s | restored          | covered     |            | abort cover ask await-deadline
A page that is left is covered, so that the browser freezes it covered; its session checks are cancelled
  running                                       | any                      | left              | covered     |            | abort cover?
A page that was left before its first verdict is reloaded: nobody knows whose it is
  unclaimed ended                               | any frozen               | restored          | reload      |            | abort cover empty reload
A page that was leaving or reloading is reloaded: its epoch runs
  running                                       | leaving                  | restored          | reload      |            | abort cover reload
  running                                       | reloading                | restored          | reload      |            | abort cover reload
A page that was leaving is reloaded, however recent the verdict
  just-asked freshFor=1m                        | leaving                  | restored          | reload      |            | abort cover reload
A page that was leaving is reloaded: another session runs
  another                                       | leaving                  | restored          | reload      |            | abort cover reload
A page that was leaving is reloaded: it belonged to no session yet
  unclaimed ended                               | leaving                  | restored          | reload      |            | abort cover reload
A page that was leaving is reloaded: the marker is gone
  missing                                       | leaving                  | restored          | reload      |            | abort cover reload
A page that was leaving leaves again: a sign-out is under way
  ending                                        | leaving                  | restored          | leave       |            | abort cover leave await-deadline
A page that was leaving leaves again: nobody is signed in
  ended                                         | leaving                  | restored          | leave       |            | abort cover leave
A page that was leaving leaves again: the sign-out was not confirmed
  unconfirmed                                   | leaving                  | restored          | leave       |            | abort cover leave
A page that was leaving is reloaded: only the worker saw the sign-out, so the session may go on
  ending-by-worker                              | leaving                  | restored          | reload      |            | abort cover reload await-deadline
The second look finds the marker unchanged: the page is shown, and the server is asked in the background
  just-asked freshFor=1m                        | covered restored         | rechecked         | open        |            | reveal ask
The second look cannot read the worker record: the page waits for the server
  just-asked freshFor=1m                        | covered restored         | rechecked-in-part | covered     |            | ask
The second look finds a sign-out that the first one missed
  ended freshFor=1m                             | covered restored         | rechecked         | leave       |            | cover empty leave
The second look finds that the verdict is too old by now
  just-asked freshFor=0.5s                      | covered restored         | rechecked         | covered     |            | ask
A public page is restored as it is, whoever signed out
  public ended                                  | open                     | restored          | open        |            | abort
With freshFor and another session key: hidden until the server answers
  key-of-alice,just-asked key=bob freshFor=1m   | any                      | restored          | covered     |            | abort cover ask
With freshFor and the same session key, the page waits only for the second look
  key-of-alice,just-asked key=alice freshFor=1m | any                      | restored          | covered     |            | abort cover recheck
The second look finds another session key
  key-of-alice,just-asked key=bob freshFor=1m   | covered restored         | rechecked         | covered     |            | ask
`
