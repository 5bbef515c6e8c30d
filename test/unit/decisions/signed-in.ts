/** What a page does when the server says that somebody is signed in, and at `guard.signedIn()`. */
export const onSignedIn = `
The server knows the session: the page is shown
  running                                        | any                                       | signed-in           | open        | running        | mark reveal?
A restored page is shown by a verdict of its own session
  running                                        | shut restored                             | signed-in           | open        | running        | mark reveal
The server names the user of this session: the page is shown
  name-of-alice                                  | any                                       | signed-in-alice     | open        | running        | mark reveal?
A new page whose session another tab began meanwhile is shown
  may-join running                               | shut                                      | signed-in           | open        | running        | mark reveal
An answer asked for before the page was covered does not show it; the page asks again
  running                                        | shut in-doubt=0.05s                       | signed-in           | same        |                | ask
An answer asked for before the end neither shows a page nor begins a session
  unclaimed ended                                | shut in-doubt=6s                          | signed-in-2s        | same        |                | ask
A new page after a sign-in: a session begins, the page is shown
  unclaimed ended                                | any                                       | signed-in           | open        | running        | mark reveal?
A new page without a marker: a session begins, the page is shown
  came-first missing                             | any                                       | signed-in           | open        | running        | mark reveal?
The marker was wiped while the page was open: the session goes on, the page is shown
  missing                                        | covered                                   | signed-in           | open        | running        | mark reveal
A restored page without a marker is reloaded: nobody knows whose it was
  missing                                        | shut restored                             | signed-in           | reload      | running        | mark cover empty reload
Somebody is signed in again: the page of the session before is reloaded
  ended                                          | any                                       | signed-in           | reload      | running        | mark cover empty reload
Somebody else is signed in: the page is reloaded
  name-of-alice                                  | any                                       | signed-in-bob       | reload      | running        | mark cover empty reload
The session key in the browser is another one: the page is reloaded
  key-of-alice key=bob                           | any                                       | signed-in           | reload      | running        | mark cover empty reload
The site’s ping function says that the session is another one: the page is reloaded
  running                                        | any                                       | changed             | reload      | running        | mark cover empty reload
A document of the next person, from the network, begins their session without a reload
  unclaimed key-of-alice key=bob came-for=bob    | any                                       | signed-in           | open        | running        | mark reveal?
A document with the key of the next person begins their session, too
  unclaimed key-of-alice pageKey=bob             | any                                       | signed-in           | open        | running        | mark reveal?
The next person’s session began in another tab: their document is shown
  may-join key-of-alice key=alice came-for=alice | shut                                      | signed-in           | open        | running        | mark reveal
It came for a person whose key is gone: it is not shown to the next one
  may-join key-of-alice key=alice came-for=bob   | shut                                      | signed-in           | reload      | running        | mark cover empty reload
It came for a person whose key is gone, and no session is known: it is not shown to the next one
  unclaimed ended key=alice came-for=bob         | shut                                      | signed-in           | reload      | running        | mark cover empty reload
The key in a page of the session before does not say who is signed in now
  foreign key-of-alice pageKey=bob               | any                                       | signed-in           | reload      | running        | mark cover empty reload
The ping names another user: that counts more than the key in the page
  all-of-alice pageKey=alice                     | shut restored                             | signed-in-bob       | reload      | running        | mark cover empty reload
"changed" on a new page: it belongs to another session than the one that the ping found
  unclaimed ended                                | any                                       | changed             | reload      | running        | mark cover empty reload
"changed" after a wipe: the session of the page does not go on
  missing                                        | any                                       | changed             | reload      | running        | mark cover empty reload
"changed" after an end: somebody is signed in, and gets a page of their own
  ended                                          | any                                       | changed             | reload      | running        | mark cover empty reload
"changed" after a sign-out that nobody confirmed: another session is believed
  unconfirmed                                    | any                                       | changed             | reload      | running        | mark cover empty reload
"changed" after a sign-out was answered
  ending-answered                                | any noticed                               | changed             | reload      | running intent | mark cover empty reload
"changed" while a sign-out may still be on its way proves nothing yet
  ending                                         | open                                      | changed             | covered     |                | abort cover await-deadline
  ending                                         | shut noticed                              | changed             | same        |                |
"changed" from before the end proves nothing; the page goes, as the end says
  ended                                          | any in-doubt=6s                           | changed-2s          | leave       |                | cover empty leave
"changed" on a public page: it marks the new session and stays as it is
  public running                                 | open                                      | changed             | open        | running        | mark
Nobody knows yet where the document came from: it is not shown, and will ask again when that is known
  unclaimed ended                                | shut uncertain                            | signed-in           | same        |                |
Somebody else is signed in, on a public page: it marks the new session and stays as it is
  public name-of-alice                           | open                                      | signed-in-bob       | open        | running        | mark
A page that belongs to no session is never shown, but reloaded
  foreign running                                | any                                       | signed-in           | reload      | running        | mark cover empty reload
The sign-out was answered, and the person is still signed in: it did not happen, the page is shown
  ending-answered                                | any noticed                               | signed-in           | open        | running intent | mark reveal?
The sign-out did not happen: a new page of this session, which had no verdict yet, is shown
  may-join ending-answered                       | shut noticed                              | signed-in           | open        | running intent | mark reveal
The sign-out did not happen: a page of no session is reloaded, and the session goes on for all others
  foreign ending-answered                        | any noticed                               | signed-in           | reload      | running intent | mark cover empty reload
A document that was requested after the sign-out begins a session of its own
  unclaimed ending-answered                      | shut noticed                              | signed-in           | open        | running intent | mark reveal
The sign-out was answered, and somebody else is signed in: the page is reloaded
  name-of-alice,answered                         | any noticed                               | signed-in-bob       | reload      | running intent | mark cover empty reload
The sign-out was answered, somebody else is signed in, and the document came for them: it is shown
  unclaimed name-of-alice,answered               | shut noticed                              | signed-in-bob       | open        | running intent | mark reveal
A sign-out without a session in the marker did not happen: a page of no session is not shown
  foreign ending-wiped                           | shut noticed                              | signed-in           | reload      | running intent | mark cover empty reload
A sign-out without a session in the marker did not happen: a restored page is not shown
  ending-wiped                                   | shut restored noticed                     | signed-in           | reload      | running intent | mark cover empty reload
A sign-out without a session in the marker did not happen: the page that was open is shown
  ending-wiped                                   | covered noticed                           | signed-in           | open        | running intent | mark reveal
A second sign-out after an end did not happen: a page of the session that ended is not shown
  ending-again                                   | any noticed                               | signed-in           | reload      | running intent | mark cover empty reload
The sign-out never arrived, its deadline passed, and the person is still signed in: the page is shown
  ending-long-overdue                            | any noticed=1m                            | signed-in           | open        | running intent | mark reveal?
The sign-out may still be on its way: "signed in" proves nothing yet
  ending                                         | open                                      | signed-in           | covered     |                | abort cover await-deadline
  ending                                         | shut noticed                              | signed-in           | same        |                |
Its own sign-out was answered, but another tab started one since: "signed in" proves nothing yet
  ending                                         | covered noticed earlier-sign-out-answered | signed-in           | covered     |                |
The sign-out was answered late: a verdict asked for before proves nothing, although the deadline had passed
  ending-answered-late                           | covered noticed=8s                        | signed-in           | covered     |                | await-deadline
Somebody else is signed in while this page still sends its own sign-out: a reload would lose the request
  name-of-alice                                  | covered sends-sign-out                    | signed-in-bob       | covered     |                | await-deadline
guard.logout() is answered, and the person is still signed in: it is sent once more
  ending-answered                                | shut noticed may-repeat                   | signed-in           | same        |                | repeat-sign-out
  ending-answered                                | open may-repeat                           | signed-in           | covered     |                | abort cover repeat-sign-out await-deadline
guard.logout() did not help the second time: the page is shown
  ending-answered                                | any noticed own-sign-out-answered         | signed-in           | open        | running intent | mark reveal?
After a sign-out that nobody confirmed, "signed in" is not believed
  unconfirmed                                    | any                                       | signed-in           | unconfirmed |                | cover empty notice ask-later
  foreign unconfirmed                            | unconfirmed-notice                        | signed-in           | unconfirmed |                | ask-later
After a sign-out that nobody confirmed, somebody else is believed
  name-of-alice,unconfirmed                      | any                                       | signed-in-bob       | reload      | running        | mark cover empty reload
guard.signedIn() on a page that came after the sign-in shows it
  unclaimed ended                                | shut                                      | guard.signedIn()    | open        | running        | abort mark reveal ask-anyway
guard.signedIn() does not show a restored page
  unclaimed ended                                | shut restored                             | guard.signedIn()    | reload      | running        | abort mark cover empty reload
guard.signedIn() on a page of the session before reloads it
  ended                                          | any                                       | guard.signedIn()    | reload      | running        | abort mark cover empty reload
guard.signedIn() after a sign-out that nobody confirmed is believed
  foreign unconfirmed                            | unconfirmed-notice                        | guard.signedIn()    | reload      | running        | abort mark cover reload
guard.signedIn() on a public login page begins a session, and the page stays as it is
  public ended                                   | open                                      | guard.signedIn()    | open        | running        | abort mark ask-anyway
guard.signedIn() after a repeated password prompt loses nobody’s work
  key-of-alice key=alice                         | any                                       | guard.signedIn()    | same        |                | abort ask-anyway
guard.signedIn() on a document that came for the next person begins their session
  unclaimed key-of-alice key=bob came-for=bob    | shut                                      | guard.signedIn()    | open        | running        | abort mark reveal ask-anyway
guard.signedIn() names the next person: the page of the one before is reloaded
  name-of-alice                                  | any                                       | guard.signedIn(bob) | reload      | running        | abort mark cover empty reload
guard.signedIn() on a page that waited for its first verdict reloads it
  waited ended                                   | shut                                      | guard.signedIn()    | reload      | running        | abort mark cover empty reload
A page that waited out of sight for its first verdict is reloaded, whoever is signed in
  waited ended                                   | shut                                      | signed-in           | reload      | running        | mark cover empty reload
A page that waited out of sight does not join the session that somebody began meanwhile
  may-join-waited running                        | shut                                      | marker              | reload      |                | cover empty reload
`
