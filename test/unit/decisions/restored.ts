/** What happens to a page that comes back, or is left. */
export const onRestored = `
Back in a running session shows nothing before the server was asked
  running                                  | any                      | restored          | covered     |            | abort cover ask
A young verdict shows nothing by default
  asked                                    | any                      | restored          | covered     |            | abort cover ask
With freshFor, a young verdict waits only for a second look at the marker
  asked freshFor=1m                        | any                      | restored          | covered     |            | abort cover recheck
Back without a marker shows nothing before the server was asked
  missing                                  | any                      | restored          | covered     |            | abort cover ask
A prerendered page under a known end shows nothing before the server was asked
  unclaimed ended                            | any                      | restored          | covered     |            | abort cover ask
Back while a sign-out is under way shows nothing, and waits for its time
  ending                                   | any                      | restored          | covered     |            | abort cover ask await-deadline
Back while a sign-out is under way that it was told of before: its timer runs
  ending                                   | covered noticed          | restored          | covered     |            | abort cover ask
Back to a page of an earlier session loads it anew
  another                                  | any                      | restored          | reload      |            | abort cover empty reload
Back after a sign-out goes to the login page, without asking
  ended                                    | any                      | restored          | leave       |            | abort cover empty leave
Back after a sign-out that nobody confirmed shows a notice in an empty page
  unconfirmed                              | any                      | restored          | unconfirmed |            | abort cover empty notice repeat-sign-out ask
Back after a sign-out that nobody confirmed, in a background tab: nobody reads a notice there
  unconfirmed background                   | any                      | restored          | leave       |            | abort cover empty leave
Back to the page whose sign-out nobody answered: this browser ends the session by itself
  ending-over                              | any sent-sign-out=5s     | restored          | unconfirmed | end intent | abort mark broadcast cover empty notice repeat-sign-out ask
Back to the page whose sign-out was answered meanwhile: one ping tells
  ending-answered                           | covered sent-sign-out=5s | restored          | covered     |            | abort cover ask await-deadline
Back to the page whose sign-out a worker saw, too: that ends nothing
  ending-by-worker                         | covered sent-sign-out=8s | restored          | covered     |            | abort cover ask await-deadline
A page that is left is covered, so that the browser freezes it covered, and asks nothing more
  running                                  | any                      | left              | covered     |            | abort cover?
A page that was left before its first verdict is loaded anew: nobody knows whose it is
  unclaimed ended                            | any left                 | restored          | reload      |            | abort cover empty reload
A page that was leaving leaves again: its epoch runs
  running                                  | gone                     | restored          | reload      |            | abort cover reload
  running                                  | reloading                | restored          | reload      |            | abort cover reload
A page that was leaving leaves again, however young the verdict
  asked freshFor=1m                        | gone                     | restored          | reload      |            | abort cover reload
A page that was leaving leaves again: another session runs
  another                                  | gone                     | restored          | reload      |            | abort cover reload
A page that was leaving leaves again: it belonged to none yet
  unclaimed ended                            | gone                     | restored          | reload      |            | abort cover reload
A page that was leaving leaves again: the marker is gone
  missing                                  | gone                     | restored          | reload      |            | abort cover reload
A page that was leaving leaves again: a sign-out is under way
  ending                                   | gone                     | restored          | leave       |            | abort cover leave await-deadline
A page that was leaving leaves again: nobody is signed in
  ended                                    | gone                     | restored          | leave       |            | abort cover leave
A page that was leaving leaves again: the sign-out was not confirmed
  unconfirmed                              | gone                     | restored          | leave       |            | abort cover leave
A page that was leaving is loaded anew: only a worker saw the sign-out, so the session may go on
  ending-by-worker                         | gone                     | restored          | reload      |            | abort cover reload await-deadline
The second look finds the marker as it was: the page is back, and the server is asked behind it
  asked freshFor=1m                        | covered restored         | rechecked         | open        |            | reveal ask
The second look could not read what the worker knows: the page waits for the server
  asked freshFor=1m                        | covered restored         | rechecked-in-part | covered     |            | ask
The second look finds a sign-out that the first one missed
  ended freshFor=1m                        | covered restored         | rechecked         | leave       |            | cover empty leave
The second look finds that the verdict just got too old
  asked freshFor=0.5s                      | covered restored         | rechecked         | covered     |            | ask
A public page comes back as it is, whoever signed out
  public ended                             | open                     | restored          | open        |            | abort
With freshFor, another session key shows nothing before the server was asked
  key-of-alice,asked key=bob freshFor=1m   | any                      | restored          | covered     |            | abort cover ask
With freshFor, the session key is the same: only the second look is waited for
  key-of-alice,asked key=alice freshFor=1m | any                      | restored          | covered     |            | abort cover recheck
The second look finds another session key
  key-of-alice,asked key=bob freshFor=1m   | covered restored         | rechecked         | covered     |            | ask
`
